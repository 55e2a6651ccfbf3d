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
  /// Keeps the first look at the cells from being optimised away.
  private var touched: Int32 = 0

  /// Rows are taken in blocks: first all their cells are looked up, so that the memory they lie in comes while others
  /// are asked for; in files without order nearly every one is a miss. Then they are written.
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
    withUnsafeTemporaryAllocation(of: Int.self, capacity: Self.block) { places in
      places.initialize(repeating: -1)
      var start = 0
      while start < codes.cells.count {
        let block = start..<min(start + Self.block, codes.cells.count)
        locate(block, codes, places, store, &register)
        write(block, codes, places, into: &store)
        start = block.upperBound
      }
    }
  }

  /// For each row of a block the place of its cell in its endpoint's plane, or -1 when it has none.
  private mutating func locate(
    _ block: Range<Int>, _ codes: RowCodes, _ places: UnsafeMutableBufferPointer<Int>,
    _ store: borrowing CellStore, _ register: inout SubjectRegister
  ) {
    let endpointPlaces = endpoints.places
    let visitPlaces = visits.places
    let room = store.subjects
    let planes = store.planes
    let kept = kept
    var seen: Int32 = 0
    for row in block {
      places[row - block.lowerBound] = -1
      if let kept, kept[row] == 0 {
        tally.filtered += 1
        continue
      }
      let subjectCode = Int(codes.subjects[row])
      let endpointCode = Int(codes.endpoints[row & codes.endpointMask])
      let visitCode = Int(codes.visits[row & codes.visitMask])
      var subject = subjects[subjectCode]
      let endpoint = endpointPlaces[endpointCode]
      let visit = visitPlaces[visitCode]
      if subject | endpoint | visit < 0 {
        if subject == CodeFate.newSubject {
          subject = register.enter(levels[subjectCode])
          subjects[subjectCode] = subject
        }
        if subject | endpoint | visit < 0 {
          reject(row, (subjectCode, subject), (endpointCode, endpoint), (visitCode, visit))
          continue
        }
      }
      guard Int(subject) < room else { continue }
      let place = store.index(subject: Int(subject), visit: Int(visit))
      seen ^= planes[Int(endpoint)].touch(place)
      places[row - block.lowerBound] = place
    }
    touched ^= seen
  }

  /// Writes the values of a block.
  private mutating func write(
    _ block: Range<Int>, _ codes: RowCodes, _ places: UnsafeMutableBufferPointer<Int>,
    into store: inout CellStore
  ) {
    let planes = store.planes
    let endpointPlaces = endpoints.places
    let distances = visits.distances
    let hasDistances = store.hasDistances
    for row in block {
      let place = places[row - block.lowerBound]
      if place < 0 { continue }
      let cell = CellBits(codes.cells[row])
      let endpoint = Int(endpointPlaces[Int(codes.endpoints[row & codes.endpointMask])])
      if cell.isValue,
        planes[endpoint].writesPlainly(scaled: cell.mantissa, decimals: cell.decimals, at: place)
      {
        if hasDistances {
          planes[endpoint].distances?[place] = distances[Int(codes.visits[row & codes.visitMask])]
        }
      } else if cell.isMissing {
        tally.missing += 1
      } else if let number = column.numbers.measured(at: row, limit: limit, &tally) {
        store.place(
          number, CellPlace(endpoint: endpoint, index: place),
          distance: distances[Int(codes.visits[row & codes.visitMask])])
      }
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
