import Drawing
import StudyDefinition
import StudyEdition
import StudyResults

extension FigureDrawing {
  /// Subjects on their way from the category they were in at baseline to that at one follow-up, a drawing a group.
  static let alluvial = FigureDrawing(
    scope: .endpoint, options: [], lack: { context, specification in context.shiftLack(specification) },
    draw: { context, specification in
      guard let endpoint = specification.endpoints.first, let last = specification.timePoints.last,
        let baseline = context.edition.baseline
      else { return nil }
      let (edition, words) = (context.edition, context.words)
      let categories = context.shiftCategories(endpoint)
      let drawing = context.byGroup(specification) { group in
        func count(_ before: String, _ after: String) -> Double {
          let cell = context.shiftCell(endpoint, last, specification.cohort, group, before, after)
          return edition.results.number(cell, .n) ?? 0
        }
        func printed(_ counts: [Double]) -> String {
          words(.figureCount, ["n": edition.format.count(Int(counts.reduce(0, +)))])
        }
        return Alluvial(
          categories: categories.map { category in
            .init(
              words.phrase("category", category) ?? category,
              counts: (
                printed(categories.map { count(category, $0) }),
                printed(categories.map { count($0, category) })
              ))
          },
          moves: categories.indices.flatMap { from in
            categories.indices.map { to in
              let cell = context.shiftCell(
                endpoint, last, specification.cohort, group, categories[from], categories[to])
              return .init(
                from: from, to: to, count: count(categories[from], categories[to]),
                text: edition.printed(cell, .n).text)
            }
          }, visits: (edition.text(baseline.label), edition.text(last.label)), noData: words(.figureNoData))
      }
      return context.shiftContent(specification, endpoint, last, .figureAlluvialStatistic, drawing)
    })
}
