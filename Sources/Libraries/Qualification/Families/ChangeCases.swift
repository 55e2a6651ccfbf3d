import Statistics

/// Percent change, responders, missing visits.
let changeCases: [CaseFunction] = [
  CaseFunction("percent_change") { given throws(CaseProblem) in
    let found = percentChange(try given.numbers("x"), try given.numbers("y"))
    return [
      "n_pairs": .count(found.pairs), "n_zero_baseline": .count(found.zeroBaselines),
      "n_negative_baseline": .count(found.negativeBaselines), "n_percent": .count(found.individual.count),
      "mean_percent_change": Answer(found.mean), "sd_percent_change": Answer(found.standardDeviation),
      "median_percent_change": Answer(found.median), "percent_change_of_means": Answer(found.ofMeans),
      "geometric_percent_change": Answer(found.geometric),
    ]
  },
  CaseFunction("responder") { given throws(CaseProblem) in
    let measure = try given.choice(
      "kind", "change",
      ["change": ResponderMeasure.change, "percent_change": .percentChange, "threshold": .threshold])
    let comparison = try given.choice(
      "op", "le", ["le": ResponderComparison.atMost, "lt": .below, "ge": .atLeast, "gt": .above])
    let undetermined = try given.choice(
      "missing", "nonresponder", ["nonresponder": UndeterminedResponders.nonResponders, "exclude": .leftOut])
    let found = responders(
      try given.numbers("x"), try given.numbers("y"),
      rule: ResponderRule(measure, comparison, try given.option("value", 0)), undetermined: undetermined,
      level: try level(given))
    return [
      "n": .count(found.n), "n_undetermined": .count(found.undetermined),
      "responders": .count(found.responders), "proportion": Answer(found.proportion.map(\.proportion)),
    ]
    .with(found.proportion.map(\.wilson), "wilson").with(found.proportion.map(\.clopperPearson), "cp")
  },
  CaseFunction("impute_visits") { given throws(CaseProblem) in
    let name = try given.option("method", "observed")
    guard let method = Imputation(rawValue: name) else {
      throw CaseProblem("option 'method' is \"\(name)\", which is no way to impute visits")
    }
    let found = impute(try given.lists("matrix"), method)
    return [
      "matrix": .list(found.visits.map { Answer($0) }), "n_imputed": .count(found.imputed),
      "n_last_visit": .count(found.change.pairs),
      "mean_change_last": Answer(found.change.change.map(\.mean)),
      "sd_change_last": Answer(found.change.change.flatMap(\.standardDeviation)),
    ]
  },
]
