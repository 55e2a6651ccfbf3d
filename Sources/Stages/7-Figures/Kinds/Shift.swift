import Drawing
import StudyDefinition
import StudyEdition
import StudyResults

extension FigureDrawing {
  /// Subjects by their category against the reference range at baseline and at one follow-up, a table a group: who kept
  /// to the diagonal stayed where they were.
  static let shift = FigureDrawing(
    scope: .endpoint, options: [], lack: { context, specification in context.shiftLack(specification) },
    draw: { context, specification in
      guard let endpoint = specification.endpoints.first, let last = specification.timePoints.last,
        let baseline = context.edition.baseline
      else { return nil }
      let (edition, words) = (context.edition, context.words)
      let categories = context.shiftCategories(endpoint)
      let labels = categories.map { words.phrase("category", $0) ?? $0 }
      let drawing = context.byGroup(specification) { group in
        let rows = zip(categories, labels).map { before, label in
          (
            label: label,
            cells: categories.map { after in
              let cell = context.shiftCell(endpoint, last, specification.cohort, group, before, after)
              return Heatmap.Cell(edition.results.number(cell, .n), edition.printed(cell, .n).text)
            }
          )
        }
        var table = Heatmap(columns: labels, rows: rows, noData: words(.figureNoData))
        table.tint = .sequential
        table.rowTitle = edition.text(baseline.label)
        table.columnTitle = edition.text(last.label)
        table.outlinesDiagonal = true
        return table
      }
      return context.shiftContent(specification, endpoint, last, .figureShiftStatistic, drawing)
    })
}
