import Diagnostics

/// Subgroups are at least two cohorts, each named once.
func subgroupCohorts(_ draft: DefinitionDraft) -> [Diagnostic] {
  draft.study.subgroups.compactMap { family in
    let distinct = Set(family.cohorts)
    guard distinct.count < 2 || distinct.count < family.cohorts.count else { return nil }
    return .error(
      "subgroup-cohorts", "the subgroups '\(family.id)' need at least two different cohorts, each named once",
      at: family.location)
  }
}
