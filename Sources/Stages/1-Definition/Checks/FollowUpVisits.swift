import Diagnostics

/// Changes, comparisons and families are about visits after the baseline.
func followUpVisits(_ draft: DefinitionDraft) -> [Diagnostic] {
  let baselines = draft.study.timePoints.filter(\.isBaseline).map(\.id.text)
  return draft.references.filter { $0.kind == .visit && $0.needsFollowUp && baselines.contains($0.name) }.map
  {
    .error("not-a-follow-up", "'\($0.name)' is the baseline, expected a follow-up visit", at: $0.location)
  }
}
