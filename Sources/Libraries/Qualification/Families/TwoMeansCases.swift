import Statistics

/// Two independent means.
let twoMeansCases: [CaseFunction] = [
  CaseFunction("two_sample_t") { given throws(CaseProblem) in
    answers(
      twoMeans(
        try given.numbers("a"), try given.numbers("b"), variances: try variances(given),
        alternative: try alternative(given), level: try level(given)))
  },
  CaseFunction("two_sample_t_from_summary") { given throws(CaseProblem) in
    let first = GroupSummary(
      n: try given.count("n1"), mean: try given.number("mean1"), standardDeviation: try given.number("sd1"))
    let second = GroupSummary(
      n: try given.count("n2"), mean: try given.number("mean2"), standardDeviation: try given.number("sd2"))
    return answers(
      twoMeans(
        first, second, variances: try variances(given), alternative: try alternative(given),
        level: try level(given)))
  },
]

private func variances(_ given: CaseArguments) throws(CaseProblem) -> VarianceAssumption {
  try given.option("var_equal", false) ? .pooled : .separate
}

private func answers(_ found: TwoMeans) -> [String: Answer] {
  [
    "n1": .count(found.n1), "n2": .count(found.n2), "mean1": Answer(found.mean1),
    "mean2": Answer(found.mean2),
    "difference": Answer(found.difference), "se": Answer(found.standardError), "t": Answer(found.t),
    "df": Answer(found.degreesOfFreedom), "p_value": Answer(found.pValue),
  ].with(found.interval)
}
