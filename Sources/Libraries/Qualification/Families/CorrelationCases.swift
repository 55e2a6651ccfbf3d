import Statistics

/// Correlations.
let correlationCases: [CaseFunction] = [
  CaseFunction("correlation") { given throws(CaseProblem) in
    let found = correlation(try given.numbers("x"), try given.numbers("y"), level: try level(given))
    return [
      "n": .count(found.n), "pearson_r": Answer(found.pearson), "t": Answer(found.t),
      "p_value": Answer(found.pValue), "spearman_rho": Answer(found.spearman),
    ].with(found.interval)
  }
]
