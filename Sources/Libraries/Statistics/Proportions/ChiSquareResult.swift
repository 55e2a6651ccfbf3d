/// A chi-square statistic with its p-value.
package struct ChiSquareResult: Sendable, Hashable {
  package let statistic: Double
  package let degreesOfFreedom: Int
  package let pValue: Double

  init?(_ statistic: Double, degreesOfFreedom: Int) {
    guard let p = ChiSquared(degreesOfFreedom: Double(degreesOfFreedom))?.upper(statistic) else { return nil }
    self.statistic = statistic
    self.degreesOfFreedom = degreesOfFreedom
    pValue = p
  }
}
