/// An F statistic with its degrees of freedom, which may be fractions, and its p-value.
package struct FStatistic: Sendable, Hashable {
  package let f: Double
  package let numeratorDegreesOfFreedom: Double
  package let denominatorDegreesOfFreedom: Double
  package let pValue: Double

  /// Nil when F is not a number or a degree of freedom is not positive.
  init?(f: Double, numerator: Double, denominator: Double) {
    guard f.isFinite,
      let p = FisherF(numerator: numerator, denominator: denominator)?.upper(max(0, f))
    else { return nil }
    self.f = f
    self.numeratorDegreesOfFreedom = numerator
    self.denominatorDegreesOfFreedom = denominator
    self.pValue = p
  }
}
