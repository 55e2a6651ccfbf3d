import StudyDefinition
import StudyEdition

/// Everything that is said of a domain in one cohort: for each endpoint, follow-up and group its change, where it stands
/// against the reference range, the subjects who meet a rule, and the differences between groups.
struct Statements {
  let edition: Edition
  let cohort: Cohort

  func sentences(of endpoint: Endpoint) -> [Sentence] {
    edition.followUps(of: cohort).flatMap { sentences(of: endpoint, at: $0) }
  }

  private func sentences(of endpoint: Endpoint, at timePoint: TimePoint) -> [Sentence] {
    var outcomes: [SentenceOutcome] = []
    for group in edition.groups(of: cohort) {
      let subject = SentenceSubject(
        endpoint: endpoint, timePoint: timePoint, cohort: cohort, group: group)
      outcomes.append(SentenceKind.result.make(edition, subject))
      outcomes.append(SentenceKind.reference.make(edition, subject))
      for rule in edition.study.responders where rule.endpoint == endpoint.id {
        var ruled = subject
        ruled.rule = rule
        outcomes.append(SentenceKind.events.make(edition, ruled))
      }
    }
    for comparison in edition.study.comparisons {
      let subject = SentenceSubject(
        endpoint: endpoint, timePoint: timePoint, cohort: cohort, comparison: comparison)
      outcomes.append(SentenceKind.comparison.make(edition, subject))
    }
    return outcomes.compactMap(\.sentence)
  }
}
