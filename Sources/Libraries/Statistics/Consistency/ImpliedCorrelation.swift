/// The correlation of baseline and follow-up that three published SDs imply (Cochrane Handbook, 6.5.2.8).
package struct ImpliedCorrelation: Sendable, Hashable {
  /// (s₁² + s₂² − s_c²) / (2 s₁ s₂); outside −1 to 1 when the SDs contradict each other.
  package let correlation: Double

  /// Whether it is a correlation at all.
  package var isFeasible: Bool { abs(correlation) <= 1 }
}

/// The correlation implied by the SDs at baseline, at follow-up and of change. Not estimable when a visit's SD is zero.
package func impliedCorrelation(
  baselineSD: Double, followupSD: Double, changeSD: Double
) -> Estimable<ImpliedCorrelation> {
  guard baselineSD >= 0, followupSD >= 0, changeSD >= 0 else { return .notEstimable(.impossibleArgument) }
  let product = 2 * baselineSD * followupSD
  guard product > 0 else { return .notEstimable(.noVariation) }
  let excess = baselineSD * baselineSD + followupSD * followupSD - changeSD * changeSD
  return Estimable(finite: excess / product, otherwise: .impossibleArgument).map(ImpliedCorrelation.init)
}

/// The SD of change that two SDs and their correlation imply: √(s₁² + s₂² − 2 r s₁ s₂).
package func changeSD(baselineSD: Double, followupSD: Double, correlation: Double) -> Estimable<Double> {
  guard baselineSD >= 0, followupSD >= 0, abs(correlation) <= 1 else {
    return .notEstimable(.impossibleArgument)
  }
  let square =
    baselineSD * baselineSD + followupSD * followupSD - 2 * correlation * baselineSD * followupSD
  return Estimable(finite: max(0, square).squareRoot(), otherwise: .impossibleArgument)
}
