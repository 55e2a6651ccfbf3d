/// What a printed figure after "±" is.
package enum PrintedSpread: String, Sendable, Hashable, CaseIterable {
  case standardDeviation = "sd"
  case standardError = "se"
}

/// A printed p-value set against the paired t test of the printed mean change.
package struct ChangeSummaryCheck: Sendable, Hashable {
  /// |mean change| / standard error, as printed.
  package let t: Double
  package let p: Double
  /// Over all values that print alike.
  package let bounds: ClosedRange<Double>
  package let isConsistent: Bool
}

/// Checks a printed mean change, its SD or SE, n and p of a paired t test against each other. The mean, the spread and
/// p are each allowed their rounding. Not estimable for a printed spread of zero.
package func checkChangeSummary(
  n: Int, meanChange: PrintedNumber, spread: PrintedNumber, _ kind: PrintedSpread, reported: PrintedP
) -> Estimable<ChangeSummaryCheck> {
  guard n >= 2, let student = StudentT(degreesOfFreedom: Double(n - 1)) else { return .notEstimable(.tooFew) }
  guard spread.units > 0 else { return .notEstimable(spread.units == 0 ? .noVariation : .impossibleArgument) }
  let root = kind == .standardDeviation ? Double(n).squareRoot() : 1
  let magnitude = abs(meanChange.value)
  let smallestT = max(0, magnitude - meanChange.halfUnit) / (spread.value + spread.halfUnit) * root
  let smallestSpread = spread.value - spread.halfUnit
  let largestT = smallestSpread > 0 ? (magnitude + meanChange.halfUnit) / smallestSpread * root : .infinity
  let t = magnitude / (spread.value / root)
  guard let p = student.twoSided(t), let low = student.twoSided(largestT),
    let high = student.twoSided(smallestT),
    low <= high
  else { return .notEstimable(.impossibleArgument) }
  return .value(
    ChangeSummaryCheck(t: t, p: p, bounds: low...high, isConsistent: reported.agrees(with: low...high)))
}
