/// Whether a mean of whole numbers can be what was printed (Brown and Heathers 2017).
package struct GRIMResult: Sendable, Hashable {
  /// Sums of all items that print as this mean, rounding half up or half down; empty when there are none.
  package let possibleSums: Range<Int>
  /// With n items ≥ 10^decimals every printed mean is possible, so that the test says nothing.
  package let isInformative: Bool

  package var isConsistent: Bool { !possibleSums.isEmpty }
}

/// The GRIM test of a printed mean of `n` subjects with `items` whole-number items each. Data recorded to 0.1 units have
/// items = 10.
///
/// Not estimable (not testable) without subjects or items, or with more than a thousand million of them together.
package func grimTest(mean: PrintedNumber, n: Int, items: Int = 1) -> Estimable<GRIMResult> {
  guard let count = itemCount(n, items) else { return .notEstimable(.impossibleArgument) }
  let unit = Int128(powersOfTen[mean.decimals])
  return Estimable(
    wholeNumbers(around: Int128(mean.units) * Int128(count), halfWidth: Int128(count), per: unit).map {
      GRIMResult(possibleSums: $0, isInformative: Double(count) < powersOfTen[mean.decimals])
    },
    otherwise: .tooMany)
}

/// Counts of `n` that print as this percentage, rounding half up or half down; empty when there are none.
package func possibleCounts(percent: PrintedNumber, of n: Int) -> Estimable<Range<Int>> {
  guard let count = itemCount(n, 1) else { return .notEstimable(.impossibleArgument) }
  let unit = Int128(powersOfTen[percent.decimals]) * 100
  let found = wholeNumbers(around: Int128(percent.units) * Int128(count), halfWidth: Int128(count), per: unit)
  return Estimable(found.map { $0.clamped(to: 0..<(n + 1)) }, otherwise: .tooMany)
}

/// All k with |k · unit − middle| ≤ halfWidth / 2; nil when they leave the range of `Int`.
private func wholeNumbers(around middle: Int128, halfWidth: Int128, per unit: Int128) -> Range<Int>? {
  let low = ceilingQuotient(2 * middle - halfWidth, 2 * unit)
  let high = floorQuotient(2 * middle + halfWidth, 2 * unit)
  guard let first = Int(exactly: low), let last = Int(exactly: high), last < .max else { return nil }
  return first <= last ? first..<(last + 1) : first..<first
}

/// n · items, when both are positive and the product is at most a thousand million.
func itemCount(_ n: Int, _ items: Int) -> Int? {
  let (count, overflow) = n.multipliedReportingOverflow(by: items)
  guard n > 0, items > 0, !overflow, count <= 1_000_000_000 else { return nil }
  return count
}

/// a / b rounded down, b > 0.
func floorQuotient(_ a: Int128, _ b: Int128) -> Int128 {
  let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
  return remainder < 0 ? quotient - 1 : quotient
}

/// a / b rounded up, b > 0.
func ceilingQuotient(_ a: Int128, _ b: Int128) -> Int128 { -floorQuotient(-a, b) }
