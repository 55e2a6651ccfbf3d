import Statistics
import StudyData
import StudyDefinition
import StudyResults

/// A mixed model for repeated measures over the follow-ups (MMRM): response ~ group × visit, baseline × visit where the
/// baseline is a covariate, and the other covariates and factors; a covariance of the visits within subjects by REML.
/// Means and differences at every visit, with the test of any difference where there are more than two groups; where
/// declared their averages over the visits; and the type III tests of group, visit and group × visit. Subjects with any
/// visit stay in.
func compareByMixedModel(_ place: ComparisonPlace, into store: inout ResultStore) {
  let visits = place.followUps.map { (index: $0, records: place.records(at: $0)) }
  let fit = MixedModelFit(place, visits)
  for visit in visits {
    addSizes(visit.records, place, at: visit.index, fit.method, into: &store)
    let whole = place.rows(at: visit.index, n: visit.records.count, fit.method)
    let counts = place.groups.groups.indices.map { code in visit.records.codes.count { $0 == code } }
    let means = fit.means(place, at: [visit.index])
    addAdjustedMeans(
      means, place, at: visit.index, counts: counts, fit.method, flags: fit.flags, into: &store)
    if place.groups.groups.isEmpty {
      var rows = whole
      rows.flags += fit.flags
      addEffect(means.flatMap { $0.mean(of: nil) }, as: .lsMean, isTested: true, rows, to: &store)
    } else if place.groups.groups.count > 2 {
      let test = means.flatMap { means in fit.model.flatMap { means.test($0, of: place.groups.groups) } }
      var rows = place.rows(at: visit.index, .groups, n: visit.records.count, fit.method)
      rows.flags += fit.flags
      addF(test, rows, to: &store)
    }
  }
  addOverVisits(place, visits, fit, into: &store)
}

/// What is about all visits together; it stands at the last of them.
private func addOverVisits(
  _ place: ComparisonPlace, _ visits: [(index: Int, records: ComparisonRecords)], _ fit: MixedModelFit,
  into store: inout ResultStore
) {
  guard let last = visits.last?.index, visits.count > 1 else { return }
  let groups = place.groups.groups
  let seen = groups.indices.map { code in
    Set(
      visits.flatMap { visit in zip(visit.records.codes, visit.records.subjects).filter { $0.0 == code } }
        .map(\.1)
    ).count
  }
  let subjects = Set(visits.flatMap(\.records.subjects)).count
  if place.comparison.averagesVisits {
    let means = fit.means(place, at: visits.map(\.index))
    addAdjustedMeans(
      means, place, at: last, counts: seen, fit.method, flags: fit.flags, isAverage: true, into: &store)
    if groups.isEmpty {
      var rows = place.rows(at: last, .overVisits, n: subjects, fit.method)
      rows.flags += fit.flags
      addEffect(means.flatMap { $0.mean(of: nil) }, as: .lsMean, isTested: true, rows, to: &store)
    }
  }
  var terms: [(ContrastID, ModelTerm)] = [(.visits, [ModelName.visit])]
  if !groups.isEmpty {
    terms = [
      (.groupsOverVisits, [ModelName.group]), terms[0],
      (.groupsByVisits, [ModelName.group, ModelName.visit]),
    ]
  }
  for (contrast, term) in terms {
    var rows = place.rows(at: last, contrast, n: subjects, fit.method)
    rows.flags += fit.flags
    addF(fit.model.flatMap { $0.test(of: term) }, rows, to: &store)
  }
}

extension AdjustedMeans {
  /// The test of any difference between the groups' means.
  fileprivate func test(_ model: RepeatedMeasuresModel, of groups: [GroupID]) -> Estimable<FStatistic> {
    let means = groups.compactMap { weights(of: $0) }
    guard means.count > 1, means.count == groups.count else { return .notEstimable(.emptyGroup) }
    return model.test(means.dropFirst().map { mean in zip(mean, means[0]).map { $0 - $1 } })
  }
}

/// The first covariance structure, from the one asked for to simpler ones, with which the iteration settles.
private struct MixedModelFit {
  let model: Estimable<RepeatedMeasuresModel>
  let method: Method
  let flags: [ResultFlag]

