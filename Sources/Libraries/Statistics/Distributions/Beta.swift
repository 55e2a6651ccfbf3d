import CDistributions

/// The beta distribution on 0 to 1.
package struct Beta: ContinuousDistribution {
  /// Both shapes are above 0.
  package let a: Double
  package let b: Double

  /// Nil unless both shapes are positive numbers.
  package init?(a: Double, b: Double) {
    guard a > 0, b > 0, a.isFinite, b.isFinite else { return nil }
    self.a = a
    self.b = b
  }

  package var support: ClosedRange<Double> { 0...1 }

  package func interiorProbability(_ tail: Tail, _ x: Double) -> Double {
    tail == .lower ? beta_lower(x, a, b) : beta_upper(x, a, b)
  }

  package func interiorDensity(_ x: Double) -> Double { beta_density(x, a, b) }

  package func interiorQuantile(_ tail: Tail, _ p: Double) -> Double {
    tail == .lower ? beta_quantile_lower(p, a, b) : beta_quantile_upper(p, a, b)
  }
}
