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

  /// Nil when there is no table to go on with; the reasons are reported.
  func read(_ diagnostics: inout [Diagnostic]) -> ObservationTable? {
    guard let wanted = wantedColumns(&diagnostics) else { return nil }
    let (endpointColumn, visitColumn, isDay) = namingColumns
    var categories: [String] = []
    for name in [endpointColumn, visitColumn].compactMap({ $0 }) where !categories.contains(name) {
      categories.append(name)
    }
    var numbers: [String] = []
    for name in wanted.map(\.column) where !numbers.contains(name) { numbers.append(name) }
    let read = Set(categories + numbers + [source.subjectColumn])
    let forCondition = RowCondition.columns(of: source.condition).filter { !read.contains($0) }
    guard
      let table = table(
        LongTableColumns(
          keys: [source.subjectColumn] + forCondition, categories: categories, numbers: numbers),
        &diagnostics),
      let subject = table.keys.first
    else { return nil }
    let kept = source.condition.flatMap { condition in
      RowCondition.rows(of: table, where: condition, rules: rules, &diagnostics)
    }
    return ObservationTable(
      file: file, source: source, table: table, subject: subject,
      endpoint: table.categories.first { $0.name == endpointColumn },
      visit: table.categories.first { $0.name == visitColumn }, isDay: isDay,
      values: wanted.compactMap { wanted in
        table.numbers.first { $0.name == wanted.column }.map {
          ObservationTable.ValueColumn(numbers: $0, endpoint: wanted.endpoint, visit: wanted.visit)
        }
      },
      kept: kept)
  }

  private func table(_ columns: LongTableColumns, _ diagnostics: inout [Diagnostic]) -> LongTable? {
    let reading = file.format.observations(
      file.bytes, path: file.shownPath, rules: rules,
      columns: columns)
    diagnostics += reading.problems.diagnostics(file: file.shownPath)
    return reading.table
  }

  /// The names of all columns of the file; problems of its rows are left to the reading proper.
  private func columnNames(_ diagnostics: inout [Diagnostic]) -> [String]? {
    let reading = file.format.observations(
      file.bytes, path: file.shownPath, rules: rules, columns: LongTableColumns())
    if reading.table == nil { diagnostics += reading.problems.diagnostics(file: file.shownPath) }
    return reading.table?.columnNames
  }

  /// The columns that name the endpoint and the visit, where there are such.
  private var namingColumns: (endpoint: String?, visit: String?, isDay: Bool) {
    func visitColumn(_ visit: VisitSource) -> (String, Bool) {
      switch visit {
      case .name(let column): (column, false)
      case .day(let column): (column, true)
      }
    }
    switch source.layout {
    case .long(let endpoint, let visit, _):
      let (column, isDay) = visitColumn(visit)
      if case .column(let endpointColumn) = endpoint { return (endpointColumn, column, isDay) }
      return (nil, column, isDay)
    case .columnPerEndpoint(let visit):
      let (column, isDay) = visitColumn(visit)
      return (nil, column, isDay)
    case .columnPerVisit:
      return (nil, nil, false)
    }
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
