import StudyDefinition
import Tabular

extension CellStore {
  /// Puts every value of a column where it belongs. There must be room for all subjects that may be let in.
  ///
  /// This loop, over all rows of all files, decides the speed of the stage: it looks codes up in flat tables, compares
  /// one number, writes one cell, and touches no reference count.
  mutating func place(
    _ column: ObservationTable.ValueColumn, of placed: inout PlacedTable, limit: DetectionLimitRule,
    register: inout SubjectRegister
  ) -> RowTally {
    let table = placed.table
    var row = RowLoop(
      column: column, limit: limit, levels: table.subject.levels, subjects: placed.subjects,
      endpoints: column.endpoint.map(CodeMap.fixed) ?? placed.endpoints,
      visits: column.visit.map(CodeMap.fixed) ?? placed.visits, kept: table.kept)
    // The loop changes its own table; a second reference would make it copy.
    placed.subjects = []
    table.subject.codes.withElements { subjectCodes in
      withCodes(column.endpoint == nil ? table.endpoint : nil) { endpointCodes, endpointMask in
        withCodes(column.visit == nil ? table.visit : nil) { visitCodes, visitMask in
          column.numbers.cells.withElements { cells in
            row.run(
              cells, subjectCodes, endpointCodes, endpointMask, visitCodes, visitMask, into: &self,
              register: &register)
          }
        }
      }
    }
    placed.subjects = row.subjects
    return row.tally
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

/// What the loop over the rows of one column of values needs and leaves behind.
private struct RowLoop {
  let column: ObservationTable.ValueColumn
  let limit: DetectionLimitRule
  let levels: TextLevels
  var subjects: [Int32]
  let endpoints: CodeMap
  let visits: CodeMap
  let kept: [UInt8]?
  var tally = RowTally()

  mutating func run(
    _ cells: UnsafeBufferPointer<NumberCell>, _ subjectCodes: UnsafeBufferPointer<UInt32>,
    _ endpointCodes: UnsafeBufferPointer<UInt16>, _ endpointMask: Int,
    _ visitCodes: UnsafeBufferPointer<UInt16>, _ visitMask: Int, into store: inout CellStore,
    register: inout SubjectRegister
  ) {
    let endpointPlaces = endpoints.places
    let visitPlaces = visits.places
    let distances = visits.distances
    let kept = kept ?? [1]
    let keptMask = kept.count == cells.count && self.kept != nil ? -1 : 0
    guard let planes = store.planes.baseAddress else { return }
    let visitCount = store.visits
    let hasDistances = store.hasDistances
    let room = store.subjects
    var missing = 0
    for row in cells.indices {
      if kept[row & keptMask] == 0 {
        tally.filtered += 1
        continue
      }
      let subjectCode = Int(subjectCodes[row])
      let visitCode = Int(visitCodes[row & visitMask])
      var subject = subjects[subjectCode]
      let endpoint = endpointPlaces[Int(endpointCodes[row & endpointMask])]
      let visit = visitPlaces[visitCode]
      if subject | endpoint | visit < 0 {
        if subject == CodeFate.newSubject {
          subject = register.enter(levels[subjectCode])
          subjects[subjectCode] = subject
        }
        if subject | endpoint | visit < 0 {
          reject(
            row, subjectCode, subject, Int(endpointCodes[row & endpointMask]), endpoint, visitCode, visit)
          continue
        }
      }
      guard Int(subject) < room else { continue }
      let cell = CellBits(cells[row])
      let index = Int(subject) * visitCount + Int(visit)
      let plane = planes + Int(endpoint)
      if cell.isValue, plane.pointee.cells[index] == 0 {
        plane.pointee.cells[index] = plane.pointee.encoded(scaled: cell.mantissa, decimals: cell.decimals)
        if hasDistances { plane.pointee.distances?[index] = distances[visitCode] }
      } else if cell.isMissing {
        missing += 1
      } else if let number = column.numbers.measured(at: row, limit: limit, &tally) {
        store.place(
          number, endpoint: Int(endpoint), subject: Int(subject), visit: Int(visit),
          distance: distances[visitCode])
      }
    }
    tally.missing = missing
  }

  /// Accounts for a row one of whose texts has no place. A row that is left out anyway is no error.
  @inline(never)
  private mutating func reject(
    _ row: Int, _ subjectCode: Int, _ subject: Int32, _ endpointCode: Int, _ endpoint: Int32,
    _ visitCode: Int,
    _ visit: Int32
  ) {
    if subject == CodeFate.leftOut {
      tally.filtered += 1
      return
    }
    var isUnplaced = false
    let texts: [(UnplacedCode.Column, Int, Int32)] = [
      (.subject, subjectCode, subject), (.endpoint, endpointCode, endpoint), (.visit, visitCode, visit),
    ]
    for (column, code, fate) in texts where CodeFate.isProblem(fate) {
      tally.note(UnplacedCode(column: column, code: code), row: row)
      isUnplaced = true
    }
    if isUnplaced { return }
    if endpoint == CodeFate.ignored || visit == CodeFate.ignored {
      tally.ignored += 1
    } else {
      tally.outsideWindows += 1
    }
  }
}

extension NumberColumn {
  /// The number of a cell as it is counted; nil when it is none, or counts as missing.
  func measured(at row: Int, limit: DetectionLimitRule, _ tally: inout RowTally) -> MeasuredNumber? {
    let cell = cells[row]
    switch cell.kind {
    case .missing, .notNumber: return nil
    case .value: return MeasuredNumber(scaled: cell.mantissa, decimals: cell.decimals)
    case .wide:
      let number = wide[Int(cell.mantissa)]
      let value = MeasuredNumber(wide: number)
      return number.kind == .value ? value : counted(value, number.kind, at: row, by: limit, &tally)
    case .below, .atMost, .above, .atLeast:
      let value = MeasuredNumber(scaled: cell.mantissa, decimals: cell.decimals)
      return counted(value, cell.kind, at: row, by: limit, &tally)
    }
  }

  private func counted(
    _ value: MeasuredNumber, _ kind: NumberCell.Kind, at row: Int, by rule: DetectionLimitRule,
    _ tally: inout RowTally
  ) -> MeasuredNumber? {
    tally.beyondLimit += 1
    if rule == .error, tally.limitRows.count < ListedProblems.most { tally.limitRows.append(row) }
    return rule.value(of: value, isLower: kind == .below || kind == .atMost)
  }
}
