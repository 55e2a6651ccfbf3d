import Statistics

/// The exact distributions of rank sums without ties, named as in R.
let rankDistributionCases: [CaseFunction] = [
  CaseFunction("psignrank") { given throws(CaseProblem) in
    let distribution = SignedRankDistribution(count: try given.count("n"))
    let doubled = 2 * (try attained(given))
    return try probability(given) {
      $0 == .lower ? distribution?.atMost(doubled: doubled) : distribution?.moreThan(doubled: doubled)
    }
  },
  CaseFunction("qsignrank") { given throws(CaseProblem) in
    let distribution = SignedRankDistribution(count: try given.count("n"))
    return ["value": Answer(distribution?.quantile(try lowerProbability(given)).map { Double($0) / 2 })]
  },
  CaseFunction("pwilcox") { given throws(CaseProblem) in
    let distribution = RankSumDistribution(sizes: try given.count("m"), try given.count("n"))
    let doubled = 2 * (try attained(given)) + (try smallestDoubledSum(given))
    return try probability(given) {
      $0 == .lower ? distribution?.atMost(doubled: doubled) : distribution?.moreThan(doubled: doubled)
    }
  },
  CaseFunction("qwilcox") { given throws(CaseProblem) in
    let distribution = RankSumDistribution(sizes: try given.count("m"), try given.count("n"))
    let smallest = try smallestDoubledSum(given)
    return [
      "value": Answer(distribution?.quantile(try lowerProbability(given)).map { Double($0 - smallest) / 2 })
    ]
  },
]

/// The distributions count rank sums; R counts U, which is 0 for the smallest of them.
private func smallestDoubledSum(_ given: CaseArguments) throws(CaseProblem) -> Int {
  let size = try given.count("m")
  return size * (size + 1)
}

private func lowerProbability(_ given: CaseArguments) throws(CaseProblem) -> Double {
  let p = try given.number("p")
  return try tail(given) == .lower ? p : 1 - p
}
