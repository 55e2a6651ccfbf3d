/// What a rank test concludes.
package struct RankTestResult: Sendable, Hashable {
  /// z or t, positive when the rank sum is above its expectation; nil for the exact methods, which have none.
  package let statistic: Double?
  /// The degrees of freedom of t; nil for z and for the exact methods.
  package let degreesOfFreedom: Double?
  package let pValue: Double

  init(statistic: Double? = nil, degreesOfFreedom: Double? = nil, pValue: Double) {
    self.statistic = statistic
    self.degreesOfFreedom = degreesOfFreedom
    self.pValue = pValue
  }
}

/// The normal approximation to a rank test.
///
/// The continuity correction moves the rank sum half a step towards the null hypothesis: two-sided towards its
/// expectation and never past it, one-sided against the direction of the alternative, as R does.
///
/// - Parameters:
///   - distance: rank sum minus its expectation under the hypothesis.
///   - variance: the variance of the rank sum, corrected for ties; not estimable when 0.
func normalApproximation(
  distance: Double, variance: Double, continuity: Bool, alternative: Alternative
) -> Estimable<RankTestResult> {
  guard variance > 0 else { return .notEstimable(.allTied) }
  let corrected =
    switch alternative {
    case _ where !continuity: distance
    case .twoSided: distance < 0 ? min(0, distance + 0.5) : max(0, distance - 0.5)
    case .greater: distance - 0.5
    case .less: distance + 0.5
    }
  let z = corrected / variance.squareRoot()
  return Estimable(
    Normal().pValue(z, alternative).map { RankTestResult(statistic: z, pValue: $0) },
    otherwise: .impossibleArgument)
}
