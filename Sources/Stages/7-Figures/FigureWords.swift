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

  /// The same on an axis that may be logarithmic.
  func axisTitle(_ endpoint: Endpoint, _ response: Response, _ scale: FigureScale) -> String {
    let title = valueTitle(endpoint, response)
    return scale == .log ? words(.figureLogScale, ["title": title]) : title
  }

  /// The visit, or the words for any where panels of several visits share their words.
  func visitName(_ specification: FigureSpecification, _ timePoint: TimePoint) -> String {
    specification.isPanelOfVisits ? words(.figureEachVisit) : edition.inSentence(timePoint.label)
  }

  func groupLabel(_ group: Group?) -> String { group.map { edition.text($0.label) } ?? words(.allSubjects) }

  /// Centre and interval of a cell, as far as they are estimable.
  func estimate(_ cell: CellKey, _ interval: FigureInterval) -> Estimate {
    let results = edition.results
    func number(_ statistic: Statistic) -> Double? { results.number(cell, statistic) }
    switch interval {
    case .confidence: return Estimate(number(.mean), low: number(.ciLow), high: number(.ciHigh))
    case .quartiles: return Estimate(number(.median), low: number(.q1), high: number(.q3))
    case .geometric:
      return Estimate(number(.geometricMean), low: number(.geometricLow), high: number(.geometricHigh))
    case .standardError, .standardDeviation:
      let half = number(interval == .standardError ? .se : .sd)
      guard let mean = number(.mean), let half else { return Estimate(number(.mean)) }
      return Estimate(mean, low: mean - half, high: mean + half)
    }
  }

  /// The statistics that a centre with its interval shows.
  func statistics(_ interval: FigureInterval) -> [Statistic] {
    switch interval {
    case .confidence: [.n, .mean, .ciLow, .ciHigh]
    case .standardError: [.n, .mean, .se]
    case .standardDeviation: [.n, .mean, .sd]
    case .quartiles: [.n, .median, .q1, .q3]
    case .geometric: [.n, .geometricMean, .geometricLow, .geometricHigh]
    }
  }

  /// What stands in the middle of an interval: `Mean`, `Median`, `Geometric mean`.
  func centreWords(_ interval: FigureInterval) -> String {
    switch interval {
    case .confidence, .standardError, .standardDeviation: words(.mean)
    case .quartiles: words(.median)
    case .geometric: words(.geometricMean)
    }
  }

  /// The same within a sentence.
  func centreName(_ interval: FigureInterval) -> String {
    let code: String =
      switch interval {
      case .confidence, .standardError, .standardDeviation: "mean"
      case .quartiles: "median"
      case .geometric: "geometric-mean"
      }
    return words.phrase("centre", code) ?? code
  }

  /// What an interval spans.
  func intervalWords(_ interval: FigureInterval) -> String {
    switch interval {
    case .confidence, .geometric: words(.intervalCI, ["level": edition.confidenceLevel])
    case .standardError: words(.intervalSE)
    case .standardDeviation: words(.intervalSD)
    case .quartiles: words(.intervalQuartiles)
    }
  }

  /// The legend's words for a centre with its interval.
  func estimateWords(_ interval: FigureInterval) -> String {
    centreWords(interval) + words(.listSeparator) + intervalWords(interval)
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

  /// The change at a visit in a sentence for each group, stated as the figure summarises the values.
  func findings(_ specification: FigureSpecification, _ endpoint: Endpoint, _ timePoint: TimePoint) -> String
  {
    let summary: Summary =
      switch specification.interval(endpoint) {
      case .confidence, .standardError, .standardDeviation: .meanSD
      case .quartiles: .medianIQR
      case .geometric: .geometric
      }
    return specification.groups.map { finding(endpoint, timePoint, specification.cohort, $0, by: summary) }
      .joined(separator: words.betweenSentences)
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

  /// The cells of one measure at some visits, by group.
  func counted(
    _ specification: FigureSpecification, _ timePoints: [TimePoint], _ measure: Measure
  ) -> [(group: Group?, cells: [CellKey])] {
    specification.groups.map { group in
      (
        group,
        specification.endpoints.flatMap { endpoint in
          timePoints.map { edition.cell(endpoint, $0, specification.cohort, group, measure) }
        }
      )
    }
  }
}

extension FigureScale {
  var kind: ValueScale.Kind { self == .log ? .log : .linear }
}
