import StudyDefinition
import StudyEdition
import StudyResults

/// Everything that is said of a domain in one cohort: for each endpoint, follow-up and group its change, where it stands
/// against the reference range, the subjects who meet a rule, and the differences between groups.
struct Statements {
  let edition: Edition
  let cohort: Cohort

  func sentences(of endpoint: Endpoint) -> [Sentence] {
    edition.followUps(of: cohort).flatMap { sentences(of: endpoint, at: $0) }
  }

  private func sentences(of endpoint: Endpoint, at timePoint: TimePoint) -> [Sentence] {
    var sentences: [Sentence?] = []
    for group in edition.groups(of: cohort) {
      let subject = SentenceSubject(
        endpoint: endpoint, timePoint: timePoint, cohort: cohort, group: group)
      sentences.append(change(subject))
      for rule in edition.study.responders where rule.endpoint == endpoint.id {
        var ruled = subject
        ruled.rule = rule
        sentences.append(SentenceKind.events.make(edition, ruled).sentence)
      }
    }
    for comparison in edition.study.comparisons {
      let subject = SentenceSubject(
        endpoint: endpoint, timePoint: timePoint, cohort: cohort, comparison: comparison)
      sentences.append(SentenceKind.comparison.make(edition, subject).sentence)
    }
    return sentences.compactMap { $0 }
  }

  /// The change, and behind it where the centre stands against the reference range.
  private func change(_ subject: SentenceSubject) -> Sentence? {
    let change = SentenceKind.result.make(edition, subject).sentence
    let cell = edition.cell(
      subject.endpoint, subject.timePoint, subject.cohort, subject.group, .change)
    // One subject has no mean.
    guard edition.results.count(cell, .n) ?? 0 > 1,
      case .passage(let passage) = ReferencePassage.of(subject, edition)
    else { return change }
    let follow = edition.parts(.sentenceSpace) + edition.capitalised(passage.clause)
    return Sentence((change?.parts ?? []) + follow)
  }
}
