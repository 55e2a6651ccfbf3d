/// A numeric variable described: counts, mean and spread, extremes and median.
package struct Description: Sendable, Hashable {
  /// How many values there are, and how many are missing.
  package let n: Int
  package let missing: Int
  package let mean: Estimable<Double>
  /// With n − 1. Exactly 0 when all values are equal; needs two values.
  package let standardDeviation: Estimable<Double>
  /// Infinite when the square of the SD exceeds the largest double.
  package let variance: Estimable<Double>
  /// SD / √n: the uncertainty of the mean, not a description of subjects.
  package let standardError: Estimable<Double>
  /// For the mean, from Student's t with n − 1 degrees of freedom.
  package let interval: Estimable<ConfidenceInterval>
  package let minimum: Estimable<Double>
  package let maximum: Estimable<Double>
  package let median: Estimable<Double>
}

/// Describes a variable. Missing values are counted and left out. Units are those of the values, squared for the
/// variance.
///
/// SD² = Σ (x − mean)² / (n − 1), in two passes (`Moments`); interval mean ± t(n − 1) SD / √n, as `meanInterval`.
package func describe(_ values: [Double?], level: Double = 0.95) -> Description {
  let present = present(values)
  return describe(present, missing: values.count - present.count, level: level)
}

/// Describes finite values, from which `missing` others have been left out before.
package func describe(_ values: [Double], missing: Int = 0, level: Double = 0.95) -> Description {
  let moments = Moments(values)
  let sd = Estimable(moments?.standardDeviation, otherwise: values.isEmpty ? .noValues : .tooFew)
  return Description(
    n: values.count,
    missing: missing,
    mean: Estimable(moments?.mean, otherwise: .noValues),
    standardDeviation: sd,
    variance: Estimable(moments?.variance, otherwise: values.isEmpty ? .noValues : .tooFew),
    standardError: sd.map { $0 / Double(values.count).squareRoot() },
    interval: sd.flatMap { sd in
      meanInterval(n: values.count, mean: moments?.mean ?? 0, sd: sd, level: level).map(\.interval)
    },
    minimum: Estimable(moments?.minimum, otherwise: .noValues),
    maximum: Estimable(moments?.maximum, otherwise: .noValues),
    median: Estimable(median(values), otherwise: .noValues))
}
