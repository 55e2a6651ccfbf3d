/// Classical one-way analysis of variance.
package struct OneWayAnova: Sendable, Hashable {
  package let count: Int
  /// The number of groups with values, less 1.
  package let degreesOfFreedomBetween: Int
  package let degreesOfFreedomWithin: Int
  /// Not estimable only when it leaves the range of `Double`; so is the next.
  package let sumOfSquaresBetween: Estimable<Double>
  package let sumOfSquaresWithin: Estimable<Double>
  /// Not estimable with fewer than two groups, or without degrees of freedom within them.
  package let effect: Estimable<Effect>

  package struct Effect: Sendable, Hashable {
    package let meanSquareBetween: Double
    package let meanSquareWithin: Double
    /// Not estimable when values do not vary within groups.
    package let test: Estimable<FStatistic>
    /// The share of variation between groups; too large on average. Not estimable when nothing varies.
    package let etaSquared: Estimable<Double>
    /// The same, nearly unbiased; may be negative.
    package let omegaSquared: Estimable<Double>
  }
}

/// One-way analysis of variance, F = MS between / MS within on k − 1 and N − k degrees of freedom (Fisher 1925),
/// assuming normal values of one variance; on values taken about the first of them, in two passes: an offset costs no
/// digits. Empty groups do not count, missing values are left out.
package func oneWayAnova(_ groups: [[Double?]]) -> OneWayAnova {
  let groups = groups.map(present).filter { !$0.isEmpty }
  let origin = groups.first?.first ?? 0
  let shifted = groups.map { $0.map { $0 - origin } }
  let moments = shifted.compactMap { Moments($0) }
  let n = moments.reduce(0) { $0 + $1.count }
  let grandMean = n == 0 ? 0 : sum(moments.map { Double($0.count) * $0.mean }) / Double(n)
  let between = sum(moments.map { Double($0.count) * ($0.mean - grandMean) * ($0.mean - grandMean) })
  let within = sum(moments.map(\.sumOfSquares))
  let degreesBetween = max(0, moments.count - 1)
  let degreesWithin = n - moments.count
  return OneWayAnova(
    count: n, degreesOfFreedomBetween: degreesBetween, degreesOfFreedomWithin: degreesWithin,
    sumOfSquaresBetween: Estimable(finite: between, otherwise: .impossibleArgument),
    sumOfSquaresWithin: Estimable(finite: within, otherwise: .impossibleArgument),
    effect: anovaEffect(
      between: between, within: within, Double(degreesBetween), Double(degreesWithin)))
}

private func anovaEffect(
  between: Double, within: Double, _ degreesBetween: Double, _ degreesWithin: Double
) -> Estimable<OneWayAnova.Effect> {
  guard degreesBetween > 0 else { return .notEstimable(.tooFewGroups) }
  guard degreesWithin > 0 else { return .notEstimable(.noResidualDegreesOfFreedom) }
  guard between.isFinite, within.isFinite else { return .notEstimable(.impossibleArgument) }
  let meanBetween = between / degreesBetween
  let meanWithin = within / degreesWithin
  let total = between + within
  return .value(
    OneWayAnova.Effect(
      meanSquareBetween: meanBetween, meanSquareWithin: meanWithin,
      test: Estimable(
        FStatistic(f: meanBetween / meanWithin, numerator: degreesBetween, denominator: degreesWithin),
        otherwise: .noVariation),
      etaSquared: Estimable(finite: between / total, otherwise: .noVariation),
      omegaSquared: Estimable(
        finite: (between - degreesBetween * meanWithin) / (total + meanWithin), otherwise: .noVariation)))
}

/// Welch's analysis of variance, which does not assume equal variances (Welch 1951): groups are weighted by n / s².
///
/// Not estimable with fewer than two groups, a group of one value, or a group that does not vary. Empty groups do not
/// count, missing values are left out.
package func welchAnova(_ groups: [[Double?]]) -> Estimable<FStatistic> {
  let groups = groups.map(present).filter { !$0.isEmpty }
  guard groups.count >= 2, let origin = groups[0].first else { return .notEstimable(.tooFewGroups) }
  let moments = groups.compactMap { group in Moments(group.map { $0 - origin }) }
  let variances = moments.compactMap(\.variance)
  guard variances.count == groups.count else { return .notEstimable(.tooFew) }
  guard variances.allSatisfy({ $0 > 0 }) else { return .notEstimable(.noVariation) }
  let k = Double(moments.count)
  let weights = zip(moments, variances).map { Double($0.count) / $1 }
  let totalWeight = sum(weights)
  let mean = sum(zip(weights, moments).map { $0 * $1.mean }) / totalWeight
  let between = sum(zip(weights, moments).map { $0 * ($1.mean - mean) * ($1.mean - mean) }) / (k - 1)
  let imbalance = sum(
    zip(weights, moments).map { weight, moment in
      let rest = 1 - weight / totalWeight
      return rest * rest / Double(moment.count - 1)
    })
  let f = between / (1 + 2 * (k - 2) / (k * k - 1) * imbalance)
  return Estimable(
    FStatistic(f: f, numerator: k - 1, denominator: (k * k - 1) / (3 * imbalance)), otherwise: .noVariation)
}
