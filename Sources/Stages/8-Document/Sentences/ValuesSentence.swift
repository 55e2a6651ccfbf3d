import StudyDefinition
import StudyEdition
import StudyResults

extension SentenceKind {
  /// The centre of the pairs before and after, by the endpoint's way of summarising.
  static let values = SentenceKind(
    name: "values", summary: "mean, median or geometric mean at baseline and at the visit, of the pairs",
    needs: [], basis: .cohort
  ) { edition, subject in
    let centre = BeforeAndAfter(edition, subject)
    if let reason = centre.lack { return .nothing(because: reason) }
    return .sentence(Sentence(edition.parts(.valuesSentence, centre.values)))
  }
}

/// The centres of the subjects with both visits.
struct BeforeAndAfter {
  let edition: Edition
  let subject: SentenceSubject

  init(_ edition: Edition, _ subject: SentenceSubject) {
    self.edition = edition
    self.subject = subject
  }

  /// At full precision; nil when not estimable.
  var before: Double? { edition.results.number(cell(.baseline), statistic) }
  var after: Double? { edition.results.number(cell(.followUp), statistic) }

  /// Why there are no such centres, in a message; nil where there are.
  var lack: String? {
    guard before == nil || after == nil else { return nil }
    guard let n = edition.results.count(cell(.change), .n) else { return "nothing is computed there" }
    guard n > 0 else { return "no subject has both visits" }
    let missing = edition.printed(cell(before == nil ? .baseline : .followUp), statistic)
    return "the \(statistic.rawValue) cannot be estimated (\(missing.reason ?? "no reason given"))"
  }

  var values: SentenceValues {
    var values = edition.placeValues(subject)
    func quantity(_ measure: Measure) -> [Table.Part] {
      edition.quantity(edition.number(cell(measure), statistic), of: subject.endpoint)
    }
    values["centre"] = edition.parts(name)
    values["before"] = quantity(.baseline)
    values["after"] = quantity(.followUp)
    values["n"] = edition.size(cell(.change))
    return values
  }

  private func cell(_ measure: Measure) -> CellKey {
    edition.cell(subject.endpoint, subject.timePoint, subject.cohort, subject.group, measure)
  }

  private var statistic: Statistic {
    switch subject.endpoint.summary {
    case .meanSD, .meanSE: .mean
    case .medianIQR: .median
    case .geometric: .geometricMean
    }
  }

  private var name: SentenceForm {
    switch subject.endpoint.summary {
    case .meanSD, .meanSE: .centreMean
    case .medianIQR: .centreMedian
    case .geometric: .centreGeometricMean
    }
  }
}
