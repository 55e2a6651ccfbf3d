import Diagnostics

/// Weighted sums of group means, covariates and factors need a model that has them.
func contrastMethods(_ draft: DefinitionDraft) -> [Diagnostic] {
  draft.study.comparisons.flatMap { comparison -> [Diagnostic] in
    let method = comparison.method
    var problems: [Diagnostic] = []
    func refuse(_ what: String, _ suitable: [ComparisonMethod]) {
      guard !suitable.contains(method) else { return }
      let names = suitable.map { "'\($0.rawValue)'" }.joined(separator: ", ")
      problems.append(
        .error(
          "method-has-none", "'\(method.rawValue)' has no \(what); expected one of the methods \(names)",
          at: comparison.location))
    }
    if !comparison.contrasts.isEmpty { refuse("contrasts", [.ancova, .anova, .mmrm]) }
    if !comparison.covariates.isEmpty { refuse("covariates", [.ancova, .mmrm]) }
    if !comparison.factors.isEmpty { refuse("factors", [.ancova, .mmrm]) }
    if comparison.doseResponse { refuse("dose-response", [.ancova]) }
    if !comparison.effectSizes.isEmpty {
      refuse("effect size", ComparisonMethod.allCases.filter { !$0.isOverVisits })
    }
    if comparison.averagesVisits { refuse("average over visits", [.mmrm]) }
    if comparison.degreesOfFreedom != nil { refuse("choice of degrees of freedom", [.mmrm]) }
    return problems
  }
}
