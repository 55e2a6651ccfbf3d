import Statistics

/// Rank tests of several groups or time points, and the test of normality.
let severalGroupsRankCases: [CaseFunction] = [
  CaseFunction("kruskal_wallis") { given throws(CaseProblem) in
    let test = kruskalWallisTest(try given.lists("groups"))
    return [
      "n": .count(test.count),
      "rank_sums": .list(test.rankSums.map(Answer.number)),
      "h": Answer(test.result.map(\.h)),
      "df": Answer(test.result.map(\.degreesOfFreedom)),
      "p_value": Answer(test.result.map(\.pValue)),
      "epsilon_squared": Answer(test.result.map(\.epsilonSquared)),
    ]
  },
  CaseFunction("friedman") { given throws(CaseProblem) in
    let (complete, excluded) = completeRows(try given.lists("matrix"))
    let test = friedmanTest(complete)
    return [
      "n_complete": .count(test.count),
      "n_excluded": .count(excluded),
      "mean_ranks": .list(test.meanRanks.map(Answer.number)),
      "chi2": Answer(test.result.map(\.chiSquared)),
      "df": Answer(test.result.map(\.degreesOfFreedom)),
      "p_value": Answer(test.result.map(\.pValue)),
      "kendall_w": Answer(test.result.map(\.kendallW)),
    ]
  },
  CaseFunction("shapiro_wilk") { given throws(CaseProblem) in
    let values = try given.numbers("x").compactMap { $0 }
    let test = shapiroWilkTest(values)
    return ["n": .count(values.count), "w": Answer(test.map(\.w)), "p_value": Answer(test.map(\.pValue))]
  },
]

/// The rows without a missing value, and the number of the others.
func completeRows(_ rows: [[Double?]]) -> (complete: [[Double]], excluded: Int) {
  let complete = rows.map { $0.compactMap { $0 } }.enumerated()
    .filter { $0.element.count == rows[$0.offset].count }.map(\.element)
  return (complete, rows.count - complete.count)
}
