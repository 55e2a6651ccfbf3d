import Drawing
import StudyDefinition
import StudyEdition
import StudyResults

extension FigureDrawing {
  /// Subjects by their category against the reference range at baseline and at one follow-up, a table a group: who kept
  /// to the diagonal stayed where they were.
  static let shift = FigureDrawing(
    scope: .endpoint, options: [],
    lack: { context, specification in
      guard let endpoint = specification.endpoints.first, let last = specification.timePoints.last else {
        return nil
      }
      if endpoint.reference.isEmpty { return FigureLack(needed: "a reference range of '\(endpoint.id)'") }
      let cells = specification.groups.flatMap {
        context.shiftCells(endpoint, last, specification.cohort, $0)
      }
      return cells.isEmpty ? FigureLack(needed: "counted shifts of '\(endpoint.id)'") : nil
    },
    draw: { context, specification in
      guard let endpoint = specification.endpoints.first, let last = specification.timePoints.last,
        let baseline = context.edition.baseline
      else { return nil }
      let (edition, words) = (context.edition, context.words)
      let categories = context.shiftCategories(endpoint)
      let labels = categories.map { words.phrase("category", $0) ?? $0 }
      var plotted: [PlottedCell] = []
      let tables = specification.groups.map { group in
        let rows = zip(categories, labels).map { before, label in
          (
            label: label,
            cells: categories.map { after in
              let cell = context.shiftCell(endpoint, last, specification.cohort, group, before, after)
              plotted.append(PlottedCell(cell: cell, statistics: [.n]))
              return Heatmap.Cell(edition.results.number(cell, .n), edition.printed(cell, .n).text)
            }
          )
        }
        var table = Heatmap(columns: labels, rows: rows, noData: words(.figureNoData))
        table.tint = .sequential
        table.rowTitle = edition.text(baseline.label)
        let place = [group.map { edition.text($0.label) }, edition.text(last.label)]
        table.columnTitle = place.compactMap { $0 }.joined(separator: words(.listSeparator))
        table.outlinesDiagonal = true
        return table.drawn()
      }
      let label = edition.text(endpoint.label)
      return context.figure(
        specification, title: words(.figureShiftTitle, ["endpoint": label]),
        description: context.findings(specification, endpoint, last),
        caption: FigureCaption(
          statistic: words(
            .figureShiftStatistic,
            [
              "baseline": edition.text(baseline.label), "visit": edition.text(last.label),
              "range": edition.referenceText(endpoint) ?? "",
            ]), interval: nil, population: context.population(specification.cohort),
          n: context.counts(specification, [last], .change)),
        panel: stacked(tables, gap: 20), plotted: plotted)
    })
}

extension FigureContext {
  /// The categories an endpoint's ranges can tell apart, from low to high.
  fileprivate func shiftCategories(_ endpoint: Endpoint) -> [String] {
    let hasLow = endpoint.reference.contains { $0.range.low != nil }
    let hasHigh = endpoint.reference.contains { $0.range.high != nil }
    return (hasLow ? ["low"] : []) + ["normal"] + (hasHigh ? ["high"] : [])
  }

  fileprivate func shiftCell(
    _ endpoint: Endpoint, _ timePoint: TimePoint, _ cohort: Cohort, _ group: Group?, _ before: String,
    _ after: String
  ) -> CellKey {
    CellKey(
      endpoint: endpoint.id, timePoint: timePoint.id, cohort: cohort.id, group: group?.id, measure: .shift,
      contrast: .shift(from: before, to: after))
  }

  /// The cells of the table that were counted.
  fileprivate func shiftCells(
    _ endpoint: Endpoint, _ timePoint: TimePoint, _ cohort: Cohort, _ group: Group?
  ) -> [CellKey] {
    let categories = shiftCategories(endpoint)
    return categories.flatMap { before in
      categories.map { shiftCell(endpoint, timePoint, cohort, group, before, $0) }
    }.filter { edition.results.index(of: ResultKey($0, .n)) != nil }
  }
}
