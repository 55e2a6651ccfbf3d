import Glibc

/// Percent change from baseline, as three different quantities that need not agree even in sign.
package struct PercentChange: Sendable, Hashable {
  package let pairs: Int
  package let leftOut: Int
  /// Pairs whose baseline is zero: they have no percent change.
  package let zeroBaselines: Int
  /// Pairs whose baseline is negative: their change is divided by |baseline|, and should be flagged.
  package let negativeBaselines: Int
  /// Individual percent changes, in the order of the subjects that have one.
  package let individual: [Double]
  /// Of the individual percent changes.
  package let mean: Estimable<Double>
  package let standardDeviation: Estimable<Double>
  package let median: Estimable<Double>
  /// 100 (mean follow-up − mean baseline) / mean baseline, over all pairs.
  package let ofMeans: Estimable<Double>
  /// 100 (geometric mean ratio − 1), over all pairs; needs positive values only.
  package let geometric: Estimable<Double>
}

/// Percent change from baseline of the complete pairs, 100 (follow-up − baseline) / |baseline|, formed in decimals.
///
/// Asymmetric (+100 undoes −50), without bound near a baseline of zero, and less efficient than the change itself
/// (Vickers 2001, BMC Med Res Methodol 1:6). Pairs with a baseline of zero have none; they are
/// counted, as are those with a negative one.
package func percentChange(_ baseline: [Double?], _ followup: [Double?]) -> PercentChange {
  let pairs = CompletePairs(baseline, followup)
  let zeros = pairs.baseline.count { $0 == 0 }
  let individual = zip(pairs.baseline, pairs.changes).compactMap { before, change in
    before == 0 ? nil : 100 * decimalRatio(change, to: before.magnitude)
  }
  let none: NotEstimable = pairs.count == 0 ? .noValues : .zeroBaseline
  let moments = Moments(individual)
  let hasVaried = individual.count >= 2
  return PercentChange(
    pairs: pairs.count, leftOut: pairs.leftOut, zeroBaselines: zeros,
    negativeBaselines: pairs.baseline.count { $0 < 0 }, individual: individual,
    mean: Estimable(moments?.mean, otherwise: none),
    standardDeviation: Estimable(
      moments?.standardDeviation, otherwise: hasVaried || individual.isEmpty ? none : .tooFew),
    median: Estimable(Statistics.median(individual), otherwise: none),
    ofMeans: changeOfMeans(pairs),
    geometric: geometricMeanRatio(baseline, followup).percentChange)
}

private func changeOfMeans(_ pairs: CompletePairs) -> Estimable<Double> {
  guard let before = mean(pairs.baseline), let change = mean(pairs.changes) else {
    return .notEstimable(.noValues)
  }
  return before == 0 ? .notEstimable(.zeroBaseline) : .value(100 * change / before.magnitude)
}
