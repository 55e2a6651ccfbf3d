import Statistics

/// Standard deviations worked out from other published figures.
let recoveredSDCases: [CaseFunction] = [
  CaseFunction("sd_from_se") { given throws(CaseProblem) in
    ["sd": Answer(recoveredSD(n: try given.count("n"), standardError: try given.number("se")))]
  },
  CaseFunction("sd_from_ci") { given throws(CaseProblem) in
    let interval = ConfidenceInterval(
      low: try given.number("ci_low"), high: try given.number("ci_high"), level: try level(given))
    let usesNormal = try given.choice("distribution", "t", ["t": false, "normal": true])
    return ["sd": Answer(recoveredSD(n: try given.count("n"), interval: interval, usesNormal: usesNormal))]
  },
  CaseFunction("sd_change_from_p") { given throws(CaseProblem) in
    try checkTest(given)
    return answers(
      recoveredSDOfChange(
        n: try given.count("n"), meanChange: try given.number("mean_change"),
        pValue: try given.number("p_value")))
  },
  CaseFunction("sd_change_range_from_p") { given throws(CaseProblem) in
    try checkTest(given)
    let reported = PrintedP(try given.comparator(), try printed(given, "p_value", decimals: "p_decimals"))
    let found = recoveredSDRange(
      n: try given.count("n"), meanChange: try printed(given, "mean_change", decimals: "mean_decimals"),
      reported: reported)
    return ["sd_low": Answer(found.map(\.low)), "sd_high": Answer(found.value.flatMap(\.high))]
  },
  CaseFunction("sd_from_two_sample_p") { given throws(CaseProblem) in
    answers(
      recoveredSD(
        n1: try given.count("n1"), n2: try given.count("n2"),
        meanDifference: try given.number("mean_difference"), pValue: try given.number("p_value")))
  },
  CaseFunction("implied_correlation") { given throws(CaseProblem) in
    let found = impliedCorrelation(
      baselineSD: try given.number("sd_baseline"), followupSD: try given.number("sd_followup"),
      changeSD: try given.number("sd_change"))
    return [
      "correlation": Answer(found.map(\.correlation)),
      "feasible": found.value.map { .flag($0.isFeasible) } ?? .notEstimable,
    ]
  },
  CaseFunction("sd_change_from_correlation") { given throws(CaseProblem) in
    let found = changeSD(
      baselineSD: try given.number("sd_baseline"), followupSD: try given.number("sd_followup"),
      correlation: try given.number("correlation"))
    return ["sd_change": Answer(found)]
  },
]

private func answers(_ found: Estimable<RecoveredSD>) -> [String: Answer] {
  [
    "t": Answer(found.map(\.t)), "se": Answer(found.map(\.standardError)),
    "sd": Answer(found.map(\.standardDeviation)),
  ]
}

/// The SD of change follows from p only when the test was a paired t test.
private func checkTest(_ given: CaseArguments) throws(CaseProblem) {
  _ = try given.choice("test", "paired_t", ["paired_t": true])
}

/// A number with its printed decimals beside it.
private func printed(
  _ given: CaseArguments, _ name: String, decimals: String
) throws(CaseProblem) -> PrintedNumber {
  let value = try given.number(name)
  let places = try given.count(decimals)
  guard let scale = DecimalScale(decimals: places), abs(scale.integer(value)) < 1e15,
    let number = PrintedNumber(units: Int(scale.integer(value)), decimals: places)
  else { throw CaseProblem("input '\(name)' cannot be printed with \(places) decimals") }
  return number
}
