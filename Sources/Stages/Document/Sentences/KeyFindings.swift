import StudyDefinition
import StudyEdition
import StudyResults

/// The changes a reader should see first, chosen by a rule that a sentence below them states: at each cohort's last
/// follow-up, every change whose interval leaves out no change, the largest in standard deviations of change first; then
/// the changes that are not clear, endpoints with a declared direction of benefit first.
struct KeyFindings {
  let edition: Edition

  /// Most entries of each kind; a list of everything would be the table below it.
  static let mostClear = 8
  static let mostUnclear = 4

  init(_ edition: Edition) { self.edition = edition }

  /// The findings, and the sentence that states the rule; nil when nothing could be estimated.
  var selection: (findings: [Sentence], rule: Sentence?) {
    let candidates = self.candidates
    guard !candidates.isEmpty else { return ([], nil) }
    let clear = candidates.filter { $0.isClear }.sorted { $0.precedes($1) }
    let unclear = candidates.filter { $0.isUnclear }
    let hoped = unclear.filter { $0.subject.endpoint.better != .none }
    let others = unclear.filter { $0.subject.endpoint.better == .none }
    let shown = clear.prefix(Self.mostClear)
    let shownUnclear = (hoped + others).prefix(Self.mostUnclear)
    var findings = (Array(shown) + Array(shownUnclear)).map { ResultSentence(edition, $0.subject).sentence }
    if clear.isEmpty {
      findings.insert(
        Sentence(edition.parts(.keyNone, ["level": edition.words(edition.confidenceLevel)])), at: 0)
    }
    func count(_ value: Int) -> [Table.Part] { edition.words(edition.format.count(value)) }
    let rule = edition.parts(
      .keyRule,
      [
        "shown": count(shown.count), "found": count(clear.count), "others": count(shownUnclear.count),
        "unclear": count(unclear.count),
      ])
    return (findings, Sentence(rule))
  }

  private struct Candidate {
    let subject: SentenceSubject
    let isClear: Bool
    let isUnclear: Bool
    /// Mean change over the SD of the changes, without its sign; infinite when all changes are equal.
    let standardised: Double
    let place: Int

    func precedes(_ other: Candidate) -> Bool {
      standardised == other.standardised ? place < other.place : standardised > other.standardised
    }
  }

  private var candidates: [Candidate] {
    var candidates: [Candidate] = []
    for cohort in edition.study.cohorts {
      guard let last = edition.followUps(of: cohort).last else { continue }
      for endpoint in edition.study.endpoints {
        for group in edition.groups(of: cohort) {
          let subject = SentenceSubject(
            endpoint: endpoint, timePoint: last, cohort: cohort, group: group, namesCohort: true)
          let evidence = edition.changeEvidence(subject)
          guard let excludes = evidence.excludesNull, evidence.hasSeveralSubjects else { continue }
          let isClear = excludes && !evidence.coversLess
          candidates.append(
            Candidate(
              subject: subject, isClear: isClear, isUnclear: !isClear, standardised: standardised(subject),
              place: candidates.count))
        }
      }
    }
    return candidates
  }

  private func standardised(_ subject: SentenceSubject) -> Double {
    let cell = edition.cell(subject.endpoint, subject.timePoint, subject.cohort, subject.group, .change)
    guard let mean = edition.results.number(cell, .mean), let sd = edition.results.number(cell, .sd) else {
      return 0
    }
    return sd == 0 ? .infinity : abs(mean / sd)
  }
}
