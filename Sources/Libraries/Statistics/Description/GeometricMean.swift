import Glibc

/// A positive variable described on the logarithmic scale.
package struct GeometricSummary: Sendable, Hashable {
  package let n: Int
  package let missing: Int
  /// Values at or below zero, which have no logarithm; with any of them nothing else is estimable.
  package let nonPositive: Int
  package let mean: Estimable<Double>
  /// exp of the SD of the logarithms: a factor, 1 when all values are equal.
  package let standardDeviation: Estimable<Double>
  /// 100 √(exp(s²) − 1), s the SD of the logarithms.
  package let coefficientOfVariationPercent: Estimable<Double>
  /// exp of the t interval of the mean logarithm.
  package let interval: Estimable<ConfidenceInterval>
}

/// The geometric mean of a variable with its spread and interval: exp of the mean logarithm m, of its t interval, and
/// of the SD s of the logarithms. Assumes the logarithms to be roughly normal. Mean and limits are in the unit of the
/// values, the geometric SD is a factor, the CV a percentage (Kirkwood 1979, Biometrics 35:908).
package func geometricSummary(_ values: [Double?], level: Double = 0.95) -> GeometricSummary {
  let present = present(values)
  let nonPositive = present.count { $0 <= 0 }
  let logarithms = nonPositive == 0 ? describe(present.map { log($0) }, level: level) : nil
  func part<Value>(_ read: (Description) -> Estimable<Value>) -> Estimable<Value> {
    logarithms.map(read) ?? .notEstimable(.nonPositiveValue)
  }
  // Equal values have their value as mean, not what is left of it after log and exp.
  let common = present.first.flatMap { first in present.allSatisfy { $0 == first } ? first : nil }
  return GeometricSummary(
    n: present.count,
    missing: values.count - present.count,
    nonPositive: nonPositive,
    mean: part { description in description.mean.map { common ?? exp($0) } },
    standardDeviation: part { $0.standardDeviation.map { exp($0) } },
    coefficientOfVariationPercent: part { $0.standardDeviation.map { 100 * expm1($0 * $0).squareRoot() } },
    interval: part { $0.interval.map { $0.mapped { exp($0) } } })
}
