import Diagnostics

/// A margin is held against the interval of a difference between two groups; non-inferiority needs to know which side is
/// worse.
func comparisonMargins(_ draft: DefinitionDraft) -> [Diagnostic] {
  draft.study.comparisons.flatMap { comparison -> [Diagnostic] in
    guard let margin = comparison.margin else { return [] }
    var problems: [Diagnostic] = []
    if margin.value == 0 {
      problems.append(
        .error("margin-size", "a margin is above 0", at: margin.location))
    }
    if [.friedman, .repeatedMeasures].contains(comparison.method) {
      problems.append(
        .error(
          "method-has-none",
          "'\(comparison.method.rawValue)' has no difference between groups to hold against a margin",
          at: margin.location))
    }
    guard margin.kind == .nonInferiority else { return problems }
    return problems
      + draft.study.endpoints.filter { endpoint in
        endpoint.better == .none
          && (comparison.endpoints.isEmpty || comparison.endpoints.contains(endpoint.id))
      }.map {
        .error(
          "margin-direction",
          "non-inferiority needs to know which way '\($0.id)' is better, which its 'better' does not say",
          at: margin.location)
      }
  }
}
