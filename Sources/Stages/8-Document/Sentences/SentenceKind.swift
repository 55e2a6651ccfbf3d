import Diagnostics
package import StudyDefinition
import StudyEdition

/// A sentence that templates ask for by name. To add one: a file beside this one, and a line in `SentenceKind.all`.
package struct SentenceKind: Sendable {
  /// What `{% sentence "name" %}` says.
  package let name: String
  /// One sentence, for the list of names.
  package let summary: String
  /// The arguments beside endpoint, cohort, time point and group, all of which every kind takes.
  package let needs: [Argument]
  /// What its numbers are computed for.
  package let basis: TagBasis
  let make: @Sendable (Edition, SentenceSubject) -> SentenceOutcome

  package enum Argument: String, Sendable, CaseIterable {
    case endpoint, timepoint, cohort, group, rule, comparison
  }

  package static let all: [SentenceKind] = [.result, .values, .reference, .events, .comparison]
}

/// A sentence, or why there is nothing to say.
package enum SentenceOutcome: Sendable {
  case sentence(Sentence)
  case nothing(because: String)

  package var sentence: Sentence? {
    if case .sentence(let sentence) = self { sentence } else { nil }
  }
}

/// What a sentence is to be about.
package struct SentenceSubject: Sendable {
  package var endpoint: Endpoint
  package var timePoint: TimePoint
  package var cohort: Cohort
  /// Nil for all subjects of the cohort together.
  package var group: Group?
  /// The rule whose responders are counted.
  package var rule: ResponderRule?
  package var comparison: Comparison?
  /// Whether the sentence stands behind a colon, and so begins without a capital.
  package var isLed: Bool

  package init(
    endpoint: Endpoint, timePoint: TimePoint, cohort: Cohort, group: Group? = nil, rule: ResponderRule? = nil,
    comparison: Comparison? = nil, isLed: Bool = false
  ) {
    self.endpoint = endpoint
    self.timePoint = timePoint
    self.cohort = cohort
    self.group = group
    self.rule = rule
    self.comparison = comparison
    self.isLed = isLed
  }
}

extension Edition {
  /// At which visit; of changes that are not counted from the baseline, from which to which.
  private func when(_ subject: SentenceSubject, _ visit: [Table.Part]) -> [Table.Part] {
    guard let comparator = comparator(of: subject.cohort), !comparator.isBaseline else {
      return parts(.when, ["visit": visit])
    }
    return parts(
      .whenFrom, ["from": words(inSentence(comparator.label)), "visit": visit])
  }

  /// What a change is counted from, inside a sentence or a caption.
  func fromText(_ cohort: Cohort) -> String {
    guard let comparator = comparator(of: cohort), !comparator.isBaseline else {
      return phrases(.baselineInSentence)
    }
    return inSentence(comparator.label)
  }

  /// The value a change is counted from, as the endpoint's own.
  private func its(_ cohort: Cohort) -> [Table.Part] {
    parts(comparator(of: cohort)?.isBaseline ?? true ? .itsBaseline : .itsEarlier)
  }

  /// The names every form may use: endpoint, when, group; where a change is counted from, and at which visit it is.
  func placeValues(_ subject: SentenceSubject) -> SentenceValues {
    let visit = words(inSentence(subject.timePoint.label))
    return [
      "endpoint": words(subject.isLed ? inSentence(subject.endpoint.label) : text(subject.endpoint.label)),
      "when": when(subject, visit),
      "at": parts(.when, ["visit": visit]),
      "from": words(fromText(subject.cohort)),
      "its": its(subject.cohort),
      "group": groupWords(subject.group),
    ]
  }
}
