import Drawing
import StudyDefinition
import StudyEdition
import StudyResults

/// Counts of subjects by their category against the reference range at baseline and at one follow-up.
extension FigureContext {
  /// The categories an endpoint's ranges can tell apart, from low to high.
  func shiftCategories(_ endpoint: Endpoint) -> [String] {
    let hasLow = endpoint.reference.contains { $0.range.low != nil }
    let hasHigh = endpoint.reference.contains { $0.range.high != nil }
    return (hasLow ? ["low"] : []) + ["normal"] + (hasHigh ? ["high"] : [])
  }

  func shiftCell(
    _ endpoint: Endpoint, _ timePoint: TimePoint, _ cohort: Cohort, _ group: Group?, _ before: String,
    _ after: String
  ) -> CellKey {
    CellKey(
      endpoint: endpoint.id, timePoint: timePoint.id, cohort: cohort.id, group: group?.id, measure: .shift,
      contrast: .shift(from: before, to: after))
  }

  /// Why an endpoint's shifts cannot be shown.
  func shiftLack(_ specification: FigureSpecification) -> FigureLack? {
    guard let endpoint = specification.endpoints.first, let last = specification.timePoints.last else {
      return nil
    }
    if endpoint.reference.isEmpty { return FigureLack(needed: "a reference range of '\(endpoint.id)'") }
    let categories = shiftCategories(endpoint)
    let isCounted = specification.groups.contains { group in
      categories.contains { before in
        categories.contains { after in
          let cell = shiftCell(endpoint, last, specification.cohort, group, before, after)
          return edition.results.index(of: ResultKey(cell, .n)) != nil
        }
      }
    }
    return isCounted ? nil : FigureLack(needed: "counted shifts of '\(endpoint.id)'")
  }

  /// What a caption says of shifts, and the cells that stand behind them.
  func shiftContent(
    _ specification: FigureSpecification, _ endpoint: Endpoint, _ timePoint: TimePoint,
    _ statistic: PhraseKey, _ drawing: any Facet
  ) -> FigureContent {
    let categories = shiftCategories(endpoint)
    return FigureContent(
      title: words(.figureShiftTitle, ["endpoint": edition.text(endpoint.label)]),
      description: findings(specification, endpoint, timePoint),
      statistic: words(
        statistic,
        [
          "baseline": edition.baseline.map { edition.text($0.label) } ?? "",
          "visit": visitName(specification, timePoint), "range": edition.referenceText(endpoint) ?? "",
        ]), counted: counted(specification, [timePoint], .change), drawing: drawing,
      plotted: specification.groups.flatMap { group in
        categories.flatMap { before in
          categories.map { after in
            PlottedCell(
              cell: shiftCell(endpoint, timePoint, specification.cohort, group, before, after),
              statistics: [.n])
          }
        }
      })
  }

  /// One drawing a group, one by itself without a heading of its own.
  func byGroup(_ specification: FigureSpecification, _ draw: (Group?) -> any Facet) -> any Facet {
    if specification.groups.count == 1 { return draw(specification.groups[0]) }
    return SmallMultiples(
      panels: specification.groups.map { .init(groupLabel($0), draw($0)) }, noData: words(.figureNoData))
  }
}
