import Statistics

/// One proportion, two proportions, and no events at all.
let proportionCases: [CaseFunction] = [
  CaseFunction("one_proportion") { given throws(CaseProblem) in
    let found = oneProportion(
      try given.count("x"), of: try given.count("n"), against: try given.option("p0", 0.5),
      level: try level(given))
    return [
      "proportion": Answer(found.map(\.proportion)), "p_value": Answer(found.value.flatMap(\.pValue)),
    ]
    .with(found.map(\.clopperPearson), "cp").with(found.map(\.wilson), "wilson")
    .with(found.map(\.wilsonContinuityCorrected), "wilson_cc")
    .with(found.map(\.agrestiCoull), "agresti_coull").with(found.map(\.wald), "wald")
  },
  CaseFunction("two_proportions") { given throws(CaseProblem) in
    let found = twoProportions(
      try given.count("x1"), of: try given.count("n1"), try given.count("x2"), of: try given.count("n2"),
      level: try level(given))
    let riskRatio = found.flatMap(\.riskRatio)
    let oddsRatio = found.flatMap(\.oddsRatio)
    return [
      "p1": Answer(found.map(\.first)), "p2": Answer(found.map(\.second)),
      "rd": Answer(found.map(\.riskDifference)), "rr": Answer(riskRatio.map(\.ratio)),
      "or": Answer(oddsRatio.map(\.ratio)),
    ]
    .with(found.map(\.wald), "rd_wald").with(found.map(\.newcombe), "rd_newcombe")
    .with(found.map(\.newcombeContinuityCorrected), "rd_newcombe_cc")
    .with(found.flatMap(\.miettinenNurminen), "rd_mn")
    .with(riskRatio.map(\.interval), "rr").with(oddsRatio.map(\.interval), "or")
  },
  CaseFunction("zero_events_upper") { given throws(CaseProblem) in
    let found = zeroEventsUpper(
      of: try given.count("n"), level: try level(given),
      twoSided: try given.choice("sided", "one", ["one": false, "two": true]))
    return ["upper": Answer(found)]
  },
]

extension [String: Answer] {
  /// The answers with an interval's limits beside them, under the names `…_low` and `…_high`.
  func with(_ interval: Estimable<ConfidenceInterval>, _ name: String) -> [String: Answer] {
    with(interval, low: "\(name)_low", high: "\(name)_high")
  }
}
