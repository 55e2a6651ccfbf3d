import Statistics

/// Counts, means, spread and their intervals.
let descriptiveCases: [CaseFunction] = [
  CaseFunction(inEveryForm: "describe") { given throws(CaseProblem) in
    let values = try given.numbers("x")
    let level = try level(given)
    return forms(of: values).map { sample, missing in
      let (n, moments, range) = (sample.count, sample.moments, sample.range)
      let sd = Estimable(moments?.standardDeviation, otherwise: n == 0 ? .noValues : .tooFew)
      let interval = sd.flatMap { sd in meanInterval(n: n, mean: moments?.mean ?? 0, sd: sd, level: level) }
      return [
        "n": .count(n), "missing": .count(missing), "mean": Answer(moments?.mean), "sd": Answer(sd),
        "variance": Answer(sd.map { $0 * $0 }), "se": Answer(sd.map { $0 / Double(n).squareRoot() }),
        "min": Answer(range?.low), "max": Answer(range?.high),
        "median": Answer(sample.quantiles(at: [0.5], .sas)?.first),
      ].with(interval.map(\.interval))
    }
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
