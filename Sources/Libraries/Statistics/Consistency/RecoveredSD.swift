/// A standard deviation worked out from other published figures (Cochrane Handbook, 6.5.2), with the steps between.
package struct RecoveredSD: Sendable, Hashable {
  package let t: Double
  package let standardError: Double
  package let standardDeviation: Double
}

/// SD = SE √n.
package func recoveredSD(n: Int, standardError: Double) -> Estimable<Double> {
  guard n >= 1, standardError >= 0, standardError.isFinite else { return .notEstimable(.impossibleArgument) }
  return .value(standardError * Double(n).squareRoot())
}

/// SD = √n · width / (2 t), with t from n − 1 degrees of freedom, or normal for intervals that were made so.
package func recoveredSD(
  n: Int, interval: ConfidenceInterval, usesNormal: Bool = false
) -> Estimable<Double> {
  guard n >= 2 else { return .notEstimable(.tooFew) }
  let critical =
    usesNormal
    ? Normal().critical(interval.level) : StudentT(degreesOfFreedom: Double(n - 1))?.critical(interval.level)
  guard let low = interval.low, let high = interval.high, let critical, high >= low else {
    return .notEstimable(.impossibleArgument)
  }
  return Estimable(
    finite: Double(n).squareRoot() * (high - low) / (2 * critical), otherwise: .impossibleArgument)
}

/// The SD of change from the p-value of a paired t test: t from p, SE = |mean| / t, SD = SE √n.
///
/// Wrong for p-values of other tests. Not estimable for a p of 0 or 1, or a mean change of zero.
package func recoveredSDOfChange(n: Int, meanChange: Double, pValue: Double) -> Estimable<RecoveredSD> {
  guard n >= 2 else { return .notEstimable(.tooFew) }
  return recovered(mean: meanChange, pValue: pValue, degreesOfFreedom: n - 1, spread: Double(n).squareRoot())
}

/// The common SD of two groups from the p-value of a two-sample t test: SD = SE / √(1/n₁ + 1/n₂).
package func recoveredSD(
  n1: Int, n2: Int, meanDifference: Double, pValue: Double
) -> Estimable<RecoveredSD> {
  guard n1 >= 1, n2 >= 1, n1 + n2 > 2 else { return .notEstimable(.tooFew) }
  let spread = 1 / (1 / Double(n1) + 1 / Double(n2)).squareRoot()
  return recovered(mean: meanDifference, pValue: pValue, degreesOfFreedom: n1 + n2 - 2, spread: spread)
}

private func recovered(
  mean: Double, pValue: Double, degreesOfFreedom: Int, spread: Double
) -> Estimable<RecoveredSD> {
  guard pValue > 0, pValue < 1, mean != 0, mean.isFinite else { return .notEstimable(.contradictory) }
  guard let t = StudentT(degreesOfFreedom: Double(degreesOfFreedom))?.quantile(pValue / 2, .upper), t > 0
  else {
    return .notEstimable(.impossibleArgument)
  }
  let error = abs(mean) / t
  return .value(RecoveredSD(t: t, standardError: error, standardDeviation: error * spread))
}

/// The SDs of change that a printed mean change and a printed p of a paired t test leave possible. An open end is nil.
package struct RecoveredSDRange: Sendable, Hashable {
  package let low: Double
  package let high: Double?
}

/// The range of the SD of change over everything that prints alike: half a unit in the last decimal of the mean and of
/// p. `p < 0.001` gives only an upper bound, `p > 0.05` only a lower one.
package func recoveredSDRange(n: Int, meanChange: PrintedNumber, reported: PrintedP) -> Estimable<
  RecoveredSDRange
> {
  guard n >= 2, let student = StudentT(degreesOfFreedom: Double(n - 1)) else { return .notEstimable(.tooFew) }
  let p = reported.number
  guard p.units > 0, p.value < 1, meanChange.units != 0 else { return .notEstimable(.contradictory) }
  let lowP: Double
  let highP: Double
  switch reported.comparator {
  case .equal: (lowP, highP) = (p.rounding.lowerBound, p.rounding.upperBound)
  case .below: (lowP, highP) = (0, p.value)
  case .above: (lowP, highP) = (p.value, 1)
  }
  let root = Double(n).squareRoot()
  let magnitude = abs(meanChange.value)
  let smallest = max(0, magnitude - meanChange.halfUnit)
  let largest = magnitude + meanChange.halfUnit
  guard let largestT = student.quantile(max(0, lowP) / 2, .upper),
    let smallestT = student.quantile(min(1, highP) / 2, .upper)
  else { return .notEstimable(.impossibleArgument) }
  return .value(
    RecoveredSDRange(
      low: largestT.isFinite ? smallest / largestT * root : 0,
      high: smallestT > 0 ? largest / smallestT * root : nil))
}
