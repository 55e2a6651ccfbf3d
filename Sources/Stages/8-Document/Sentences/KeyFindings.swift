import StudyDefinition
import StudyEdition
import StudyResults

/// What a reader should see first, chosen by a rule that a sentence below it states. Nothing is chosen for its size or
/// its p-value, so that a subgroup of five does not come before the study's own question:
///
/// 1. the primary events, whether or not anybody had one;
/// 2. the primary endpoints in the main cohorts, whatever came out;
/// 3. other clear changes in the main cohorts, those whose interval leaves out no change, in the order of the report;
/// 4. the same in subgroups;
/// 5. where no endpoint is primary, changes in the main cohorts that are not clear, of endpoints with a declared
///    direction of benefit, if any has one.
///
/// A difference between groups stands before the changes within them.
struct KeyFindings {
  let edition: Edition

  /// Most entries of each kind; a list of everything would be the tables below it.
  static let mostPrimary = 24
  static let mostClear = 8
  static let mostInSubgroups = 6
  static let mostUnclear = 4

  init(_ edition: Edition) { self.edition = edition }

  /// The findings, and the sentence that states the rule; nil when nothing could be estimated.
  var selection: (findings: [Sentence], rule: Sentence?) {
    let candidates = self.candidates
    let events = edition.safetySentences(of: edition.study.events?.kinds.filter(\.isPrimary) ?? [])
    guard !candidates.isEmpty || !events.isEmpty else { return ([], nil) }
    let hasPrimary = edition.study.endpoints.contains(where: \.isPrimary)
    // Where no direction is said to help, all are of interest.
    let hasDirection = edition.study.endpoints.contains { $0.better != .none }
    let kinds: [(form: SentenceForm, most: Int, matches: (FindingCandidate) -> Bool)] = [
      (.keyRulePrimary, Self.mostPrimary, { $0.isPrimary && $0.isMain }),
      (.keyRuleClear, Self.mostClear, { !$0.isPrimary && $0.isMain && $0.isClear }),
      (.keyRuleSubgroups, Self.mostInSubgroups, { !$0.isMain && $0.isClear }),
      (
        hasDirection ? .keyRuleUnclear : .keyRuleUnclearAll, Self.mostUnclear,
        { !hasPrimary && $0.isMain && !$0.isClear && (!hasDirection || $0.endpoint.better != .none) }
      ),
    ]
    var findings = events
    var clauses = events.isEmpty ? [] : [edition.parts(.keyRuleEvents)]
    for kind in kinds {
      let found = candidates.filter(kind.matches)
      guard !found.isEmpty else { continue }
      findings += found.prefix(kind.most).map(\.sentence)
      clauses.append(
        edition.parts(kind.form, ["shown": count(min(kind.most, found.count)), "found": count(found.count)]))
    }
    if !candidates.isEmpty, !candidates.contains(where: \.isClear) {
      findings.insert(
        Sentence(edition.parts(.keyNone, ["level": edition.words(edition.confidenceLevel)])), at: 0)
    }
    let separator = edition.words(edition.phrases(.clauseSeparator))
    guard !clauses.isEmpty else { return (findings, nil) }
    let rule = edition.parts(.keyRule, ["rules": Array(clauses.joined(separator: separator))])
    return (findings, Sentence(edition.following(rule, [edition.parts(.keyRuleNever)])))
  }

  private func count(_ value: Int) -> [Table.Part] { edition.words(edition.format.count(value)) }

  // MARK: What may be chosen

  /// In the order of the report: endpoint by endpoint, main cohorts before subgroups.
  private var candidates: [FindingCandidate] {
    let study = edition.study
    let cohorts = study.cohorts.filter(study.isMain) + study.cohorts.filter { !study.isMain($0) }
    let endpoints = study.domains.flatMap { edition.endpoints(in: $0.id) }
    return endpoints.flatMap { endpoint in
      cohorts.flatMap { cohort -> [FindingCandidate] in
        guard cohort.reports(endpoint.id), let last = edition.followUps(of: cohort).last else { return [] }
        return differences(endpoint, last, cohort) + changes(endpoint, last, cohort)
      }
    }
  }

  private func changes(_ endpoint: Endpoint, _ last: TimePoint, _ cohort: Cohort) -> [FindingCandidate] {
    edition.groups(of: cohort).compactMap { group in
      let subject = SentenceSubject(
        endpoint: endpoint, timePoint: last, cohort: cohort, group: group, isLed: isLed)
      let evidence = edition.changeEvidence(subject)
      guard let isClear = evidence.isClear, evidence.hasSeveralSubjects else { return nil }
      return FindingCandidate(
        endpoint: endpoint, isMain: edition.study.isMain(cohort), isClear: isClear,
        sentence: led(cohort, ResultSentence(edition, subject).sentence.parts))
    }
  }

  /// The differences of the first declared comparison of the endpoint.
  private func differences(_ endpoint: Endpoint, _ last: TimePoint, _ cohort: Cohort) -> [FindingCandidate] {
    guard
      let comparison = edition.study.comparisons.first(where: { $0.concerns(endpoint, last, cohort) })
    else { return [] }
    let subject = SentenceSubject(
      endpoint: endpoint, timePoint: last, cohort: cohort, comparison: comparison, isLed: isLed)
    return edition.contrasts(of: comparison, subject).compactMap { contrast in
      let sentence = ComparisonSentence(edition, subject, comparison, contrast)
      guard let isClear = sentence.evidence.isClear else { return nil }
      return FindingCandidate(
        endpoint: endpoint, isMain: edition.study.isMain(cohort),
        isClear: isClear, sentence: led(cohort, sentence.parts))
    }
  }

  private var isLed: Bool { edition.study.cohorts.count > 1 }

  /// A sentence behind the name of its cohort, where there are several.
  private func led(_ cohort: Cohort, _ sentence: [Table.Part]) -> Sentence {
    guard isLed else { return Sentence(sentence) }
    return Sentence(
      edition.parts(
        .cohortLed, ["cohort": edition.words(edition.text(cohort.label)), "sentence": sentence]))
  }
}

/// A change, or a difference between groups, with what the rule asks of it.
private struct FindingCandidate {
  let endpoint: Endpoint
  let isMain: Bool
  /// Whether the interval leaves out no change, and has its level.
  let isClear: Bool
  let sentence: Sentence

  var isPrimary: Bool { endpoint.isPrimary }
}
