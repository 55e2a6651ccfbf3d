import Statistics

/// Counts, means, spread and their intervals.
let descriptiveCases: [CaseFunction] = [
  CaseFunction("describe") { given throws(CaseProblem) in
    let found = describe(try given.numbers("x"), level: try level(given))
    return [
      "n": .count(found.n), "missing": .count(found.missing), "mean": Answer(found.mean),
      "sd": Answer(found.standardDeviation), "variance": Answer(found.variance),
      "se": Answer(found.standardError), "min": Answer(found.minimum), "max": Answer(found.maximum),
      "median": Answer(found.median),
    ].with(found.interval)
  },
  CaseFunction("mean_ci_from_summary") { given throws(CaseProblem) in
    let found = meanInterval(
      n: try given.count("n"), mean: try given.number("mean"), sd: try given.number("sd"),
      level: try level(given))
    return ["se": Answer(found.map(\.standardError))].with(found.map(\.interval))
  },
]

/// The confidence level a case asks for.
func level(_ given: CaseArguments) throws(CaseProblem) -> Double { try given.option("conf_level", 0.95) }

extension [String: Answer] {
  /// The answers with an interval's limits beside them, under the names `…ci_low` and `…ci_high`, or as given.
  func with(
    _ interval: Estimable<ConfidenceInterval>, low: String = "ci_low", high: String = "ci_high"
  ) -> [String: Answer] {
    merging([low: Answer(interval.value?.low), high: Answer(interval.value?.high)]) { _, new in new }
  }
}
