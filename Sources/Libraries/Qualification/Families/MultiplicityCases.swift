import Statistics

/// Adjusted p-values, by the names of R's methods.
let multiplicityCases: [CaseFunction] = [
  CaseFunction("p_adjust") { given throws(CaseProblem) in
    let method = try given.choice(
      "method", "holm",
      [
        "none": Adjustment.none, "bonferroni": .bonferroni, "holm": .holm, "hochberg": .hochberg,
        "hommel": .hommel, "BH": .benjaminiHochberg, "fdr": .benjaminiHochberg, "BY": .benjaminiYekutieli,
      ])
    let tests = try given.option("n", 0)
    return ["adjusted": Answer(adjustedP(try given.numbers("p"), method, tests: Int(exactly: tests)))]
  }
]
