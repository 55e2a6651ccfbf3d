import Statistics

/// Tests of equal variances.
let varianceCases: [CaseFunction] = [
  CaseFunction("levene") { given throws(CaseProblem) in
    let centre = try given.choice("center", "median", ["mean": LeveneCentre.mean, "median": .median])
    let found = leveneTest(try given.lists("groups"), centre: centre)
    return [
      "f": Answer(found.map(\.f)), "df1": Answer(found.map(\.numeratorDegreesOfFreedom)),
      "df2": Answer(found.map(\.denominatorDegreesOfFreedom)), "p_value": Answer(found.map(\.pValue)),
    ]
  },
  CaseFunction("bartlett") { given throws(CaseProblem) in
    let found = bartlettTest(try given.lists("groups"))
    return [
      "k2": Answer(found.map(\.statistic)), "df": Answer(found.map(\.degreesOfFreedom)),
      "p_value": Answer(found.map(\.pValue)),
    ]
  },
  CaseFunction("variance_ratio") { given throws(CaseProblem) in
    let found = varianceRatio(try given.numbers("a"), try given.numbers("b"), level: try level(given))
    return [
      "f": Answer(found.map(\.f)), "df1": Answer(found.map(\.numeratorDegreesOfFreedom)),
      "df2": Answer(found.map(\.denominatorDegreesOfFreedom)), "p_value": Answer(found.map(\.pValue)),
    ].with(found.map(\.interval))
  },
]
