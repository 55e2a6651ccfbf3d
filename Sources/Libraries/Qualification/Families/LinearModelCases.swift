import Statistics

/// Analysis of variance and covariance, and linear regression.
let linearModelCases: [CaseFunction] = [
  CaseFunction("anova_oneway") { given throws(CaseProblem) in
    let anova = oneWayAnova(try given.lists("groups"))
    let effect = anova.effect
    return [
      "n": .count(anova.count),
      "df_between": .count(anova.degreesOfFreedomBetween),
      "df_within": .count(anova.degreesOfFreedomWithin),
      "ss_between": Answer(anova.sumOfSquaresBetween),
      "ss_within": Answer(anova.sumOfSquaresWithin),
      "ms_between": Answer(effect.map(\.meanSquareBetween)),
      "ms_within": Answer(effect.map(\.meanSquareWithin)),
      "f": Answer(effect.flatMap(\.test).map(\.f)),
      "p_value": Answer(effect.flatMap(\.test).map(\.pValue)),
      "eta_squared": Answer(effect.flatMap(\.etaSquared)),
      "omega_squared": Answer(effect.flatMap(\.omegaSquared)),
    ]
  },
  CaseFunction("anova_welch") { given throws(CaseProblem) in
    let test = welchAnova(try given.lists("groups"))
    return [
      "f": Answer(test.map(\.f)),
      "df1": Answer(test.map(\.numeratorDegreesOfFreedom)),
      "df2": Answer(test.map(\.denominatorDegreesOfFreedom)),
      "p_value": Answer(test.map(\.pValue)),
    ]
  },
  CaseFunction("rm_anova") { given throws(CaseProblem) in
    let (complete, excluded) = completeRows(try given.lists("matrix"))
    let anova = repeatedMeasuresAnova(complete)
    return [
      "n_complete": .count(complete.count),
      "n_excluded": .count(excluded),
      "df1": Answer(anova.map(\.test.numeratorDegreesOfFreedom)),
      "df2": Answer(anova.map(\.test.denominatorDegreesOfFreedom)),
      "ss_time": Answer(anova.map(\.sumOfSquaresTime)),
      "ss_error": Answer(anova.map(\.sumOfSquaresError)),
      "f": Answer(anova.map(\.test.f)),
      "p_value": Answer(anova.map(\.test.pValue)),
      "partial_eta_squared": Answer(anova.map(\.partialEtaSquared)),
      "generalized_eta_squared": Answer(anova.map(\.generalizedEtaSquared)),
      "epsilon_gg": Answer(anova.map(\.greenhouseGeisserEpsilon)),
      "epsilon_hf": Answer(anova.map(\.huynhFeldtEpsilon)),
      "p_gg": Answer(anova.map(\.greenhouseGeisserP)),
      "p_hf": Answer(anova.map(\.huynhFeldtP)),
      "mauchly_w": Answer(anova.flatMap(\.mauchly).map(\.w)),
      "mauchly_p": Answer(anova.flatMap(\.mauchly).map(\.pValue)),
    ]
  },
  CaseFunction("linear_regression") { given throws(CaseProblem) in
    let y = try given.numbers("y").compactMap { $0 }
    let rows: [[Double]] =
      if case .array(let items) = try given.value("x"), case .array? = items.first {
        try given.lists("x").map { $0.compactMap { $0 } }
      } else {
        try given.numbers("x").compactMap { $0.map { [$0] } }
      }
    let fit = linearRegression(rows, y, intercept: try given.option("intercept", true))
    return [
      "estimates": fit.value.map { .list($0.estimates.map(Answer.number)) } ?? .notEstimable,
      "ses": fit.value.map { .list($0.standardErrors.map(Answer.number)) } ?? .notEstimable,
      "sigma": Answer(fit.map(\.sigma)),
      "r_squared": Answer(fit.flatMap(\.rSquared)),
      "f": Answer(fit.flatMap(\.test).map(\.f)),
    ]
  },
]
