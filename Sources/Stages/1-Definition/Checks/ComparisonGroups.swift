import Diagnostics

/// A comparison between groups needs groups; a dose-response needs their doses.
func comparisonGroups(_ draft: DefinitionDraft) -> [Diagnostic] {
  let study = draft.study
  return study.comparisons.flatMap { comparison -> [Diagnostic] in
    guard !comparison.method.isOverVisits else { return [] }
    guard let grouping = comparison.groups ?? study.grouping else {
      // Groups that were refused were reported.
      guard draft.root["groups"] == nil else { return [] }
      return [
        .error(
          "no-groups", "'\(comparison.method.rawValue)' compares groups, but the study declares none",
          at: comparison.location, notes: ["write 'groups: {by: column, reference: id}'"])
      ]
    }
    if grouping.groups.count == 1 {
      return [
        .error(
          "too-few-groups", "'\(comparison.method.rawValue)' compares groups, but 'groups' lists only one",
          at: comparison.location)
      ]
    }
    guard comparison.doseResponse else { return [] }
    let without = grouping.groups.filter { $0.dose == nil }
    if grouping.groups.isEmpty {
      return [
        .error(
          "no-doses", "a dose-response needs the doses of the groups, but 'groups' lists no levels",
          at: comparison.location)
      ]
    }
    return without.map {
      .error("no-doses", "the group '\($0.id)' has no dose, which '\(comparison.id)' needs", at: $0.location)
    }
  }
}
