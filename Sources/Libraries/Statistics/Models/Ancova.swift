/// Analysis of covariance: change or follow-up by group, adjusted for baseline.
///
/// The group differences, their standard errors and p-values are the same for both responses; the slope differs by 1
/// and R² is not comparable. In groups that were not randomised an adjusted difference is no treatment effect (Lord's
/// paradox), and in groups cut on the baseline itself the least-squares means extrapolate.
package struct Ancova: Sendable {
  /// response ~ baseline + group.
  package let model: LinearModel
  /// The groups, the reference first, then in order of first appearance.
  package let groups: [String]
  /// How many records each group has.
  package let counts: [Int]
  package let meanBaseline: Double
  /// The baseline-by-group interaction: whether the slopes differ. It is reported, not a reason to drop the model.
  package let interaction: Estimable<FStatistic>
  package let level: Double

  /// Which response is modelled.
  package enum Response: String, Sendable, Hashable, CaseIterable {
    case change
    case followup
  }

  /// The least-squares mean of a group, at the mean baseline of the analysed records.
  package func adjustedMean(_ group: String) -> Estimable<ModelEffect> {
    model.adjustedMean(at: ModelPoint(levels: ["group": group]), level: level)
  }

  /// A group's least-squares mean less that of another.
  package func difference(_ group: String, minus other: String) -> Estimable<ModelEffect> {
    model.difference(
      ModelPoint(levels: ["group": group]), minus: ModelPoint(levels: ["group": other]), level: level)
  }

  /// The F test of any difference between groups.
  package var groupTest: Estimable<FStatistic> { model.test(of: "group") }

  /// The expected response of the reference group at a baseline of 0.
  package var intercept: Estimable<ModelEffect> {
    guard let reference = groups.first else { return .notEstimable(.noValues) }
    return model.adjustedMean(
      at: ModelPoint(levels: ["group": reference], values: ["baseline": 0]), level: level)
  }

  /// The change of the response with one unit of baseline.
  package var slope: Estimable<ModelEffect> { model.slope(of: "baseline", level: level) }
}

/// Fits response ~ baseline + group by least squares; least-squares means are at the mean baseline of the records.
/// Assumes one slope for all groups, which `interaction` tests, and normal residuals of one variance (Vickers and
/// Altman 2001, BMJ 323:1123).
///
/// - Parameters:
///   - baseline, followup, group: complete records; changes are formed in decimals.
///   - reference: the group the others are compared with; without one of that name, the first.
/// - Returns: not estimable without residual degrees of freedom or with a constant baseline.
package func ancova(
  baseline: [Double], followup: [Double], group: [String], response: Ancova.Response = .change,
  reference: String? = nil, level: Double = 0.95
) -> Estimable<Ancova> {
  let factor = ModelFactor("group", group, order: reference.map { [$0] } ?? [])
  let covariate = ModelCovariate("baseline", baseline)
  let values = response == .change ? decimalDifferences(followup, minus: baseline) : followup
  guard let additive = ModelDesign(factors: [factor], covariates: [covariate], terms: ["baseline", "group"]),
    let crossed = ModelDesign(
      factors: [factor], covariates: [covariate], terms: ["baseline", "group", ["baseline", "group"]])
  else { return .notEstimable(baseline.isEmpty ? .noValues : .impossibleArgument) }
  return LinearModel.fit(values, additive).map { model in
    Ancova(
      model: model, groups: factor.levels,
      counts: factor.levels.indices.map { level in factor.codes.count { $0 == level } },
      meanBaseline: additive.centres[0],
      interaction: LinearModel.fit(values, crossed).flatMap { $0.test(of: ["baseline", "group"]) },
      level: level)
  }
}
