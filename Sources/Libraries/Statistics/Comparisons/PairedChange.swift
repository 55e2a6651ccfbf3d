/// The change from baseline in subjects with both values.
package struct PairedChange: Sendable, Hashable {
  /// Subjects with both values, and subjects left out because one is missing.
  package let pairs: Int
  package let leftOut: Int
  /// Means over the pairs, not over all values of a visit.
  package let meanBaseline: Estimable<Double>
  package let meanFollowup: Estimable<Double>
  /// The mean change (follow-up − baseline) with its SD, interval and paired t test.
  package let change: Estimable<MeanTest>
}

/// The mean change and Student's paired t test of it against `hypothesis`.
///
/// t = mean change / (SD of the changes / √n) on n − 1 degrees of freedom, in the unit of the values. Changes are
/// formed in decimals. The test assumes the changes to be roughly normal; the visits need not be. When all changes are
/// equal, t and p are not estimable and the interval collapses onto the change.
package func pairedChange(
  _ baseline: [Double?], _ followup: [Double?], against hypothesis: Double = 0,
  alternative: Alternative = .twoSided, level: Double = 0.95
) -> PairedChange {
  let pairs = CompletePairs(baseline, followup)
  return PairedChange(
    pairs: pairs.count,
    leftOut: pairs.leftOut,
    meanBaseline: Estimable(mean(pairs.baseline), otherwise: .noValues),
    meanFollowup: Estimable(mean(pairs.followup), otherwise: .noValues),
    change: meanTest(pairs.changes, against: hypothesis, alternative: alternative, level: level))
}
