import Diagnostics

/// A cohort whose changes are counted from a visit of its own has a visit behind it.
func cohortVisits(_ draft: DefinitionDraft) -> [Diagnostic] {
  let study = draft.study
  return study.cohorts.compactMap { cohort in
    guard let from = cohort.comparator, study.timePoints.contains(where: { $0.id == from }),
      study.followUps(of: cohort).isEmpty
    else { return nil }
    return .error(
      "no-follow-up", "the cohort '\(cohort.id)' is reported at no visit behind '\(from)'",
      at: cohort.location)
  }
}
