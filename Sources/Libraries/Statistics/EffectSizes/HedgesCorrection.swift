/// Hedges' factor J, which takes the small-sample bias out of a standardised mean difference (1981, J Educ Stat 6:107):
/// Γ(df / 2) / (√(df / 2) Γ((df − 1) / 2)). Not estimable at one degree of freedom, where it has a pole.
package func hedgesCorrection(degreesOfFreedom df: Int) -> Estimable<Double> {
  guard df >= 2 else { return .notEstimable(.tooFew) }
  let half = Double(df) / 2
  return Estimable(
    gammaRatio(half - 0.5, 0.5).map { 1 / ($0 * half.squareRoot()) }, otherwise: .impossibleArgument)
}

/// The usual approximation of Hedges' factor, 1 − 3 / (4 df − 1); 1 % high at two degrees of freedom.
package func hedgesCorrectionApproximate(degreesOfFreedom df: Int) -> Estimable<Double> {
  df >= 2 ? .value(1 - 3 / (4 * Double(df) - 1)) : .notEstimable(.tooFew)
}