  /// The means of the groups at a visit, or averaged over several.
  func means(_ place: ComparisonPlace, at visits: [Int]) -> Estimable<AdjustedMeans> {
    model.map {
      AdjustedMeans(
        model: $0, margins: place.comparison.weights == .proportional ? .proportional : .equal,
        level: place.context.level, visits: visits.map { place.context.study.timePoints[$0].id.text })
    }
  }

  init(_ place: ComparisonPlace, _ visits: [(index: Int, records: ComparisonRecords)]) {
    let comparison = place.comparison
    let study = place.context.study
    let order = visits.map { study.timePoints[$0.index].id.text }
    let subjects = visits.flatMap { $0.records.subjects.map { place.context.dataset.subjects[$0] } }
    let visit = ModelFactor(
      ModelName.visit, zip(visits, order).flatMap { seen, name in seen.records.subjects.map { _ in name } },
      order: order)
    let responses = visits.flatMap(\.records.responses)
    let design = mixedDesign(place, visits.map(\.records), visit)
    let degrees = degreesOfFreedom(comparison, study.methods.profile, subjects: Set(subjects).count)
    let reason: NotEstimable = responses.isEmpty ? .noValues : .impossibleArgument
    let structures = StudyDefinition.CovarianceStructure.allCases
    let wanted = structures.firstIndex(of: comparison.covariance) ?? 0
    var found: Estimable<RepeatedMeasuresModel> = .notEstimable(reason)
    var used = comparison.covariance
    for structure in structures[wanted...] {
      used = structure
      found = Estimable(design, otherwise: reason).flatMap {
        RepeatedMeasuresModel.fit(
          responses, $0, subjects: subjects, visits: visit, covariance: structure.ofStatistics,
          degreesOfFreedom: degrees)
      }
      if found.reason != .didNotConverge { break }
    }
    if found.value == nil { used = comparison.covariance }
    model = found
    let df = degrees == .kenwardRoger ? "kenward-roger" : "satterthwaite"
    method = Method("mmrm-\(used.rawValue)-\(df)")
    flags = used == comparison.covariance ? [] : [.covarianceFallback]
  }
}

private func mixedDesign(
  _ place: ComparisonPlace, _ visits: [ComparisonRecords], _ visit: ModelFactor
) -> ModelDesign? {
  let comparison = place.comparison
  let groups = place.groups.groups.map(\.text)
  var factors = [visit]
  var terms: [ModelTerm] = [[ModelName.visit]]
  if !groups.isEmpty {
    factors.append(
      ModelFactor(ModelName.group, visits.flatMap { $0.codes.map { groups[$0] } }, order: groups))
    terms += [[ModelName.group], [ModelName.group, ModelName.visit]]
  }
  var covariates: [ModelCovariate] = []
  for (index, name) in comparison.covariates.enumerated() {
    covariates.append(ModelCovariate(ModelName.covariate(name), visits.flatMap { $0.covariates[index] }))
    terms.append([ModelName.covariate(name)])
    if name == baselineCovariate { terms.append([ModelName.baseline, ModelName.visit]) }
  }
  for (index, name) in comparison.factors.enumerated() {
    factors.append(ModelFactor(ModelName.attribute(name), visits.flatMap { $0.factors[index] }))
    terms.append([ModelName.attribute(name)])
  }
  return ModelDesign(factors: factors, covariates: covariates, terms: terms)
}

/// As declared; else Kenward and Roger's where SAS habits are reproduced or subjects are few.
private func degreesOfFreedom(
  _ comparison: Comparison, _ profile: MethodProfile, subjects: Int
) -> DegreesOfFreedomMethod {
  switch comparison.degreesOfFreedom {
  case .kenwardRoger: .kenwardRoger
  case .satterthwaite: .satterthwaite
  case nil: profile == .sas || (profile != .r && subjects < 20) ? .kenwardRoger : .satterthwaite
  }
}

extension StudyDefinition.CovarianceStructure {
  fileprivate var ofStatistics: Statistics.CovarianceStructure {
    switch self {
    case .unstructured: .unstructured
    case .toeplitzHeterogeneous: .heterogeneousToeplitz
    case .autoregressive: .autoregressive
    case .compoundSymmetry: .compoundSymmetry
    }
  }
}
