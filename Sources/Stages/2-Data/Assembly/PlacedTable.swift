import StudyDefinition
import Tabular

/// A table of measurements with the places its texts stand for: what a loop over its rows needs.
struct PlacedTable: Sendable {
  let table: ObservationTable
  /// The subject of each code of `table.subject`. Fates are replaced as new subjects are let in.
  var subjects: [Int32]
  let endpoints: CodeMap
  let visits: CodeMap

  init(_ table: ObservationTable, study: Study, subjects: [Int32]) {
    self.table = table
    self.subjects = subjects.isEmpty ? [CodeFate.blank] : subjects
    endpoints =
      table.endpoint.map { column in
        CodeMap.names(
          column.levels, known: study.endpoints.map(\.readName), ignored: table.source.ignoredEndpoints)
      } ?? .fixed(0)
    visits =
      table.visit.map { column in
        table.isDay
          ? CodeMap.days(
            column.levels, windows: VisitWindows(study.timePoints), missing: study.data.missingTokens,
            ignored: table.source.ignoredVisits)
          : CodeMap.names(
            column.levels, known: study.timePoints.map(\.dataName), ignored: table.source.ignoredVisits)
      } ?? .fixed(0)
  }

  /// Calls back with every row of a column of values that has a place, in the order of the file; for messages, which
  /// are rare, not for the reading proper.
  func forEachPlacedRow(
    _ column: ObservationTable.ValueColumn, _ body: (_ row: Int, _ position: Position) -> Void
  ) {
    for row in 0..<table.table.rowCount where table.kept?[row] != 0 {
      let visitCode = table.visit.map { Int($0.codes[row]) } ?? 0
      let subject = subjects[Int(table.subject.codes[row])]
      let endpoint =
        column.endpoint.map(Int32.init) ?? endpoints.places[table.endpoint.map { Int($0.codes[row]) } ?? 0]
      let visit = column.visit.map(Int32.init) ?? visits.places[visitCode]
      guard subject >= 0, endpoint >= 0, visit >= 0 else { continue }
      body(
        row,
        Position(
          endpoint: Int(endpoint), subject: Int(subject), visit: Int(visit),
          distance: visits.distances[visitCode]))
    }
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
