import Diagnostics

/// Changes are counted from one visit.
func oneBaseline(_ draft: DefinitionDraft) -> [Diagnostic] {
  let visits = draft.study.timePoints
  let baselines = visits.filter(\.isBaseline)
  if let first = baselines.first {
    return baselines.dropFirst().map {
      .error(
        "two-baselines", "'\($0.id)' is a second baseline beside '\(first.id)', expected one", at: $0.location
      )
    }
  }
  guard let list = draft.root["timepoints"], !visits.isEmpty else { return [] }
  // A value that is neither true nor false was reported, and may be the baseline.
  guard list.elements.allSatisfy({ $0["baseline"] == nil || $0.boolean("baseline") != nil }) else {
    return []
  }
  return [
    .error(
      "no-baseline", "no time point is the baseline", at: list.location,
      notes: ["write 'baseline: true' at one of them"])
  ]
}
