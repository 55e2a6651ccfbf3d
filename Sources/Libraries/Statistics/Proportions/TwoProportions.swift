import Glibc

/// Two independent proportions compared; differences and ratios are first against second.
package struct TwoProportions: Sendable, Hashable {
  package let first: Double
  package let second: Double
  /// First − second.
  package let riskDifference: Double
  /// Collapses when both proportions are 0 or 1.
  package let wald: ConfidenceInterval
  /// Newcombe's hybrid score interval, method 10; the default of reports.
  package let newcombe: ConfidenceInterval
  /// The same with continuity correction, method 11.
  package let newcombeContinuityCorrected: ConfidenceInterval
  /// Miettinen and Nurminen's score interval.
  package let miettinenNurminen: Estimable<ConfidenceInterval>
  /// With Katz's log interval. Not estimable when either group has no event.
  package let riskRatio: Estimable<RatioEstimate>
  /// With Woolf's log interval. Not estimable when a cell is zero.
  package let oddsRatio: Estimable<RatioEstimate>
}

/// A ratio with an interval from the normal distribution of its logarithm.
package struct RatioEstimate: Sendable, Hashable {
  package let ratio: Double
  package let interval: ConfidenceInterval

  fileprivate init(_ ratio: Double, logarithmicError: Double, z: Double, level: Double) {
    self.ratio = ratio
    let factor = exp(z * logarithmicError)
    interval = ConfidenceInterval(low: ratio / factor, high: ratio * factor, level: level)
  }
}

/// Compares `x1` of `n1` with `x2` of `n2`: the difference p₁ − p₂ between −1 and 1 with the intervals in use, the
/// ratio p₁ / p₂ and the odds ratio. Assumes independent groups (Newcombe 1998, Stat Med 17:873; Miettinen and Nurminen
/// 1985, Stat Med 4:213; Katz et al. 1978, Biometrics 34:469; Woolf 1955).
package func twoProportions(
  _ x1: Int, of n1: Int, _ x2: Int, of n2: Int, level: Double = 0.95
) -> Estimable<TwoProportions> {
  guard n1 > 0, n2 > 0 else { return .notEstimable(.emptyGroup) }
  guard (0...n1).contains(x1), (0...n2).contains(x2), let z = Normal().critical(level),
    let newcombe = newcombeInterval(x1, of: n1, x2, of: n2, level: level, continuityCorrected: false),
    let corrected = newcombeInterval(x1, of: n1, x2, of: n2, level: level, continuityCorrected: true)
  else { return .notEstimable(.impossibleArgument) }
  let (a, m1, c, m2) = (Double(x1), Double(n1), Double(x2), Double(n2))
  let p1 = a / m1
  let p2 = c / m2
  let half = z * (p1 * (1 - p1) / m1 + p2 * (1 - p2) / m2).squareRoot()
  let riskRatio: Estimable<RatioEstimate> =
    x1 > 0 && x2 > 0
    ? .value(
      RatioEstimate(
        p1 / p2, logarithmicError: max(0, 1 / a - 1 / m1 + 1 / c - 1 / m2).squareRoot(), z: z, level: level))
    : .notEstimable(.zeroCell)
  let (b, d) = (m1 - a, m2 - c)
  let oddsRatio: Estimable<RatioEstimate> =
    a * b * c * d > 0
    ? .value(
      RatioEstimate(
        a * d / (b * c), logarithmicError: (1 / a + 1 / b + 1 / c + 1 / d).squareRoot(), z: z, level: level))
    : .notEstimable(.zeroCell)
  return .value(
    TwoProportions(
      first: p1, second: p2, riskDifference: p1 - p2,
      wald: ConfidenceInterval(low: max(-1, p1 - p2 - half), high: min(1, p1 - p2 + half), level: level),
      newcombe: newcombe, newcombeContinuityCorrected: corrected,
      miettinenNurminen: miettinenNurminenInterval(x1, of: n1, x2, of: n2, level: level),
      riskRatio: riskRatio, oddsRatio: oddsRatio))
}

/// Newcombe's hybrid score interval for a difference of independent proportions (1998, Stat Med 17:873): the distances
/// of each proportion to its Wilson limits, squared and added.
private func newcombeInterval(
  _ x1: Int, of n1: Int, _ x2: Int, of n2: Int, level: Double, continuityCorrected: Bool
) -> ConfidenceInterval? {
  guard let first = wilsonInterval(x1, of: n1, level: level, continuityCorrected: continuityCorrected),
    let second = wilsonInterval(x2, of: n2, level: level, continuityCorrected: continuityCorrected),
    let low1 = first.low, let high1 = first.high, let low2 = second.low, let high2 = second.high
  else { return nil }
  let p1 = Double(x1) / Double(n1)
  let p2 = Double(x2) / Double(n2)
  let below = hypot(p1 - low1, high2 - p2)
  let above = hypot(high1 - p1, p2 - low2)
  return ConfidenceInterval(low: max(-1, p1 - p2 - below), high: min(1, p1 - p2 + above), level: level)
}
