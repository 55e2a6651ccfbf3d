import Statistics

/// Analysis of covariance with least-squares means.
let ancovaCases: [CaseFunction] = [
  CaseFunction("ancova") { given throws(CaseProblem) in
    let baseline = try given.numbers("baseline")
    let followup = try given.numbers("followup")
    let group = try given.names("group")
    var complete: (baseline: [Double], followup: [Double], group: [String]) = ([], [], [])
    for index in 0..<min(baseline.count, followup.count, group.count) {
      guard let before = baseline[index], let after = followup[index], let name = group[index] else {
        continue
      }
      complete.baseline.append(before)
      complete.followup.append(after)
      complete.group.append(name)
    }
    let response: Ancova.Response = try given.choice(
      "response", "change", ["change": .change, "followup": .followup])
    let fit = ancova(
      baseline: complete.baseline, followup: complete.followup, group: complete.group, response: response,
      reference: try given.option("reference_group", complete.group.first ?? ""),
      level: try given.option("conf_level", 0.95))
    return answers(fit).merging([
      "n": .count(complete.group.count), "n_excluded": .count(baseline.count - complete.group.count),
    ]) { $1 }
  }
]

private func answers(_ fit: Estimable<Ancova>) -> [String: Answer] {
  let groupTest = fit.flatMap(\.groupTest)
  let interaction = fit.flatMap(\.interaction)
  return [
    "mean_baseline": Answer(fit.map(\.meanBaseline)),
    "df_residual": Answer(fit.map(\.model.residualDegreesOfFreedom)),
    "sigma": Answer(fit.map(\.model.sigma)),
    "r_squared": Answer(fit.flatMap(\.model.rSquared)),
    "f_group": Answer(groupTest.map(\.f)),
    "df_group": Answer(groupTest.map(\.numeratorDegreesOfFreedom)),
    "p_group": Answer(groupTest.map(\.pValue)),
    "f_interaction": Answer(interaction.map(\.f)),
    "p_interaction": Answer(interaction.map(\.pValue)),
    "coefficients": fit.value.map { .list(coefficients($0)) } ?? .notEstimable,
    "ls_means": fit.value.map { .list(means($0)) } ?? .notEstimable,
    "contrasts": fit.value.map { .list(contrasts($0)) } ?? .notEstimable,
  ]
}

private func coefficients(_ fit: Ancova) -> [Answer] {
  let reference = fit.groups[0]
  let others = fit.groups.dropFirst().map { ($0, fit.difference($0, minus: reference)) }
  return ([("intercept", fit.intercept), ("baseline", fit.slope)] + others).map { name, effect in
    .record(effectAnswers(effect, tested: true).merging(["term": .text(name)]) { $1 })
  }
}

private func means(_ fit: Ancova) -> [Answer] {
  zip(fit.groups, fit.counts).map { group, count in
    .record(
      effectAnswers(fit.adjustedMean(group), tested: false)
        .merging(["group": .text(group), "n": .count(count)]) { $1 })
  }
}

private func contrasts(_ fit: Ancova) -> [Answer] {
  let reference = fit.groups[0]
  return fit.groups.dropFirst().map { group in
    .record(
      effectAnswers(fit.difference(group, minus: reference), tested: true)
        .merging(["group": .text(group), "versus": .text(reference)]) { $1 })
  }
}

/// An estimated effect; `tested` adds its t and p.
func effectAnswers(_ effect: Estimable<ModelEffect>, tested: Bool) -> [String: Answer] {
  var answers: [String: Answer] = [
    "estimate": Answer(effect.map(\.estimate)),
    "se": Answer(effect.map(\.standardError)),
    "df": Answer(effect.map(\.degreesOfFreedom)),
    "ci_low": Answer(effect.value?.interval.low),
    "ci_high": Answer(effect.value?.interval.high),
  ]
  if tested {
    answers["t"] = Answer(effect.flatMap(\.t))
    answers["p_value"] = Answer(effect.flatMap(\.pValue))
  }
  return answers
}
