import Statistics

/// Geometric means and their ratio.
let geometricCases: [CaseFunction] = [
  CaseFunction("geometric_summary") { given throws(CaseProblem) in
    let found = geometricSummary(try given.numbers("x"), level: try level(given))
    return [
      "n": .count(found.n), "missing": .count(found.missing), "n_nonpositive": .count(found.nonPositive),
      "geometric_mean": Answer(found.mean), "geometric_sd": Answer(found.standardDeviation),
      "geometric_cv_percent": Answer(found.coefficientOfVariationPercent),
    ].with(found.interval)
  },
  CaseFunction("geometric_mean_ratio_paired") { given throws(CaseProblem) in
    let found = geometricMeanRatio(try given.numbers("x"), try given.numbers("y"), level: try level(given))
    return [
      "n": .count(found.pairs), "n_excluded": .count(found.leftOut), "ratio": Answer(found.ratio),
      "percent_change": Answer(found.percentChange), "t": Answer(found.test.flatMap(\.t)),
      "p_value": Answer(found.test.flatMap(\.pValue)),
    ].with(found.interval)
  },
]
