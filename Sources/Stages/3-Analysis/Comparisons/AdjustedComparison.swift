import Statistics
import StudyDefinition
import StudyResults

/// Analysis of covariance: the response by group, adjusted for the declared covariates and factors. Least-squares means
/// at the mean covariates of the analysed subjects, all differences, the test of any difference, and where declared the
/// dose-response; with the baseline among the covariates also whether its slope differs between groups.
func compareAdjusted(
  _ records: ComparisonRecords, _ place: ComparisonPlace, at visit: Int, into store: inout ResultStore
) {
  let method = Method("ancova-\(place.comparison.weights.rawValue)")
  let variables = ModelVariables(records, place)
  let model = variables.fit(records.responses, adding: [ModelTerm([ModelName.group])])
  let margins: Statistics.MarginWeights =
    place.comparison.weights == .proportional ? .proportional : .equal
  addAdjustedMeans(
    model.map { AdjustedMeans(model: $0, margins: margins, level: place.context.level) }, place, at: visit,
    counts: variables.counts, method, into: &store)
  let whole = place.rows(at: visit, .groups, n: records.count, method)
  addF(model.flatMap { $0.test(of: [ModelName.group]) }, whole, to: &store)
  whole.add(.residualSD, model.map(\.sigma), to: &store)
  whole.add(.residualRMS, model.map(\.rootMeanSquareResidual), to: &store)
  if place.comparison.doseResponse {
    addDoseResponse(variables, records, place, at: visit, into: &store)
  }
  if place.comparison.covariates.contains(baselineCovariate) {
    let crossed: [ModelTerm] = [[ModelName.group], [ModelName.baseline, ModelName.group]]
    let rows = place.rows(at: visit, .baselineByGroup, n: records.count, method)
    addF(
      variables.fit(records.responses, adding: crossed)
        .flatMap { $0.test(of: [ModelName.baseline, ModelName.group]) }, rows, to: &store)
  }
}

/// The doses as a number in place of the groups, in the same model otherwise.
private func addDoseResponse(
  _ variables: ModelVariables, _ records: ComparisonRecords, _ place: ComparisonPlace, at visit: Int,
  into store: inout ResultStore
) {
  let rows = place.rows(at: visit, .doseResponse, n: records.count, Method("ancova-dose"))
  let doses = records.codes.compactMap { place.groups.doses[$0] }
  let model: Estimable<LinearModel> =
    doses.count == records.count
    ? variables.fit(
      records.responses, adding: [[ModelName.dose]], and: [ModelCovariate(ModelName.dose, doses)])
    : .notEstimable(.impossibleArgument)
  let slope = model.flatMap { $0.slope(of: ModelName.dose, level: place.context.level) }
  rows.add(.slope, slope.map(\.estimate), to: &store)
  addInterval(slope.map(\.interval), .slopeLow, .slopeHigh, rows, to: &store)
  addF(model.flatMap { $0.test(of: [ModelName.dose]) }, rows, to: &store)
}

/// The group, the covariates and the factors of records as a model takes them.
struct ModelVariables {
  let factors: [ModelFactor]
  let covariates: [ModelCovariate]
  /// Of covariates and factors, without the group.
  let terms: [ModelTerm]
  /// Records in each group.
  let counts: [Int]

  init(_ records: ComparisonRecords, _ place: ComparisonPlace) {
    let groups = place.groups.groups.map(\.text)
    let comparison = place.comparison
    let group = ModelFactor(ModelName.group, records.codes.map { groups[$0] }, order: groups)
    factors =
      [group]
      + zip(comparison.factors, records.factors).map { ModelFactor(ModelName.attribute($0), $1) }
    covariates = zip(comparison.covariates, records.covariates).map {
      ModelCovariate(ModelName.covariate($0), $1)
    }
    terms = (covariates.map(\.name) + factors.dropFirst().map(\.name)).map { ModelTerm([$0]) }
    counts = groups.indices.map { code in records.codes.count { $0 == code } }
  }

  /// The model with the covariates and factors and these terms. An estimable model needs two groups.
  func fit(
    _ responses: [Double], adding added: [ModelTerm], and extra: [ModelCovariate] = []
  ) -> Estimable<LinearModel> {
    guard !responses.isEmpty else { return .notEstimable(.noValues) }
    guard counts.count(where: { $0 > 0 }) >= 2 else { return .notEstimable(.emptyGroup) }
    guard
      let design = ModelDesign(
        factors: factors, covariates: covariates + extra, terms: added + terms)
    else { return .notEstimable(.impossibleArgument) }
    return LinearModel.fit(responses, design)
  }
}
