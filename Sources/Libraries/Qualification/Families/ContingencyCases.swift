import Statistics

/// Tables of counts: exact and chi-square tests, paired tables, shift tables.
let contingencyCases: [CaseFunction] = [
  CaseFunction("fisher_2x2") { given throws(CaseProblem) in
    let (a, b, c, d) = try twoByTwo(given)
    let found = fisherExactTest(a, b, c, d, level: try level(given))
    return [
      "p_two_sided": Answer(found.map(\.twoSided)), "p_less": Answer(found.map(\.less)),
      "p_greater": Answer(found.map(\.greater)), "odds_ratio_conditional": Answer(found.flatMap(\.oddsRatio)),
    ].with(found.flatMap(\.interval), "or_ci")
  },
  CaseFunction("fisher_rxc") { given throws(CaseProblem) in
    ["p_value": Answer(fisherFreemanHaltonP(try given.table("table")))]
  },
  CaseFunction("chi_square") { given throws(CaseProblem) in
    let found = chiSquareTest(try given.table("table"))
    let yates = found.flatMap(\.yates)
    return [
      "chi2": Answer(found.map(\.pearson.statistic)), "df": Answer(found.map(\.pearson.degreesOfFreedom)),
      "p_value": Answer(found.map(\.pearson.pValue)), "chi2_yates": Answer(yates.map(\.statistic)),
      "p_yates": Answer(yates.map(\.pValue)), "min_expected": Answer(found.map(\.smallestExpected)),
      "cells_expected_below_5": Answer(found.map(\.cellsExpectedBelowFive)),
      "cramers_v": Answer(found.map(\.cramersV)),
    ]
  },
  CaseFunction("mcnemar") { given throws(CaseProblem) in
    let (a, b, c, d) = try twoByTwo(given)
    let found = mcNemarTest(yesYes: a, yesNo: b, noYes: c, noNo: d, level: try level(given))
    let plain = found.flatMap(\.chiSquare)
    let corrected = found.flatMap(\.chiSquareCorrected)
    return [
      "n": Answer(found.map(\.n)), "discordant": Answer(found.map(\.discordant)),
      "p_exact": Answer(found.flatMap(\.exactP)), "p_mid": Answer(found.flatMap(\.midP)),
      "chi2": Answer(plain.map(\.statistic)), "p_chi2": Answer(plain.map(\.pValue)),
      "chi2_cc": Answer(corrected.map(\.statistic)), "p_chi2_cc": Answer(corrected.map(\.pValue)),
      "risk_difference": Answer(found.flatMap(\.riskDifference)),
      "odds_ratio": Answer(found.flatMap(\.oddsRatio)),
    ].with(found.flatMap(\.interval), "rd_ci")
  },
  CaseFunction("shift_table") { given throws(CaseProblem) in
    let found = shiftTable(
      try given.names("baseline"), try given.names("followup"),
      levels: try given.names("levels").compactMap(\.self))
    return [
      "n": .count(found.n), "missing_baseline": .count(found.missingBaseline),
      "missing_followup": .count(found.missingFollowup), "missing_both": .count(found.missingBoth),
      "counts": .list(found.counts.map { .list($0.map { .count($0) }) }),
      "row_percent": .list(found.rowPercentages.map { Answer($0) }),
      "n_down": .count(found.moves.down), "n_same": .count(found.moves.same), "n_up": .count(found.moves.up),
      "bowker_chi2": Answer(found.bowker.map(\.statistic)),
      "bowker_df": .count(found.bowkerDegreesOfFreedom),
      "bowker_p": Answer(found.bowker.map(\.pValue)),
    ]
  },
]

private func twoByTwo(_ given: CaseArguments) throws(CaseProblem) -> (Int, Int, Int, Int) {
  let table = try given.table("table")
  guard table.count == 2, table[0].count == 2, table[1].count == 2 else {
    throw CaseProblem("input 'table' is not two rows of two counts")
  }
  return (table[0][0], table[0][1], table[1][0], table[1][1])
}
