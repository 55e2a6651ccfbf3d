import StudyDefinition
import StudyEdition
import StudyResults

extension SentenceKind {
  /// Subjects who meet a rule, with the interval of their share; where nobody does, how large the true share could
  /// still be.
  static let events = SentenceKind(
    name: "events", summary: "how many subjects meet a rule; of none, the upper limit", needs: [.rule],
    basis: .rule
  ) { edition, subject in
    guard let rule = subject.rule else { return .nothing(because: "no rule is named") }
    let cell = edition.cell(
      subject.endpoint, subject.timePoint, subject.cohort, subject.group, .responder(rule.id))
    guard let n = edition.results.count(cell, .n), n > 0,
      let responders = edition.results.count(cell, .responders)
    else { return .nothing(because: "no subject could meet the rule or fail it") }
    func percent(_ statistic: Statistic) -> [Table.Part] {
      edition.parts(
        .quantityJoined, ["number": edition.number(cell, statistic), "unit": edition.words("%")])
    }
    var values = edition.placeValues(subject)
    values["rule"] = edition.words(edition.text(rule.label))
    values["n"] = edition.number(cell, .n)
    values["level"] = edition.words(edition.confidenceLevel)
    guard responders > 0 else {
      values["limit"] = percent(.upperLimit)
      return .sentence(Sentence(edition.parts(.eventNone, values, count: n)))
    }
    values["responders"] = edition.number(cell, .responders)
    values["percent"] = percent(.percent)
    values["interval"] = edition.interval(edition.number(cell, .percentLow), percent(.percentHigh))
    return .sentence(Sentence(edition.parts(.eventSome, values, count: n)))
  }
}
