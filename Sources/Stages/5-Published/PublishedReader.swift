import Diagnostics
import StudyDefinition
import StudyResults
import Tabular

/// Makes typed rows of the table of published figures and collects what is wrong with it.
struct PublishedReader {
  private(set) var diagnostics: [Diagnostic] = []
  private let table: TextTable
  private let file: String
  private let names: KnownNames

  init(_ study: Study, _ table: TextTable, file: String) {
    self.table = table
    self.file = file
    names = KnownNames(study)
  }

  mutating func rows() -> [PublishedRow] {
    let required = ["endpoint", "timepoint", "cohort", "measure", "statistic", "printed", "source"]
    for name in required where column(name) == nil {
      diagnostics.append(
        .error(
          "missing-column", "a table of published figures needs the column '\(name)'",
          at: SourceLocation(file: file, line: 1, column: 1),
          suggestion: nearestName(to: name, among: table.columnNames)))
    }
    for name in table.columnNames where !isKnown(name) {
      diagnostics.append(
        .error(
          "unknown-column", "a table of published figures has no column '\(name)'",
          at: SourceLocation(file: file, line: 1),
          suggestion: nearestName(to: name, among: required + optionalColumns)))
    }
    guard diagnostics.isEmpty else { return [] }
    var seen: [String: Int] = [:]
    return (0..<table.rowCount).compactMap { row in
      guard let published = self.row(row) else { return nil }
      // One figure may be printed in several places; the same from the same place is a slip.
      let name = "\(published.key.cell.path) \(published.key.statistic.rawValue) \(cell("source", row))"
      if let first = seen.updateValue(row, forKey: name) {
        diagnostics.append(
          .error(
            "duplicate-figure",
            "the figure is given twice from one source, first in line \(line(first))", at: published.location)
        )
      }
      return published
    }
  }

  private mutating func row(_ row: Int) -> PublishedRow? {
    let before = diagnostics.count
    let endpoint = known("endpoint", row, names.endpoints)
    let timePoint = known("timepoint", row, names.visits)
    let cohort = known("cohort", row, names.cohorts)
    let group = cell("group", row).isEmpty ? nil : known("group", row, names.groups)
    let measure = known("measure", row, names.measures)
    let contrast = cell("contrast", row).isEmpty ? nil : known("contrast", row, names.contrasts)
    let statistic = Statistic(rawValue: known("statistic", row, Statistic.allCases.map(\.rawValue)))
    let printed = cell("printed", row)
    let figure = PublishedFigure(printed)
    if figure == nil {
      report(
        "printed-figure",
        "'\(printed)' is not a figure, expected a number such as 7.77, <0.05 or ~3, or one of "
          + "significant, not significant, increased, decreased", "printed", row)
    }
    if let figure, let statistic {
      if figure.isAboutProbability, statistic.scale != .probability {
        report(
          "printed-figure", "'\(printed)' says something of a p, not of '\(statistic.rawValue)'", "printed",
          row)
      }
      if figure.isDirection, !["change", "percent-change"].contains(measure) {
        report(
          "printed-figure", "'\(printed)' says something of a change, not of '\(measure)'", "printed", row)
      }
    }
    if cell("source", row).isEmpty {
      report("missing-source", "a published figure needs its source", "source", row)
    }
    guard diagnostics.count == before, let statistic, let figure, let source = text("source", row) else {
      return nil
    }
    let key = CellKey(
      endpoint: EndpointID(endpoint), timePoint: TimePointID(timePoint), cohort: CohortID(cohort),
      group: group.map { GroupID($0) }, measure: Measure(measure), contrast: contrast.map { ContrastID($0) })
    return PublishedRow(
      key: ResultKey(key, statistic), printed: printed, figure: figure, source: source,
      note: text("note", row), reason: text("reason", row), location: place("printed", row))
  }

  // MARK: Cells

  private let optionalColumns = ["group", "contrast", "note", "reason"]

  private func isKnown(_ name: String) -> Bool {
    [
      "endpoint", "timepoint", "cohort", "group", "measure", "contrast", "statistic", "printed", "source",
      "note",
      "reason",
    ].contains(name) || ["source-", "note-", "reason-"].contains(where: name.hasPrefix)
  }

  private func column(_ name: String) -> Int? { table.columnNames.firstIndex(of: name) }

  private func cell(_ name: String, _ row: Int) -> String {
    column(name).map { table.text(row: row, column: $0) } ?? ""
  }

  private func place(_ name: String, _ row: Int) -> SourceLocation {
    column(name).map { table.location(row: row, column: $0) } ?? SourceLocation(file: file)
  }

  private func line(_ row: Int) -> Int { place("endpoint", row).line ?? row + 2 }

  private mutating func report(_ code: String, _ message: String, _ column: String, _ row: Int) {
    diagnostics.append(.error(code, message, at: place(column, row)))
  }

  /// The cell's text, after an error when it is no known name.
  private mutating func known(_ column: String, _ row: Int, _ names: [String]) -> String {
    let text = cell(column, row)
    if !names.contains(text) {
      diagnostics.append(
        .error(
          "unknown-\(column)", "unknown \(column) '\(text)'", at: place(column, row),
          suggestion: nearestName(to: text, among: names)))
    }
    return text
  }

  /// The column with its translations; nil when it is empty.
  private func text(_ name: String, _ row: Int) -> LocalizedText? {
    let plain = cell(name, row)
    guard !plain.isEmpty else { return nil }
    var entries = [LocalizedText.Entry(language: nil, text: plain)]
    for column in table.columnNames where column.hasPrefix("\(name)-") {
      let translated = cell(column, row)
      if !translated.isEmpty {
        let tag = LanguageTag(String(column.dropFirst(name.count + 1)))
        entries.append(LocalizedText.Entry(language: tag, text: translated))
      }
    }
    return LocalizedText(entries: entries, at: place(name, row))
  }
}
