import Statistics

/// One mean: paired changes and single samples.
let pairedChangeCases: [CaseFunction] = [
  CaseFunction("paired_t") { given throws(CaseProblem) in
    let found = pairedChange(
      try given.numbers("x"), try given.numbers("y"), against: try given.option("mu", 0),
      alternative: try alternative(given), level: try level(given))
    return [
      "n_pairs": .count(found.pairs), "n_excluded": .count(found.leftOut),
      "mean_x": Answer(found.meanBaseline),
      "mean_y": Answer(found.meanFollowup), "mean_change": Answer(found.change.map(\.mean)),
      "sd_change": Answer(found.change.flatMap(\.standardDeviation)),
    ].with(found.change, error: "se_change")
  },
  CaseFunction("paired_t_from_summary") { given throws(CaseProblem) in
    let found = meanTest(
      n: try given.count("n"), mean: try given.number("mean_change"), sd: try given.number("sd_change"),
      against: try given.option("mu", 0), alternative: try alternative(given), level: try level(given))
    return [:].with(found, error: "se_change")
  },
  CaseFunction("one_sample_t") { given throws(CaseProblem) in
    let values = present(try given.numbers("x"))
    let found = meanTest(
      values, against: try given.option("mu", 0), alternative: try alternative(given), level: try level(given)
    )
    return [
      "n": .count(values.count), "mean": Answer(found.map(\.mean)),
      "sd": Answer(found.flatMap(\.standardDeviation)),
    ].with(found, error: "se")
  },
]

extension [String: Answer] {
  /// The answers with those of a t test of one mean.
  fileprivate func with(_ test: Estimable<MeanTest>, error: String) -> [String: Answer] {
    merging([
      error: Answer(test.flatMap(\.standardError)), "t": Answer(test.flatMap(\.t)),
      "df": Answer(test.flatMap(\.degreesOfFreedom)), "p_value": Answer(test.flatMap(\.pValue)),
    ]) { _, new in new }
    .with(test.flatMap(\.interval))
  }
}
