import StudyDefinition
import StudyEdition
import StudyFigures
import StudyResults

/// The numbers a figure was drawn from, one row a place, one column a statistic.
func plottedTable(_ figure: ReportFigure, _ edition: Edition) -> Table {
  let words = edition.phrases
  var cells: [CellKey] = []
  var statistics: [Statistic] = []
  var known: [CellKey: Set<Statistic>] = [:]
  for key in figure.plotted {
    if known[key.cell] == nil { cells.append(key.cell) }
    known[key.cell, default: []].insert(key.statistic)
    if !statistics.contains(key.statistic) { statistics.append(key.statistic) }
  }
  var composition = CellComposition(edition)
  let rows: [Table.Row] = cells.map { cell in
    .cells(
      edition.placeText(cell),
      statistics.map { statistic in
        known[cell]?.contains(statistic) ?? false ? composition.number(cell, statistic) : .empty
      })
  }
  return Table(
    id: "plotted-\(figure.id)", caption: words(.captionPlotted, ["figure": figure.title]),
    columns: [.init(words(.visit), .text)]
      + statistics.map { .init(words.phrase("statistic", $0.rawValue) ?? $0.rawValue) },
    rows: rows, notes: composition.footnotes.notes)
}

extension Edition {
  /// Endpoint, visit, cohort and group of a cell in words.
  func placeText(_ cell: CellKey) -> String {
    let parts: [String?] = [
      study.endpoints.first { $0.id == cell.endpoint }.map { text($0.label) }
        ?? study.attributes.first { $0.keyed == cell.endpoint }.map { text($0.label) }
        ?? study.events?.kinds.first { $0.keyed == cell.endpoint }.map { text($0.label) },
      study.timePoints.first { $0.id == cell.timePoint }.map { text($0.label) },
      study.cohorts.count > 1 ? study.cohorts.first { $0.id == cell.cohort }.map { text($0.label) } : nil,
      study.grouping?.groups.first { $0.id == cell.group }.map { text($0.label) },
      phrases.phrase("measure", cell.measure.text) ?? study.measureText(cell.measure, in: self),
      cell.contrast.map { contrastText($0, of: cell) },
    ]
    return parts.compactMap { $0 }.joined(separator: phrases(.listSeparator))
  }

  /// A contrast of a comparison in words; its id where it has none.
  private func contrastText(_ contrast: ContrastID, of cell: CellKey) -> String {
    let attribute = study.attributes.first { $0.keyed == cell.endpoint }
    if let level = attribute.flatMap({ levelText(contrast, of: $0) }) { return level }
    let comparison = study.comparisons.first { .comparison($0.id) == cell.measure }
    let named = comparison.map { contrasts(of: $0) } ?? contrasts(of: study.grouping)
    return named.first { $0.id == contrast }?.label ?? contrast.text
  }
}

extension Study {
  /// The label of a comparison or responder rule, or the name of a test.
  fileprivate func measureText(_ measure: Measure, in edition: Edition) -> String? {
    comparisons.first { .comparison($0.id) == measure }.map { edition.text($0.label) }
      ?? responders.first { .responder($0.id) == measure }.map { edition.text($0.label) }
      ?? edition.phrases.phrase("test", measure.text)
  }
}
