import Statistics

/// Mixed models for repeated measures: group by visit, and baseline by visit where there is a baseline.
let repeatedMeasuresModelCases: [CaseFunction] = [
  CaseFunction("mmrm") { given throws(CaseProblem) in
    let structure: CovarianceStructure = try given.choice(
      "covariance", "unstructured",
      [
        "unstructured": .unstructured, "compound_symmetry": .compoundSymmetry, "ar1": .autoregressive,
        "toeplitz": .toeplitz,
      ])
    let method: DegreesOfFreedomMethod = try given.choice(
      "df", "satterthwaite", ["satterthwaite": .satterthwaite, "kenward_roger": .kenwardRoger])
    let records = try VisitRecords(given)
    let level = try given.option("conf_level", 0.95)
    var place: [String: Double] = [:]
    if records.baseline != nil, let mean = mean(records.baseline ?? []) {
      place["baseline"] = try given.option("at_baseline", mean)
    }
    let model = Estimable(records.design, otherwise: .impossibleArgument).flatMap {
      RepeatedMeasuresModel.fit(
        records.y, $0, subjects: records.subjects, visits: records.visit, covariance: structure,
        degreesOfFreedom: method)
    }
    return [
      "n_obs": .count(records.y.count),
      "n_subjects": .count(Set(records.subjects).count),
      "minus2_reml_loglik": Answer(model.map(\.minusTwoRestrictedLogLikelihood)),
      "covariance": model.value.map { .list($0.covariance.map { .list($0.map(Answer.number)) }) }
        ?? .notEstimable,
      "ls_means": model.value.map { .list(means($0, records, place, level)) } ?? .notEstimable,
      "contrasts": model.value.map { .list(contrasts($0, records, place, level)) } ?? .notEstimable,
    ]
  }
]

/// The records with all values present.
private struct VisitRecords {
  var subjects: [String] = []
  var y: [Double] = []
  var baseline: [Double]?
  let group: ModelFactor
  let visit: ModelFactor

  init(_ given: CaseArguments) throws(CaseProblem) {
    let (allSubjects, allVisits) = (try given.names("subject"), try given.names("visit"))
    let allY = try given.numbers("y")
    let allGroups = given.has("group") ? try given.names("group") : allSubjects.map { _ in "all" }
    let allBaselines = given.has("baseline") ? try given.numbers("baseline") : nil
    var groups: [String] = []
    var visits: [String] = []
    var baselines: [Double] = []
    let count = [allSubjects.count, allVisits.count, allY.count, allGroups.count, allBaselines?.count]
      .compactMap { $0 }
    for index in 0..<(count.min() ?? 0) {
      guard let subject = allSubjects[index], let visit = allVisits[index], let value = allY[index],
        let group = allGroups[index], let baseline = allBaselines.map({ $0[index] }) ?? 0
      else { continue }
      subjects.append(subject)
      y.append(value)
      groups.append(group)
      visits.append(visit)
      baselines.append(baseline)
    }
    baseline = allBaselines == nil ? nil : baselines
    group = ModelFactor("group", groups)
    visit = ModelFactor("visit", visits)
  }

  var design: ModelDesign? {
    var terms: [ModelTerm] = ["group", "visit", ["group", "visit"]]
    if baseline != nil { terms += ["baseline", ["baseline", "visit"]] }
    return ModelDesign(
      factors: [group, visit], covariates: baseline.map { [ModelCovariate("baseline", $0)] } ?? [],
      terms: terms)
  }
}

private func point(_ group: String, _ visit: String, _ place: [String: Double]) -> ModelPoint {
  ModelPoint(levels: ["group": group, "visit": visit], values: place)
}

private func means(
  _ model: RepeatedMeasuresModel, _ records: VisitRecords, _ place: [String: Double], _ level: Double
) -> [Answer] {
  records.group.levels.flatMap { group in
    model.visits.map { visit in
      let effect = model.adjustedMean(at: point(group, visit, place), level: level)
      return .record(
        effectAnswers(effect, tested: false)
          .merging(["group": .text(group), "visit": Answer(Int(visit))]) { $1 })
    }
  }
}

private func contrasts(
  _ model: RepeatedMeasuresModel, _ records: VisitRecords, _ place: [String: Double], _ level: Double
) -> [Answer] {
  let reference = records.group.levels[0]
  if records.group.levels.count == 1 {
    let first = model.visits[0]
    return model.visits.dropFirst().map { visit in
      let effect = model.difference(
        point(reference, visit, place), minus: point(reference, first, place), level: level)
      return .record(
        effectAnswers(effect, tested: true)
          .merging(["visit": Answer(Int(visit)), "versus_visit": Answer(Int(first))]) { $1 })
    }
  }
  return records.group.levels.dropFirst().flatMap { group in
    model.visits.map { visit in
      let effect = model.difference(
        point(group, visit, place), minus: point(reference, visit, place), level: level)
      return .record(
        effectAnswers(effect, tested: true)
          .merging([
            "group": .text(group), "versus": .text(reference), "visit": Answer(Int(visit)),
          ]) { $1 })
    }
  }
}
