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
    var stated: [SentenceSubject] = []
    for comparison in edition.study.comparisons {
      let subject = SentenceSubject(
        endpoint: endpoint, timePoint: timePoint, cohort: cohort, comparison: comparison)
      guard !stated.contains(where: { isRepeated($0, by: subject) }),
        let sentence = SentenceKind.comparison.make(edition, subject).sentence
      else { continue }
      stated.append(subject)
      sentences.append(sentence)
    }
    return sentences.compactMap { $0 }
  }

  /// Whether another comparison asks what one has answered, and answers the same by another method: the same groups by
  /// the same response, on the same side of the level. Its table has it; a sentence would only say it again.
  private func isRepeated(_ first: SentenceSubject, by second: SentenceSubject) -> Bool {
    guard let one = first.comparison, let other = second.comparison, one.response == other.response,
      one.covariates == other.covariates, one.margin == nil, other.margin == nil
    else { return false }
    func verdicts(_ comparison: Comparison, _ subject: SentenceSubject) -> [String: Bool?] {
      let pairs = edition.contrasts(of: comparison, subject).map { contrast in
        let p = edition.results.number(edition.comparisonCell(comparison, subject, contrast.id), .p)
        return (contrast.id.text, p.map { $0 < edition.study.alpha })
      }
      return Dictionary(uniqueKeysWithValues: pairs)
    }
    return verdicts(one, first) == verdicts(other, second)
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
    return Sentence(edition.following(change?.parts ?? [], [edition.capitalised(passage.clause)]))
  }
}
