import Diagnostics

/// Every option of a comparison belongs to methods that have it; with any other it would be passed over in silence.
func methodOptions(_ draft: DefinitionDraft) -> [Diagnostic] {
  draft.study.comparisons.flatMap { comparison -> [Diagnostic] in
    let keys = draft.keys(of: "comparisons", at: comparison.location)
    let method = comparison.method
    var problems = options.compactMap { option -> Diagnostic? in
      guard let place = keys[option.key], !option.methods.contains(method) else { return nil }
      // 'false' asks for nothing.
      if option.key == "dose-response", !comparison.doseResponse { return nil }
      if option.key == "average-visits", !comparison.averagesVisits { return nil }
      let names = option.methods.map { "'\($0.rawValue)'" }.joined(separator: ", ")
      return .error(
        "method-has-none", "'\(method.rawValue)' has no \(option.name); expected one of the methods \(names)",
        at: place)
    }
    if let place = keys["weights"], [.ancova, .mmrm].contains(method), comparison.factors.isEmpty {
      problems.append(
        .error(
          "weights-without-factors",
          "'weights' are those of the levels of factors, and the comparison has none", at: place))
    }
    return problems
  }
}

private let modelled: [ComparisonMethod] = [.ancova, .mmrm]
private let atVisits = ComparisonMethod.allCases.filter { !$0.isOverVisits }

/// What each option is called, and the methods that have it.
private let options: [(key: String, name: String, methods: [ComparisonMethod])] = [
  ("contrasts", "contrasts", [.ancova, .anova, .mmrm]),
  ("covariates", "covariates", modelled),
  ("factors", "factors", modelled),
  ("weights", "weights of adjusted means", modelled),
  ("dose-response", "dose-response", [.ancova]),
  ("effect-size", "effect size", atVisits),
  ("response", "choice of a response, as it compares the values at all visits", atVisits + [.mmrm]),
  ("covariance", "covariance of visits", [.mmrm]),
  ("degrees-of-freedom", "choice of degrees of freedom", [.mmrm]),
  ("average-visits", "average over visits", [.mmrm]),
  ("decimals", "estimates to print with decimals of their own", atVisits + [.mmrm]),
]
