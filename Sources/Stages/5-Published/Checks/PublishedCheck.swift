import Statistics
package import StudyDefinition
package import StudyResults

/// What can be held against published figures by themselves, whatever the data of this study are.
package struct PublishedCheck: Sendable {
  package let rule: Rule
  package let verdict: CheckVerdict
  /// What the figure is about.
  package let cell: CellKey
  /// For the words of the check, by their names there: figures as printed, and what follows from them with decimals.
  package let values: [String: Value]

  package enum Value: Sendable, Hashable {
    case printed(String)
    case number(Double, decimals: Int)
    case probability(Double)
  }

  /// In the order in which a report shows them.
  package enum Rule: String, Sendable, CaseIterable {
    /// The mean of a part is not above the mean of the whole.
    case order
    /// A mean ratio of at most one cannot come from means of which the part is above the whole.
    case ratio
    /// A ratio does not rise where its denominator grows more than its numerator.
    case ratioDirection = "ratio-direction"
    /// A printed p on both sides of the level decides nothing.
    case level
    /// A rank test can give the printed p, and its exact variant says the same.
    case attainable
    /// A mean of recorded values lies on a grid (GRIM; Brown and Heathers 2017).
    case granularity
    /// A percent change follows from the means.
    case percentChange = "percent-change"
  }

  init(_ rule: Rule, _ verdict: CheckVerdict, _ cell: CellKey, _ values: [String: Value] = [:]) {
    self.rule = rule
    self.verdict = verdict
    self.cell = cell
    self.values = values
  }
}

/// Every check of every published figure that can be made, rule by rule.
package func checkPublished(
  _ rows: [PublishedRow], of study: Study, with results: ResultStore
) -> [PublishedCheck] {
  let figures = PublishedNumbers(rows: rows, study: study, results: results)
  return figures.orders + figures.levels + figures.attainable + figures.granularity + figures.percentChanges
}

/// The published rows with what is needed to judge them.
struct PublishedNumbers {
  let rows: [PublishedRow]
  let study: Study
  let results: ResultStore

  /// The published number of a key; nil when there is none, or no plain number.
  func number(_ cell: CellKey, _ statistic: Statistic) -> PrintedNumber? {
    rows.first { $0.key == ResultKey(cell, statistic) }.flatMap(\.number)
  }

  func endpoint(_ id: EndpointID) -> Endpoint? { study.endpoints.first { $0.id == id } }
}

extension PublishedRow {
  /// A plain number as printed; nil for limits and words.
  var number: PrintedNumber? { if case .number(let number) = figure { number } else { nil } }
}

extension CellKey {
  /// The same of another endpoint or measure.
  func with(endpoint: EndpointID? = nil, measure: Measure? = nil) -> CellKey {
    CellKey(
      endpoint: endpoint ?? self.endpoint, timePoint: timePoint, cohort: cohort, group: group,
      measure: measure ?? self.measure, contrast: contrast)
  }
}
