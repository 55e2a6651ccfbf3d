import Drawing
import StudyDefinition
import StudyEdition
import StudyResults

/// Words and numbers that several kinds of figure need.
extension FigureContext {
  /// Endpoint with unit, or the change in it, as the title of a value axis.
  func valueTitle(_ endpoint: Endpoint, _ response: Response) -> String {
    let label = edition.labelWithUnit(endpoint)
    return response == .change ? words(.changeFromBaseline, ["endpoint": label]) : label
  }

  /// The cohort, and which subjects of it are shown.
  func population(_ cohort: Cohort) -> String { edition.text(cohort.label) }

  func groupLabel(_ group: Group?) -> String { group.map { edition.text($0.label) } ?? words(.allSubjects) }

  /// Centre and interval of a cell, as far as they are estimable.
  func estimate(_ cell: CellKey, _ interval: FigureInterval) -> Estimate {
    let results = edition.results
    let mean = results.number(cell, .mean)
    switch interval {
    case .confidence:
      return Estimate(mean, low: results.number(cell, .ciLow), high: results.number(cell, .ciHigh))
    case .standardError, .standardDeviation:
      let half = results.number(cell, interval == .standardError ? .se : .sd)
      guard let mean, let half else { return Estimate(mean) }
      return Estimate(mean, low: mean - half, high: mean + half)
    }
  }

  /// The statistics that a mean with its interval shows.
  func statistics(_ interval: FigureInterval) -> [Statistic] {
    switch interval {
    case .confidence: [.n, .mean, .ciLow, .ciHigh]
    case .standardError: [.n, .mean, .se]
    case .standardDeviation: [.n, .mean, .sd]
    }
  }

  /// The reference range as a band, where one holds for all subjects.
  func referenceBand(_ endpoint: Endpoint) -> ReferenceBand? {
    guard endpoint.reference.count == 1, let range = endpoint.reference.first, range.condition == nil else {
      return nil
    }
    let text = edition.referenceText(endpoint) ?? ""
    return ReferenceBand(
      low: range.range.low, high: range.range.high,
      label: words(.referenceRange) + words(.colon) + text)
  }

  /// The change at a visit in a sentence for each group.
  func findings(_ specification: FigureSpecification, _ endpoint: Endpoint, _ timePoint: TimePoint) -> String
  {
    specification.groups.map { finding(endpoint, timePoint, specification.cohort, $0) }
      .joined(separator: " ")
  }

  /// How many subjects each group's cells are made from: one number, or the smallest and the largest.
  func counts(_ groups: [(group: Group?, cells: [CellKey])]) -> String {
    groups.map { group, cells in
      let numbers = cells.compactMap { edition.results.count($0, .n) }
      let low = numbers.min().map(edition.format.count) ?? edition.format.journal.missing
      let high = numbers.max().map(edition.format.count) ?? edition.format.journal.missing
      let count = words(.figureCount, ["n": low == high ? low : edition.format.interval(low, high)])
      return group.map { "\(edition.text($0.label)) \(count)" } ?? count
    }.joined(separator: words(.listSeparator))
  }

  /// The same for the cells of one measure at one visit.
  func counts(
    _ specification: FigureSpecification, _ timePoints: [TimePoint], _ measure: Measure
  ) -> String {
    counts(
      specification.groups.map { group in
        (
          group,
          specification.endpoints.flatMap { endpoint in
            timePoints.map { edition.cell(endpoint, $0, specification.cohort, group, measure) }
          }
        )
      })
  }
}
