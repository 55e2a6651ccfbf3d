/// The side of a distribution that a probability belongs to.
package enum Tail: String, Sendable, Hashable, CaseIterable {
  /// P(X ≤ x).
  case lower
  /// P(X > x), computed in its own tail so that small probabilities keep their digits.
  case upper

  /// The other side.
  package var opposite: Tail { self == .lower ? .upper : .lower }
}

/// A continuous distribution with its parameters already checked.
///
/// A conforming type gives the four functions in the interior of its support; everything at and beyond the ends is
/// decided here, once. The accuracy is that of Boost.Math in extended precision: relative error about 1e-13 down to
/// probabilities of 1e-300.
package protocol ContinuousDistribution: Sendable {
  /// The values that can occur; the ends may be infinite.
  var support: ClosedRange<Double> { get }
  /// The probability of one tail at a point inside the support.
  func interiorProbability(_ tail: Tail, _ x: Double) -> Double
  /// The density at a point inside the support.
  func interiorDensity(_ x: Double) -> Double
  /// The point whose tail has a probability strictly between 0 and 1.
  func interiorQuantile(_ tail: Tail, _ p: Double) -> Double
}

extension ContinuousDistribution {
  /// The probability of a tail; nil when `x` is NaN.
  package func probability(_ tail: Tail, _ x: Double) -> Double? {
    if x.isNaN { return nil }
    if x <= support.lowerBound { return tail == .lower ? 0 : 1 }
    if x >= support.upperBound { return tail == .lower ? 1 : 0 }
    return interiorProbability(tail, x).unlessNaN
  }

  /// P(X ≤ x).
  package func lower(_ x: Double) -> Double? { probability(.lower, x) }

  /// P(X > x).
  package func upper(_ x: Double) -> Double? { probability(.upper, x) }

  /// The density; 0 outside the support, nil when `x` is NaN or the density is infinite there.
  package func density(_ x: Double) -> Double? {
    if x.isNaN { return nil }
    if x < support.lowerBound || x > support.upperBound || x.isInfinite { return 0 }
    return interiorDensity(x).unlessNaN.flatMap { $0.isFinite ? $0 : nil }
  }

  /// The point below which (or above which, for the upper tail) lies probability `p`.
  ///
  /// At 0 and 1 these are the ends of the support, which may be infinite. Nil when `p` is not a probability.
  package func quantile(_ p: Double, _ tail: Tail = .lower) -> Double? {
    guard p >= 0, p <= 1 else { return nil }
    if p == 0 { return tail == .lower ? support.lowerBound : support.upperBound }
    if p == 1 { return tail == .lower ? support.upperBound : support.lowerBound }
    return interiorQuantile(tail, p).unlessNaN
  }
}

/// A distribution that looks the same on both sides of 0.
package protocol SymmetricDistribution: ContinuousDistribution {}

extension SymmetricDistribution {
  /// The probability of a value at least as far from 0 as `x`, on either side.
  package func twoSided(_ x: Double) -> Double? { upper(abs(x)).map { min(1, 2 * $0) } }

  /// The half-width that holds the middle `level` of the distribution, such as 1.96 for 0.95 of the normal.
  package func critical(_ level: Double) -> Double? {
    guard isConfidenceLevel(level) else { return nil }
    return quantile((1 - level) / 2, .upper)
  }

  /// The p-value of a statistic that is 0 under the hypothesis, in the direction of the alternative.
  package func pValue(_ statistic: Double, _ alternative: Alternative) -> Double? {
    switch alternative {
    case .twoSided: twoSided(statistic)
    case .greater: upper(statistic)
    case .less: lower(statistic)
    }
  }
}

extension Double {
  /// The number, or nil in place of NaN.
  var unlessNaN: Double? { isNaN ? nil : self }
}
