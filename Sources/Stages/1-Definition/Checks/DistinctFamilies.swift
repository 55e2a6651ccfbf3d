import Diagnostics

/// A p-value is adjusted once: no two families share one.
func distinctFamilies(_ draft: DefinitionDraft) -> [Diagnostic] {
  let families = draft.study.multiplicity
  return families.indices.flatMap { index in
    families[..<index].filter { $0.overlaps(families[index]) }.map { earlier in
      .error(
        "families-overlap",
        "the families '\(earlier.id)' and '\(families[index].id)' share p-values; each may be adjusted once",
        at: families[index].location,
        notes: ["tell them apart by endpoints, timepoints, cohorts or comparisons"])
    }
  }
}

extension MultiplicityFamily {
  fileprivate func overlaps(_ other: MultiplicityFamily) -> Bool {
    guard comparisons.isEmpty == other.comparisons.isEmpty else { return false }
    return share(endpoints, other.endpoints) && share(timePoints, other.timePoints)
      && share(cohorts, other.cohorts) && share(comparisons, other.comparisons)
  }

  /// Whether two lists have a member in common, an empty one standing for all.
  private func share<Member: Hashable>(_ first: [Member], _ second: [Member]) -> Bool {
    first.isEmpty || second.isEmpty || !Set(first).isDisjoint(with: second)
  }
}
