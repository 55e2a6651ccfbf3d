import Statistics

/// The Mann-Whitney test and what belongs to it.
let mannWhitneyCases: [CaseFunction] = [
  CaseFunction("mann_whitney") { given throws(CaseProblem) in
    let method: MannWhitneyMethod = try given.choice(
      "method", "exact",
      [
        "exact": .exact, "exact_untied": .exactUntied, "asymptotic": .asymptotic,
        "asymptotic_cc": .asymptoticContinuity,
      ])
    let (a, b) = try twoGroups(given)
    let test = mannWhitneyTest(a, b, method: method, alternative: try alternative(given))
    return [
      "n1": .count(test.counts[0]),
      "n2": .count(test.counts[1]),
      "rank_sum1": .number(test.rankSums[0]),
      "rank_sum2": .number(test.rankSums[1]),
      "u1": .number(test.u[0]),
      "u2": .number(test.u[1]),
      "z": Answer(test.result.value?.statistic),
      "p_value": Answer(test.result.map(\.pValue)),
      "p_value_doubled": Answer(test.doubledTail),
    ]
  },
  CaseFunction("hodges_lehmann_shift") { given throws(CaseProblem) in
    let (a, b) = try twoGroups(given)
    return locationAnswers(hodgesLehmannShift(a, b, level: try given.option("conf_level", 0.95)))
  },
  CaseFunction("rank_biserial_independent") { given throws(CaseProblem) in
    let (a, b) = try twoGroups(given)
    let effect = rankBiserialIndependent(a, b, level: try given.option("conf_level", 0.95))
    return rankBiserialAnswers(effect)
      .merging(["auc": Answer(effect.map(\.probabilityOfSuperiority))]) { _, new in new }
  },
]

private func twoGroups(_ given: CaseArguments) throws(CaseProblem) -> (a: [Double], b: [Double]) {
  (try given.numbers("a").compactMap { $0 }, try given.numbers("b").compactMap { $0 })
}
