import Statistics

/// Checks of published figures against each other.
let consistencyCases: [CaseFunction] = [
  CaseFunction("grim") { given throws(CaseProblem) in
    try checkRounding(given)
    let found = grimTest(mean: try given.printed("mean"), n: try given.count("n"), items: try items(given))
    return [
      "consistent": found.value.map { .flag($0.isConsistent) } ?? .notEstimable,
      "informative": found.value.map { .flag($0.isInformative) } ?? .notEstimable,
      "possible_sums": try listed(found.map(\.possibleSums)),
    ]
  },
  CaseFunction("grimmer") { given throws(CaseProblem) in
    try checkRounding(given)
    let found = grimmerTest(
      mean: try given.printed("mean"), standardDeviation: try given.printed("sd"), n: try given.count("n"),
      items: try items(given))
    guard case .value(let failure) = found else {
      return ["consistent": .notEstimable, "reason": .notEstimable]
    }
    return [
      "consistent": .flag(failure == nil), "reason": failure.map { .text($0.rawValue) } ?? .notEstimable,
    ]
  },
  CaseFunction("percent_consistent") { given throws(CaseProblem) in
    try checkRounding(given)
    let found = possibleCounts(percent: try given.printed("percent"), of: try given.count("n"))
    return [
      "consistent": found.value.map { .flag(!$0.isEmpty) } ?? .notEstimable,
      "possible_counts": try listed(found),
    ]
  },
  CaseFunction("recompute_p") { given throws(CaseProblem) in
    let found = recomputedP(
      try printedTest(given), statistic: try given.printed("statistic"), reported: try given.printedP(),
      twoSided: try given.option("two_sided", true), alpha: try given.option("alpha", 0.05))
    return [
      "p": Answer(found.map(\.p)), "p_low": Answer(found.map(\.bounds.lowerBound)),
      "p_high": Answer(found.map(\.bounds.upperBound)),
      "consistent": found.value.map { .flag($0.isConsistent) } ?? .notEstimable,
      "zero_p": found.value.map { .flag($0.isZero) } ?? .notEstimable,
      "decision_error": found.value.map { .flag($0.isDecisionError) } ?? .notEstimable,
    ]
  },
  CaseFunction("check_change_summary") { given throws(CaseProblem) in
    let name = try given.text("spread_kind")
    guard let kind = PrintedSpread(rawValue: name) else {
      throw CaseProblem("input 'spread_kind' is \"\(name)\", expected sd or se")
    }
    let found = checkChangeSummary(
      n: try given.count("n"), meanChange: try given.printed("mean_change"),
      spread: try given.printed("spread"),
      kind, reported: try given.printedP())
    return [
      "t": Answer(found.map(\.t)), "p": Answer(found.map(\.p)),
      "p_low": Answer(found.map(\.bounds.lowerBound)),
      "p_high": Answer(found.map(\.bounds.upperBound)),
      "consistent": found.value.map { .flag($0.isConsistent) } ?? .notEstimable,
    ]
  },
  CaseFunction("samuelson_bound") { given throws(CaseProblem) in
    let found = samuelsonBound(
      n: try given.count("n"), mean: try given.number("mean"), standardDeviation: try given.number("sd"))
    return [
      "min_possible": Answer(found.map(\.lowerBound)), "max_possible": Answer(found.map(\.upperBound)),
    ]
  },
]

extension CaseArguments {
  /// A number as printed, given as text.
  func printed(_ name: String) throws(CaseProblem) -> PrintedNumber {
    let text = try text(name)
    guard let number = PrintedNumber(text) else {
      throw CaseProblem("input '\(name)' is \"\(text.prefix(40))\", which is no printed number")
    }
    return number
  }

  /// The reported p-value with its comparator.
  func printedP() throws(CaseProblem) -> PrintedP {
    PrintedP(try comparator(), try printed("p_reported"))
  }

  /// How a p-value is reported: `=`, `<` or `>`.
  func comparator() throws(CaseProblem) -> PComparator {
    let sign = has("comparator") ? try text("comparator") : "="
    guard let comparator = PComparator(rawValue: sign) else {
      throw CaseProblem("input 'comparator' is \"\(sign.prefix(40))\", expected =, < or >")
    }
    return comparator
  }
}

private func items(_ given: CaseArguments) throws(CaseProblem) -> Int {
  given.has("items") ? try given.count("items") : 1
}

private func checkRounding(_ given: CaseArguments) throws(CaseProblem) {
  _ = try given.choice("rounding", "half_up_or_down", ["half_up_or_down": true])
}

private func listed(_ range: Estimable<Range<Int>>) throws(CaseProblem) -> Answer {
  guard let range = range.value else { return .notEstimable }
  guard range.count <= 100_000 else { throw CaseProblem("there are \(range.count) possible values") }
  return .list(range.map { .count($0) })
}

private func printedTest(_ given: CaseArguments) throws(CaseProblem) -> PrintedTest {
  let name = try given.text("test")
  let df = try given.numbers("df").compactMap(\.self)
  switch (name.lowercased(), df.count) {
  case ("t", 1): return .t(degreesOfFreedom: df[0])
  case ("z", 0): return .z
  case ("f", 2): return .f(numerator: df[0], denominator: df[1])
  case ("chi2", 1), ("chisq", 1), ("chi_square", 1): return .chiSquare(degreesOfFreedom: df[0])
  case ("r", 1): return .r(degreesOfFreedom: df[0])
  default: throw CaseProblem("test \"\(name.prefix(40))\" with \(df.count) degrees of freedom is not known")
  }
}
