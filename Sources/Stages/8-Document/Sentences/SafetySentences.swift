import StudyDefinition
import StudyEdition
import StudyResults

extension Edition {
  /// How many subjects had an event of each kind, a sentence for each cohort and group; where nobody had one, how large
  /// the true share could still be. Never that something is safe.
  var safetySentences: [Sentence] { safetySentences(of: study.events?.kinds ?? []) }

  func safetySentences(of kinds: [EventKind]) -> [Sentence] {
    kinds.flatMap { kind in
      study.eventCohorts.flatMap { cohort in
        let groups = self.groups(of: cohort)
        return (groups.count > 1 ? [nil] : groups).compactMap { safety(kind, cohort, $0) }
      }
    }
  }

  private func safety(_ kind: EventKind, _ cohort: Cohort, _ group: Group?) -> Sentence? {
    let cell = eventCell(kind, cohort, group)
    guard let n = results.count(cell, .n), n > 0, let responders = results.count(cell, .responders) else {
      return nil
    }
    func percent(_ statistic: Statistic) -> [Table.Part] {
      parts(.quantityJoined, ["number": number(cell, statistic), "unit": words("%")])
    }
    var values: SentenceValues = [
      "event": words(text(kind.label)), "n": number(cell, .n), "level": words(confidenceLevel),
      "cohort": words(inSentence(cohort.label)),
    ]
    guard responders > 0 else {
      values["limit"] = percent(.upperLimit)
      return Sentence(parts(.safetyNone, values))
    }
    values["responders"] = number(cell, .responders)
    values["percent"] = percent(.percent)
    values["events"] = number(cell, .events)
    values["interval"] = interval(number(cell, .percentLow), percent(.percentHigh))
    return Sentence(parts(.safetySome, values))
  }
}
