/// The change expressed in standard deviations, in the several ways in use. Each needs its denominator named.
package struct PairedEffectSize: Sendable, Hashable {
  package let pairs: Int
  package let leftOut: Int
  /// Mean change / SD of change. It grows with the correlation of the visits: for power, not for comparison.
  package let dz: Estimable<Double>
  /// From the noncentral t distribution.
  package let dzInterval: Estimable<ConfidenceInterval>
  /// d_z times Hedges' factor.
  package let gz: Estimable<Double>
  /// Mean change / mean of the two SDs (Lakens 2013).
  package let dAverage: Estimable<Double>
  /// Mean change / root mean square of the two SDs (SPSS).
  package let dRootMeanSquare: Estimable<Double>
  /// d over the mean SD, times Hedges' factor.
  package let gAverage: Estimable<Double>
  /// d_z √(2 (1 − r)), for repeated measures.
  package let dRepeated: Estimable<Double>
  /// Mean change / SD of the baseline (Kazis 1989).
  package let overBaselineSD: Estimable<Double>
  /// Between baseline and follow-up.
  package let correlation: Estimable<Double>
}

/// Effect sizes of a paired change (Lakens 2013, Front Psychol 4:863), pure numbers in units of an SD. All need two
/// pairs; a denominator of zero makes its own effect size not estimable.
package func pairedEffectSize(
  _ baseline: [Double?], _ followup: [Double?], level: Double = 0.95
) -> PairedEffectSize {
  let pairs = CompletePairs(baseline, followup)
  let change = Moments(pairs.changes)
  let n = pairs.count
  let root = Double(n).squareRoot()
  let tooFew: NotEstimable = pairs.count == 0 ? .noValues : .tooFew
  func over(_ denominator: Double?) -> Estimable<Double> {
    guard let change, let denominator else { return .notEstimable(tooFew) }
    return denominator > 0 ? .value(change.mean / denominator) : .notEstimable(.noVariation)
  }
  let sd1 = Moments(pairs.baseline)?.standardDeviation
  let sd2 = Moments(pairs.followup)?.standardDeviation
  let both = sd1.flatMap { sd1 in sd2.map { (sd1, $0) } }
  let dz = over(change?.standardDeviation)
  let average = over(both.map { ($0 + $1) / 2 })
  let correlation = pairedCorrelation(pairs, sd1, sd2)
  let j = hedgesCorrection(degreesOfFreedom: n - 1)
  return PairedEffectSize(
    pairs: n, leftOut: pairs.leftOut,
    dz: dz,
    dzInterval: dz.flatMap { dz in
      let found = noncentralityInterval(t: dz * root, degreesOfFreedom: Double(n - 1), level: level)
      return Estimable(found?.mapped { $0 / root }, otherwise: .didNotConverge)
    },
    gz: dz.flatMap { dz in j.map { $0 * dz } },
    dAverage: average,
    dRootMeanSquare: over(both.map { (($0 * $0 + $1 * $1) / 2).squareRoot() }),
    gAverage: average.flatMap { d in j.map { $0 * d } },
    dRepeated: dz.flatMap { dz in correlation.map { dz * max(0, 2 * (1 - $0)).squareRoot() } },
    overBaselineSD: over(sd1),
    correlation: correlation)
}

/// The covariance over the product of the SDs.
private func pairedCorrelation(_ pairs: CompletePairs, _ sd1: Double?, _ sd2: Double?) -> Estimable<Double> {
  guard let sd1, let sd2, let mean1 = mean(pairs.baseline), let mean2 = mean(pairs.followup) else {
    return .notEstimable(pairs.count == 0 ? .noValues : .tooFew)
  }
  guard sd1 > 0, sd2 > 0 else { return .notEstimable(.noVariation) }
  let products = zip(pairs.baseline, pairs.followup).lazy.map { ($0 - mean1) * ($1 - mean2) }
  let covariance = sum(products) / Double(pairs.count - 1)
  return Estimable(finite: covariance / (sd1 * sd2), otherwise: .noVariation)
}
