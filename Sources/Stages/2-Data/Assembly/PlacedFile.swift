import Diagnostics
import StudyDefinition
import Tabular

/// A file of measurements and the places its texts stand for, which grow with the windows of rows that are placed.
struct PlacedFile {
  let reader: ObservationReader
  /// The last window that was read: where rows stand, and what texts there are, is known from it.
  private(set) var last: ObservationTable?
  /// The subject of each code. Fates are replaced as new subjects are let in.
  private(set) var subjects: [Int32] = []
  private(set) var endpoints: CodeMap
  private(set) var visits: CodeMap
  /// What became of the rows, for each column of values.
  private(set) var tallies: [RowTally] = []

  init(_ reader: ObservationReader) {
    self.reader = reader
    let study = reader.study
    // Without a column of names the loops over the rows look up code 0.
    endpoints =
      reader.source.layout.endpointColumn == nil
      ? .fixed(0) : .names(study.endpoints.map(\.readName), ignored: reader.source.ignoredEndpoints)
    visits =
      switch reader.source.layout.visit {
      case .name: .names(study.timePoints.map(\.dataName), ignored: reader.source.ignoredVisits)
      case .day:
        .days(
          VisitWindows(study.timePoints), missing: study.data.missingTokens,
          ignored: reader.source.ignoredVisits)
      case nil: .fixed(0)
      }
  }

  /// Reads the file without placing its rows.
  mutating func read(window: Int = .max, _ diagnostics: inout [Diagnostic]) {
    last = reader.read(window: window, &diagnostics)
  }

  /// Puts the values where they belong of a file that was read as a whole.
  mutating func placeRead(into store: inout CellStore, _ register: inout SubjectRegister) {
    if let last { place(last, into: &store, &register) }
  }

  /// Reads the file, and puts its values where they belong, a window of rows after the other.
  mutating func place(
    window: Int, into store: inout CellStore, _ register: inout SubjectRegister,
    _ diagnostics: inout [Diagnostic]
  ) {
    last = reader.read(window: window, &diagnostics) { rows in place(rows, into: &store, &register) }
  }

  private mutating func place(
    _ rows: ObservationTable, into store: inout CellStore, _ register: inout SubjectRegister
  ) {
    register.extend(&subjects, to: rows.subject.levels)
    if let levels = rows.endpoint?.levels { endpoints.extend(to: levels) }
    if let levels = rows.visit?.levels { visits.extend(to: levels) }
    if tallies.isEmpty { tallies = rows.values.map { _ in RowTally() } }
    for (order, column) in rows.values.enumerated() {
      tallies[order].firstRow = rows.table.firstRow
      store.place(
        column, of: rows, subjects: &subjects, endpoints: column.endpoint.map(CodeMap.fixed) ?? endpoints,
        visits: column.visit.map(CodeMap.fixed) ?? visits, limit: reader.study.data.detectionLimit,
        tally: &tallies[order], register: &register)
    }
  }

  /// Calls back with every row of every column of values that has a place, column after column, in the order of the
  /// file. Reads the file again, as a whole: for messages, which are rare. When it cannot be, that is reported.
  func forEachPlacedRow(
    _ diagnostics: inout [Diagnostic],
    _ body: (_ column: ObservationTable.ValueColumn, _ row: Int, _ position: Position) -> Void
  ) {
    var again: [Diagnostic] = []
    let table = reader.read(&again)
    guard let table else {
      diagnostics += again
      return
    }
    guard reader.file.bytes.isUnchanged else {
      diagnostics.append(
        .error(
          "file-changed", "the file was changed while it was read",
          at: SourceLocation(file: reader.file.shownPath)))
      return
    }
    for column in table.values {
      for row in 0..<table.table.rowCount where table.kept?[row] != 0 {
        if let position = position(row, column, table) { body(column, row, position) }
      }
    }
  }

  private func position(_ row: Int, _ column: ObservationTable.ValueColumn, _ table: ObservationTable)
    -> Position?
  {
    let visitCode = table.visit.map { Int($0.codes[row]) } ?? 0
    let subject = subjects[Int(table.subject.codes[row])]
    let endpoint =
      column.endpoint.map(Int32.init) ?? endpoints.places[table.endpoint.map { Int($0.codes[row]) } ?? 0]
    let visit = column.visit.map(Int32.init) ?? visits.places[visitCode]
    guard subject >= 0, endpoint >= 0, visit >= 0 else { return nil }
    return Position(
      endpoint: Int(endpoint), subject: Int(subject), visit: Int(visit),
      distance: visits.distances[visitCode])
  }

  /// The line and column of a cell. `row` is as the file counts.
  func location(row: Int, column: String) -> SourceLocation {
    last?.location(row: row, column: column) ?? SourceLocation(file: reader.file.shownPath)
  }

  /// Where a value belongs.
  struct Position {
    let endpoint: Int
    let subject: Int
    let visit: Int
    let distance: Int32
  }
}

extension Endpoint {
  /// How the data spell it; nothing they could spell when it is derived, not read.
  fileprivate var readName: String { derivation == nil ? dataName : "\u{0}" }
}
