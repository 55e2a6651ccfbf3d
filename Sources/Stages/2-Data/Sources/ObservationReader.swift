import Diagnostics
import StudyDefinition
import Tabular

/// Reads a file of measurements as its layout says.
struct ObservationReader {
  let study: Study
  let source: ObservationsFile
  let file: StudyFile

  private var rules: CellRules { CellRules(dialect: source.dialect, missing: study.data.missingTokens) }

  /// A column to be read and what its values are.
  private struct Wanted {
    let column: String
    let endpoint: Int?
    let visit: Int?
  }

  /// As many rows as stay in the processor's second cache together with the text they are read from.
  static let window = 16_384

  /// Reads the file, a window of rows after the other.
  ///
  /// - Parameters:
  ///   - window: how many rows are in memory at a time. Of a file with a condition it is all rows, as what a column
  ///     is to a condition may depend on the last of them.
  ///   - body: is called with every window, which it must not keep.
  /// - Returns: the last window; nil when there are no rows to go on with. The reasons are reported.
  func read(
    window: Int = .max, _ diagnostics: inout [Diagnostic], _ body: (ObservationTable) -> Void = { _ in }
  ) -> ObservationTable? {
    guard let wanted = wantedColumns(&diagnostics) else { return nil }
    var kept: [UInt8]?
    var problems: [Diagnostic] = []
    let reading = file.format.observations(
      file.bytes, path: file.shownPath, rules: rules, columns: columns(of: wanted),
      window: source.condition == nil ? window : .max
    ) { table in
      if let condition = source.condition {
        kept = RowCondition.rows(of: table, where: condition, rules: rules, &problems)
      }
      if let rows = observations(table, wanted, kept: kept) { body(rows) }
    }
    diagnostics += reading.problems.diagnostics(file: file.shownPath) + problems
    return reading.table.flatMap { observations($0, wanted, kept: kept) }
  }

  private func columns(of wanted: [Wanted]) -> LongTableColumns {
    var categories: [String] = []
    for name in [source.layout.endpointColumn, source.layout.visitColumn].compactMap({ $0 })
    where !categories.contains(name) {
      categories.append(name)
    }
    var numbers: [String] = []
    for name in wanted.map(\.column) where !numbers.contains(name) { numbers.append(name) }
    let read = Set(categories + numbers + [source.subjectColumn])
    // One that is not there is an unknown name of the condition, told where it stands.
    let named = RowCondition.columns(of: source.condition).filter { !read.contains($0) }
    let there = named.isEmpty ? [] : Set(file.format.columnNames(file.bytes, rules: rules).table ?? [])
    let forCondition = named.filter(there.contains)
    return LongTableColumns(
      keys: [source.subjectColumn] + forCondition, categories: categories, numbers: numbers)
  }

  private func observations(_ table: LongTable, _ wanted: [Wanted], kept: [UInt8]?) -> ObservationTable? {
    guard let subject = table.keys.first else { return nil }
    return ObservationTable(
      table: table, subject: subject,
      endpoint: table.categories.first { $0.name == source.layout.endpointColumn },
      visit: table.categories.first { $0.name == source.layout.visitColumn },
      values: wanted.compactMap { wanted in
        table.numbers.first { $0.name == wanted.column }.map {
          ObservationTable.ValueColumn(numbers: $0, endpoint: wanted.endpoint, visit: wanted.visit)
        }
      },
      kept: kept)
  }

  /// The names of all columns of the file.
  private func columnNames(_ diagnostics: inout [Diagnostic]) -> [String]? {
    let reading = file.format.columnNames(file.bytes, rules: rules)
    if reading.table == nil { diagnostics += reading.problems.diagnostics(file: file.shownPath) }
    return reading.table
  }

  private func wantedColumns(_ diagnostics: inout [Diagnostic]) -> [Wanted]? {
    switch source.layout {
    case .long(.column, _, let valueColumn):
      return [Wanted(column: valueColumn, endpoint: nil, visit: nil)]
    case .long(.fixed(let id), _, let valueColumn):
      guard let endpoint = study.endpoints.firstIndex(where: { $0.id == id }) else { return nil }
      return [Wanted(column: valueColumn, endpoint: endpoint, visit: nil)]
    case .columnPerEndpoint:
      guard let names = columnNames(&diagnostics) else { return nil }
      return endpointColumns(among: names, &diagnostics)
    case .columnPerVisit:
      guard let names = columnNames(&diagnostics) else { return nil }
      return visitColumns(among: names, &diagnostics)
    }
  }

  private func endpointColumns(among names: [String], _ diagnostics: inout [Diagnostic]) -> [Wanted] {
    var wanted: [Wanted] = []
    for (index, endpoint) in study.endpoints.enumerated() where endpoint.derivation == nil {
      if names.contains(endpoint.dataName) {
        wanted.append(Wanted(column: endpoint.dataName, endpoint: index, visit: nil))
      } else if study.data.observations.count == 1 {
        diagnostics.append(missingColumn(endpoint.dataName, of: endpoint, among: names))
      }
    }
    return wanted
  }

  private func visitColumns(among names: [String], _ diagnostics: inout [Diagnostic]) -> [Wanted] {
    var wanted: [Wanted] = []
    for (index, endpoint) in study.endpoints.enumerated() where endpoint.derivation == nil {
      for (visit, timePoint) in study.timePoints.enumerated() {
        guard let column = endpoint.columns[timePoint.id] else { continue }
        if names.contains(column) {
          wanted.append(Wanted(column: column, endpoint: index, visit: visit))
        } else if study.data.observations.count == 1 {
          diagnostics.append(missingColumn(column, of: endpoint, among: names))
        }
      }
    }
    return wanted
  }

  private func missingColumn(_ column: String, of endpoint: Endpoint, among names: [String]) -> Diagnostic {
    .error(
      "unknown-column", "no column '\(column)' for endpoint '\(endpoint.id)' in '\(file.shownPath)'",
      at: endpoint.location, suggestion: nearestName(to: column, among: names))
  }
}

extension ObservationLayout {
  /// The column that names the endpoint; nil without one.
  var endpointColumn: String? {
    if case .long(.column(let column), _, _) = self { column } else { nil }
  }

  /// What tells the visit of a row; nil when the columns do.
  var visit: VisitSource? {
    switch self {
    case .long(_, let visit, _), .columnPerEndpoint(let visit): visit
    case .columnPerVisit: nil
    }
  }

  /// The column that names the visit or its day; nil without one.
  var visitColumn: String? {
    switch visit {
    case .name(let column), .day(let column): column
    case nil: nil
    }
  }

  /// Whether days decide about visits.
  var isByDay: Bool { if case .day = visit { true } else { false } }
}
