import Statistics

/// What p-values a test of given size can give.
let attainablePCases: [CaseFunction] = [
  CaseFunction("min_attainable_p") { given throws(CaseProblem) in
    let found = smallestAttainableP(try sizedTest(given))
    return [
      "exact": Answer(found.exact), "asymptotic": Answer(found.asymptotic),
      "asymptotic_cc": Answer(found.asymptoticCorrected),
    ]
  },
  CaseFunction("attainable_p") { given throws(CaseProblem) in
    let test = try rankTest(given)
    let reported = try given.printed("p_reported")
    let isTwoSided = try given.option("two_sided", true)
    var answers: [String: Answer] = [:]
    for variant in RankTestVariant.allCases {
      let found = attainableStatistics(test, variant, reported: reported, twoSided: isTwoSided)
      answers[variant.rawValue] = found.value.map { .list($0.map(record)) } ?? .notEstimable
    }
    return answers
  },
]

private func record(_ found: AttainableStatistic) -> Answer {
  .record(["statistic": .count(found.statistic), "p": .number(found.p), "p_exact": Answer(found.exactP)])
}

private func rankTest(_ given: CaseArguments) throws(CaseProblem) -> RankTestWithoutTies {
  switch try given.text("test") {
  case "signed_rank": return .signedRank(pairs: try given.count("n"))
  case "mann_whitney": return .mannWhitney(try given.count("n"), try given.count("n2"))
  case let name: throw CaseProblem("test \"\(name.prefix(40))\" is not a rank test with attainable p-values")
  }
}

private func sizedTest(_ given: CaseArguments) throws(CaseProblem) -> SizedTest {
  let n = try given.count("n")
  switch try given.text("test") {
  case "signed_rank": return .signedRank(pairs: n)
  case "sign": return .sign(changes: n)
  case "mcnemar": return .mcNemar(discordant: n)
  case "mann_whitney": return .mannWhitney(n, try given.count("n2"))
  case "friedman": return .friedman(subjects: n, timePoints: try given.count("k"))
  case "fisher": return .fisher(n, try given.count("n2"))
  case "kruskal_wallis_balanced": return .kruskalWallis(perGroup: n, groups: try given.count("k"))
  case let name: throw CaseProblem("test \"\(name.prefix(40))\" has no known smallest p-value")
  }
}
