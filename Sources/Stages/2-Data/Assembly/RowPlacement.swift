import StudyDefinition
import Tabular

extension CellStore {
  /// Puts every value of a column where it belongs. There must be room for all subjects that may be let in.
  ///
  /// This loop, over all rows of all files, decides the speed of the stage: it looks codes up in flat tables, compares
  /// one number, writes one cell, and touches no reference count.
  mutating func place(
    _ column: ObservationTable.ValueColumn, of rows: ObservationTable, subjects: inout [Int32],
    endpoints: CodeMap, visits: CodeMap, limit: DetectionLimitRule, tally: inout RowTally,
    register: inout SubjectRegister
  ) {
    var row = RowLoop(
      column: column, limit: limit, levels: rows.subject.levels, subjects: subjects, endpoints: endpoints,
      visits: visits, kept: rows.kept, tally: tally)
    // The loop changes its own tables; a second reference would make it copy.
    subjects = []
    tally = RowTally()
    rows.subject.codes.withElements { subjectCodes in
      withCodes(column.endpoint == nil ? rows.endpoint : nil) { endpointCodes, endpointMask in
        withCodes(column.visit == nil ? rows.visit : nil) { visitCodes, visitMask in
          column.numbers.cells.withElements { cells in
            let codes = RowCodes(
              cells: cells, subjects: subjectCodes, endpoints: endpointCodes, endpointMask: endpointMask,
              visits: visitCodes, visitMask: visitMask)
            row.run(codes, into: &self, register: &register)
          }
        }
      }
    }
    subjects = row.subjects
    tally = row.tally
  }
}

/// Codes of a column, looked up at `row & mask`: all rows of an absent column have the code 0.
private func withCodes(
  _ column: CodedColumn<UInt16>?, _ body: (UnsafeBufferPointer<UInt16>, _ mask: Int) -> Void
) {
  if let column {
    column.codes.withElements { body($0, -1) }
  } else {
    withUnsafePointer(to: UInt16(0)) { body(UnsafeBufferPointer(start: $0, count: 1), 0) }
  }
}

/// The cells and codes of all rows. The codes of an absent column are masked.
private struct RowCodes {
  let cells: UnsafeBufferPointer<NumberCell>
  let subjects: UnsafeBufferPointer<UInt32>
  let endpoints: UnsafeBufferPointer<UInt16>
  let endpointMask: Int
  let visits: UnsafeBufferPointer<UInt16>
  let visitMask: Int

  /// Where the rows end that have the subject and the visit of the row at `start`.
  func endOfVisit(_ start: Int, limit: Int) -> Int {
    let (subject, visit) = (subjects[start], visits[start & visitMask])
    var row = start + 1
    while row < limit, subjects[row] == subject, visits[row & visitMask] == visit { row += 1 }
    return row
  }

  /// Whether the rows are of many subjects.
  func isMixed(_ rows: Range<Int>) -> Bool {
    var changes = 0
    for row in rows.dropFirst() where subjects[row] != subjects[row - 1] { changes += 1 }
    return changes > rows.count / 8
  }
}

/// What the loop over the rows of one column of values needs and leaves behind.
private struct RowLoop {
  let column: ObservationTable.ValueColumn
  let limit: DetectionLimitRule
  let levels: TextLevels
  var subjects: [Int32]
  let endpoints: CodeMap
  let visits: CodeMap
  let kept: [UInt8]?
  var tally: RowTally

  /// Of rows in no order, nearly each has its cell in memory of its own. In blocks that look so, the memory of all
  /// cells is asked for before the first is written.
  private static let block = 64

  init(
    column: ObservationTable.ValueColumn, limit: DetectionLimitRule, levels: TextLevels, subjects: [Int32],
    endpoints: CodeMap, visits: CodeMap, kept: [UInt8]?, tally: RowTally
  ) {
    self.column = column
    self.limit = limit
    self.levels = levels
    self.subjects = subjects
    self.endpoints = endpoints
    self.visits = visits
    self.kept = kept
    self.tally = tally
  }

  mutating func run(_ codes: RowCodes, into store: inout CellStore, register: inout SubjectRegister) {
    var start = 0
    while start < codes.cells.count {
      let block = start..<min(start + Self.block, codes.cells.count)
      if codes.isMixed(block) { prefetch(block, codes, store) }
      place(block, codes, into: &store, &register)
      start = block.upperBound
    }
  }

