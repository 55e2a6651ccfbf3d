import Statistics

/// The signed-rank test and what belongs to it.
let signedRankCases: [CaseFunction] = [
  CaseFunction("midranks") { given throws(CaseProblem) in
    let values = try given.numbers("x")
    var ranks = Midranks(values.compactMap { $0 }).ranks.makeIterator()
    return ["ranks": Answer(values.map { $0 == nil ? nil : ranks.next() })]
  },
  CaseFunction(inEveryForm: "signed_rank") { given throws(CaseProblem) in
    let changes = try given.numbers("d")
    return try signedRank(changes.compactMap { $0 }, missing: changes.count { $0 == nil }, given)
  },
  CaseFunction(inEveryForm: "signed_rank_paired") { given throws(CaseProblem) in
    let pairs = zip(try given.numbers("x"), try given.numbers("y")).map { ($0, $1) }
    let complete = pairs.compactMap { x, y in x.flatMap { x in y.map { y in (x, y) } } }
    let changes = decimalDifferences(complete.map(\.1), minus: complete.map(\.0))
    return try signedRank(changes, missing: pairs.count - complete.count, given)
  },
  CaseFunction(inEveryForm: "hodges_lehmann_paired") { given throws(CaseProblem) in
    let changes = try given.numbers("d").compactMap { $0 }
    let keepZeros = try given.choice("zeros", "keep", ["keep": true, "drop": false])
    let level = try given.option("conf_level", 0.95)
    return Sample.inEveryForm(keepZeros ? changes : changes.filter { $0 != 0 }).map { sample in
      locationAnswers(sample.hodgesLehmann(level: level))
        .merging(["n": .count(sample.count)]) { _, new in new }
    }
  },
  CaseFunction("rank_biserial_paired") { given throws(CaseProblem) in
    let changes = try given.numbers("d").compactMap { $0 }
    let effect = rankBiserialPaired(changes, level: try given.option("conf_level", 0.95))
    return rankBiserialAnswers(effect).merging(["n_used": .count(effect.value?.used ?? 0)]) { _, new in new }
  },
]

/// The direction a test looks in.
func alternative(_ given: CaseArguments) throws(CaseProblem) -> Alternative {
  try given.choice(
    "alternative", "two.sided", ["two.sided": .twoSided, "greater": .greater, "less": .less])
}

/// An estimate of location with its interval.
func locationAnswers(_ location: Estimable<LocationEstimate>) -> [String: Answer] {
  [
    "estimate": Answer(location.map(\.estimate)),
    "ci_low": Answer(location.value?.interval.low),
    "ci_high": Answer(location.value?.interval.high),
    "conf_achieved": Answer(location.map(\.achievedLevel)),
  ]
}

/// A rank-biserial correlation with its interval.
func rankBiserialAnswers(_ effect: Estimable<RankBiserial>) -> [String: Answer] {
  let interval = effect.flatMap(\.interval).value
  return [
    "rank_biserial": Answer(effect.map(\.correlation)),
    "ci_low": Answer(interval?.low),
    "ci_high": Answer(interval?.high),
  ]
}

private func signedRank(
  _ changes: [Double], missing: Int, _ given: CaseArguments
) throws(CaseProblem) -> [[String: Answer]] {
  let method: SignedRankMethod = try given.choice(
    "method", "exact",
    [
      "exact": .exact, "asymptotic": .asymptotic, "asymptotic_cc": .asymptoticContinuity,
      "student_t": .studentT,
    ])
  let zeros: ZeroHandling = try given.choice("zeros", "drop", ["drop": .drop, "pratt": .pratt])
  let alternative = try alternative(given)
  return Sample.inEveryForm(changes).map { sample in
    signedRankAnswers(
      signedRankTest(sample.signedRanks(zeros: zeros), method: method, alternative: alternative), method,
      missing: missing)
  }
}

private func signedRankAnswers(
  _ test: SignedRankTest, _ method: SignedRankMethod, missing: Int
) -> [String: Answer] {
  var answers: [String: Answer] = [
    "n_total": .count(test.ranks.count),
    "n_missing": .count(missing),
    "n_zero": .count(test.ranks.zeros),
    "n_pos": .count(test.ranks.positives),
    "n_neg": .count(test.ranks.negatives),
    "w_plus": .number(test.ranks.wPlus),
    "w_minus": .number(test.ranks.wMinus),
    "p_value": Answer(test.result.map(\.pValue)),
  ]
  switch method {
  case .exact: break
  case .asymptotic, .asymptoticContinuity: answers["z"] = Answer(test.result.value?.statistic)
  case .studentT:
    answers["s"] = .number(test.ranks.distance)
    answers["t"] = Answer(test.result.value?.statistic)
    answers["df"] = Answer(test.result.value?.degreesOfFreedom)
  }
  return answers
}
