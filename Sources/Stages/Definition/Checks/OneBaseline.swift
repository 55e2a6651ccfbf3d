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
  guard let place = draft.root["timepoints"]?.location, !visits.isEmpty else { return [] }
  return [
    .error(
      "no-baseline", "no time point is the baseline", at: place,
      notes: ["write 'baseline: true' at one of them"])
  ]
}