  private func prefetch(_ block: Range<Int>, _ codes: RowCodes, _ store: borrowing CellStore) {
    let (endpointPlaces, visitPlaces) = (endpoints.places, visits.places)
    for row in block {
      let subject = subjects[Int(codes.subjects[row])]
      let endpoint = endpointPlaces[Int(codes.endpoints[row & codes.endpointMask])]
      let visit = visitPlaces[Int(codes.visits[row & codes.visitMask])]
      if subject | endpoint | visit < 0 { continue }
      store.planes[Int(endpoint)].prefetch(store.index(subject: Int(subject), visit: Int(visit)))
    }
  }

  /// Places the values of a block, those of one subject and visit together, as they follow each other in most files.
  private mutating func place(
    _ block: Range<Int>, _ codes: RowCodes, into store: inout CellStore, _ register: inout SubjectRegister
  ) {
    // Held once for all runs of rows, which may be as short as one row.
    let (endpointPlaces, visitPlaces) = (endpoints.places, visits.places)
    var start = block.lowerBound
    while start < block.upperBound {
      if let kept, kept[start] == 0 {
        tally.filtered += 1
        start += 1
        continue
      }
      let end = kept == nil ? codes.endOfVisit(start, limit: block.upperBound) : start + 1
      let subjectCode = Int(codes.subjects[start])
      if subjects[subjectCode] == CodeFate.newSubject {
        subjects[subjectCode] = register.enter(levels[subjectCode])
      }
      place(start..<end, codes, subject: subjects[subjectCode], endpointPlaces, visitPlaces, into: &store)
      start = end
    }
  }

  /// Places the values of rows that have the subject and the visit in common.
  @inline(__always)
  private mutating func place(
    _ rows: Range<Int>, _ codes: RowCodes, subject: Int32, _ endpointPlaces: [Int32], _ visitPlaces: [Int32],
    into store: inout CellStore
  ) {
    let planes = store.planes
    let visitCode = Int(codes.visits[rows.lowerBound & codes.visitMask])
    let visit = visitPlaces[visitCode]
    let index = store.index(subject: Int(subject), visit: Int(visit))
    let (cells, endpointCodes, mask) = (codes.cells, codes.endpoints, codes.endpointMask)
    for row in rows {
      let endpointCode = Int(endpointCodes[row & mask])
      let endpoint = endpointPlaces[endpointCode]
      if subject | endpoint | visit < 0 {
        reject(row, (Int(codes.subjects[row]), subject), (endpointCode, endpoint), (visitCode, visit))
        continue
      }
      guard Int(subject) < store.subjects else { continue }
      let cell = CellBits(cells[row])
      let isWritten =
        cell.isValue
        && planes[Int(endpoint)].writesPlainly(scaled: cell.mantissa, decimals: cell.decimals, at: index)
      if !isWritten {
        place(
          row, CellPlace(endpoint: Int(endpoint), index: index), distance: visits.distances[visitCode], &store
        )
      } else if let distances = planes[Int(endpoint)].distances {
        distances[index] = visits.distances[visitCode]
      }
    }
  }

  /// Places a value that is not written plainly, if it is one.
  @inline(never)
  private mutating func place(_ row: Int, _ place: CellPlace, distance: Int32, _ store: inout CellStore) {
    if column.numbers.cells[row].kind == .missing {
      tally.missing += 1
    } else if let number = column.numbers.measured(at: row, limit: limit, &tally) {
      store.place(number, place, distance: distance)
    }
  }

  /// Accounts for a row one of whose texts has no place. A row that is left out anyway is no error.
  @inline(never)
  private mutating func reject(
    _ row: Int, _ subject: (code: Int, fate: Int32), _ endpoint: (code: Int, fate: Int32),
    _ visit: (code: Int, fate: Int32)
  ) {
    if subject.fate == CodeFate.leftOut {
      tally.filtered += 1
      return
    }
    var isUnplaced = false
    for (column, text) in [(UnplacedCode.Column.subject, subject), (.endpoint, endpoint), (.visit, visit)]
    where CodeFate.isProblem(text.fate) {
      tally.note(UnplacedCode(column: column, code: text.code), row: row)
      isUnplaced = true
    }
    if isUnplaced { return }
    if endpoint.fate == CodeFate.ignored || visit.fate == CodeFate.ignored {
      tally.ignored += 1
    } else {
      tally.outsideWindows += 1
    }
  }
}
