package import StudyData
import StudyDefinition
package import StudyEdition
import StudyResults

/// What a figure is drawn from: the edition's results and words, and the dataset where single subjects are shown.
package struct FigureContext: Sendable {
  package let edition: Edition
  package let dataset: Dataset

  package init(edition: Edition, dataset: Dataset) {
    self.edition = edition
    self.dataset = dataset
  }

  var study: Study { edition.study }
  var words: Phrases { edition.phrases }

  func endpointIndex(_ endpoint: Endpoint) -> Int? { study.endpoints.firstIndex { $0.id == endpoint.id } }
  func timePointIndex(_ timePoint: TimePoint) -> Int? {
    study.timePoints.firstIndex { $0.id == timePoint.id }
  }

  /// Indexes of a cohort's members, or of one of its groups.
  func members(_ cohort: Cohort, _ group: Group?) -> [Int] {
    guard let place = study.cohorts.firstIndex(where: { $0.id == cohort.id }) else { return [] }
    let code = group.flatMap { group in study.grouping?.groups.firstIndex { $0.id == group.id } }
    return dataset.subjects.indices.filter { subject in
      dataset.cohorts[place][subject] && (code.map { dataset.groups[subject] == $0 } ?? true)
    }
  }

  /// Values of a subject at a visit; nil where missing or where the endpoint does not apply.
  func value(_ endpoint: Int, _ timePoint: Int, _ subject: Int) -> Double? {
    if let applicable = dataset.applicable[endpoint], !applicable[subject] { return nil }
    return dataset.columns[endpoint][timePoint].value(subject)
  }

  /// The change with interval and n at one follow-up, in a sentence: the finding a description states.
  ///
  /// - Parameter summary: the way in which the figure summarises values.
  func finding(
    _ endpoint: Endpoint, _ timePoint: TimePoint, _ cohort: Cohort, _ group: Group?,
    by summary: Summary
  ) -> String {
    let estimate = StatedChange(summary)
    let cell = edition.cell(endpoint, timePoint, cohort, group, estimate.measure)
    let n = edition.printed(edition.cell(endpoint, timePoint, cohort, group, .change), .n)
    let (change, low, high) = (
      edition.printed(cell, estimate.centre), edition.printed(cell, estimate.low),
      edition.printed(cell, estimate.high)
    )
    let name = [edition.text(endpoint.label), group.map { edition.text($0.label) }].compactMap { $0 }
    let key: PhraseKey =
      if change.reason != nil {
        .figureFindingNone
      } else if low.reason != nil {
        .figureFindingNoInterval
      } else {
        .figureFinding
      }
    return words(
      key,
      [
        "endpoint": name.joined(separator: words(.listSeparator)), "estimate": words(estimate.name),
        "visit": edition.inSentence(timePoint.label), "change": change.text,
        "level": edition.confidenceLevel, "interval": edition.format.interval(low.text, high.text),
        "reason": change.reason ?? low.reason ?? "", "n": n.text,
      ])
  }
}

/// How a change is stated where values are summarised in one way or another.
private struct StatedChange {
  let measure: Measure
  let centre: Statistic
  let low: Statistic
  let high: Statistic
  let name: PhraseKey

  init(_ summary: Summary) {
    switch summary {
    case .meanSD, .meanSE:
      (measure, centre, low, high, name) = (.change, .mean, .ciLow, .ciHigh, .figureEstimateMean)
    case .medianIQR:
      (measure, centre, low, high) = (.change, .hodgesLehmann, .hodgesLehmannLow, .hodgesLehmannHigh)
      name = .figureEstimateHodgesLehmann
    case .geometric:
      (measure, centre, low, high) = (.ratio, .geometricMean, .geometricLow, .geometricHigh)
      name = .figureEstimateRatio
    }
  }
}
