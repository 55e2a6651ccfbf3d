import Drawing
import StudyDefinition
import StudyEdition
import StudyResults

extension FigureDrawing {
  /// Endpoints down, visits and groups across; the shade of a cell is the change in standard deviations of the baseline.
  static let heatmap = FigureDrawing(scope: .endpoints, options: []) { context, specification in
    guard let last = specification.timePoints.last else { return nil }
    let (edition, words) = (context.edition, context.words)
    let columns = specification.timePoints.flatMap { visit in specification.groups.map { (visit, $0) } }
    let cells = specification.endpoints.map { endpoint in
      columns.map { edition.cell(endpoint, $0.0, specification.cohort, $0.1, .change) }
    }
    let isStandardised = cells.joined().contains { context.standardisedText($0) != nil }
    let rows = zip(specification.endpoints, cells).map { endpoint, cells in
      (
        label: edition.labelWithUnit(endpoint),
        cells: cells.map { cell in
          let text = isStandardised ? context.standardisedText(cell) : nil
          return Heatmap.Cell(
            context.standardisedChange(cell).centre, text ?? edition.printed(cell, .mean).text)
        }
      )
    }
    var drawing = Heatmap(
      columns: columns.map { visit, group in
        let parts = [
          columns.count > specification.groups.count || group == nil ? edition.text(visit.label) : nil
        ]
        return (parts + [group.map { edition.text($0.label) }]).compactMap { $0 }
          .joined(separator: words(.listSeparator))
      }, rows: rows, noData: words(.figureNoData))
    drawing.rowTitle = words(.endpoint)
    drawing.width = max(drawing.width, 140 + 56 * Double(columns.count))
    return FigureContent(
      title: words(.figureHeatmapTitle), description: context.leading(specification, last),
      statistic: words(isStandardised ? .figureHeatmapStatistic : .figureHeatmapOwnUnits),
      counted: context.counted(specification, specification.timePoints, .change), drawing: drawing,
      plotted: cells.joined().flatMap { cell in
        [
          PlottedCell(cell: cell, statistics: [.n, .mean]),
          PlottedCell(cell: context.baselineCell(of: cell), statistics: [.n, .sd]),
        ]
          + (isStandardised
            ? [PlottedCell(cell: context.effectCell(of: cell), statistics: [.overBaselineSD])] : [])
      })
  }
}

extension FigureContext {
  fileprivate func effectCell(of cell: CellKey) -> CellKey {
    CellKey(
      endpoint: cell.endpoint, timePoint: cell.timePoint, cohort: cell.cohort, group: cell.group,
      measure: .effectSize)
  }

  /// The standardised change as printed; nil where the study does not ask for it.
  fileprivate func standardisedText(_ cell: CellKey) -> String? {
    let key = ResultKey(effectCell(of: cell), .overBaselineSD)
    return edition.results[key]?.value.number == nil
      ? nil : edition.printed(key.cell, .overBaselineSD).text
  }
}
