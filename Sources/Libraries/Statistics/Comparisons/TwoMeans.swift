/// Whether two groups are taken to vary alike.
package enum VarianceAssumption: String, Sendable, Hashable, CaseIterable {
  /// Welch: each group its own variance, Satterthwaite's degrees of freedom.
  case separate
  /// Student: one pooled variance.
  case pooled
}

/// A group as a published table gives it.
package struct GroupSummary: Sendable, Hashable {
  package let n: Int
  package let mean: Double
  /// Nil for a single value.
  package let standardDeviation: Double?

  package init(n: Int, mean: Double, standardDeviation: Double?) {
    self.n = n
    self.mean = mean
    self.standardDeviation = standardDeviation
  }
}

/// The difference between two independent means: first minus second.
package struct TwoMeans: Sendable, Hashable {
  package let n1: Int
  package let n2: Int
  package let mean1: Estimable<Double>
  package let mean2: Estimable<Double>
  package let difference: Estimable<Double>
  package let standardError: Estimable<Double>
  package let t: Estimable<Double>
  /// Fractional with separate variances, and not rounded.
  package let degreesOfFreedom: Estimable<Double>
  package let pValue: Estimable<Double>
  package let interval: Estimable<ConfidenceInterval>
}

/// Welch's or Student's t test of two independent groups, missing values left out: t = (m₁ − m₂) / SE. Welch's SE² is
/// s₁²/n₁ + s₂²/n₂, with Satterthwaite's degrees of freedom SE⁴ / Σ (sᵢ²/nᵢ)² / (nᵢ − 1) (Welch 1947, Biometrika 34:28;
/// Satterthwaite 1946); Student's is s² (1/n₁ + 1/n₂) with the pooled s² on n₁ + n₂ − 2.
///
/// Welch needs two values in each group; Student manages with one in a group. Nothing but the difference is estimable
/// when neither group varies. Assumes the means to be roughly normally distributed.
package func twoMeans(
  _ first: [Double?], _ second: [Double?], variances: VarianceAssumption = .separate,
  alternative: Alternative = .twoSided, level: Double = 0.95
) -> TwoMeans {
  func summary(_ values: [Double?]) -> GroupSummary? {
    Moments(present(values)).map {
      GroupSummary(n: $0.count, mean: $0.mean, standardDeviation: $0.standardDeviation)
    }
  }
  return twoMeans(
    summary(first), summary(second), variances: variances, alternative: alternative, level: level)
}

/// The same from counts, means and SDs; nil stands for an empty group.
package func twoMeans(
  _ first: GroupSummary?, _ second: GroupSummary?, variances: VarianceAssumption = .separate,
  alternative: Alternative = .twoSided, level: Double = 0.95
) -> TwoMeans {
  let spread: Estimable<DifferenceError> =
    if let first, let second {
      variances == .separate ? .welch(first, second) : .student(first, second)
    } else {
      .notEstimable(.emptyGroup)
    }
  let difference: Estimable<Double> =
    if let first, let second { .value(first.mean - second.mean) } else { .notEstimable(.emptyGroup) }
  let t = difference.flatMap { difference in
    spread.flatMap { spread in
      spread.error == 0
        ? .notEstimable(.noVariation) : Estimable(finite: difference / spread.error, otherwise: .noVariation)
    }
  }
  // Without variation there is no test, and no degrees of freedom that one could report.
  let df = t.flatMap { _ in spread.map(\.degreesOfFreedom) }
  return TwoMeans(
    n1: first?.n ?? 0, n2: second?.n ?? 0,
    mean1: Estimable(first?.mean, otherwise: .emptyGroup),
    mean2: Estimable(second?.mean, otherwise: .emptyGroup),
    difference: difference,
    standardError: spread.map(\.error),
    t: t,
    degreesOfFreedom: df,
    pValue: t.flatMap { t in
      df.flatMap { df in
        Estimable(StudentT(degreesOfFreedom: df)?.pValue(t, alternative), otherwise: .impossibleArgument)
      }
    },
    interval: df.flatMap { df in
      difference.flatMap { difference in
        Estimable(
          studentInterval(
            estimate: difference, error: spread.value?.error ?? 0, degreesOfFreedom: df, level: level,
            alternative: alternative),
          otherwise: .impossibleArgument)
      }
    })
}

/// The standard error of a difference of means with its degrees of freedom.
private struct DifferenceError: Sendable {
  let error: Double
  let degreesOfFreedom: Double
}

extension Estimable where Value == DifferenceError {
  /// Satterthwaite 1946: ν = (v₁ + v₂)² / (v₁²/(n₁−1) + v₂²/(n₂−1)) with v = s²/n.
  fileprivate static func welch(_ a: GroupSummary, _ b: GroupSummary) -> Self {
    guard a.n >= 2, b.n >= 2, let sd1 = a.standardDeviation, let sd2 = b.standardDeviation else {
      return .notEstimable(.tooFew)
    }
    guard sd1 >= 0, sd2 >= 0, sd1.isFinite, sd2.isFinite else { return .notEstimable(.impossibleArgument) }
    let v1 = sd1 * sd1 / Double(a.n)
    let v2 = sd2 * sd2 / Double(b.n)
    let total = v1 + v2
    let share1 = v1 / total
    let share2 = v2 / total
    let df = 1 / (share1 * share1 / Double(a.n - 1) + share2 * share2 / Double(b.n - 1))
    return .value(DifferenceError(error: total.squareRoot(), degreesOfFreedom: df))
  }

  fileprivate static func student(_ a: GroupSummary, _ b: GroupSummary) -> Self {
    guard a.n >= 1, b.n >= 1, a.n + b.n > 2 else { return .notEstimable(.tooFew) }
    let sd1 = a.standardDeviation ?? 0
    let sd2 = b.standardDeviation ?? 0
    guard sd1 >= 0, sd2 >= 0, sd1.isFinite, sd2.isFinite else { return .notEstimable(.impossibleArgument) }
    let df = Double(a.n + b.n - 2)
    let pooled = (Double(a.n - 1) * sd1 * sd1 + Double(b.n - 1) * sd2 * sd2) / df
    return .value(
      DifferenceError(
        error: (pooled * (1 / Double(a.n) + 1 / Double(b.n))).squareRoot(), degreesOfFreedom: df))
  }
}
