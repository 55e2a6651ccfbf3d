/// Which condition a printed mean and SD of whole numbers break.
package enum GRIMMERFailure: String, Sendable, Hashable, CaseIterable {
  /// No sum prints as the mean.
  case mean
  /// No whole sum of squares prints as the SD.
  case standardDeviation = "sd"
  /// The only sums of squares that do are odd where the sum is even, or the other way round.
  case parity
}

/// The GRIMMER test of a printed mean and SD of whole numbers: nil when they are consistent, else the first condition
/// that no possible sum meets (Anaya 2016; analytic form of Allard 2018).
///
/// The conditions are necessary, not sufficient. Everything is done in whole numbers. Not estimable (not testable) when
/// these leave 128 bits: beyond about a million items with many decimals.
package func grimmerTest(
  mean: PrintedNumber, standardDeviation: PrintedNumber, n: Int, items: Int = 1
) -> Estimable<GRIMMERFailure?> {
  guard n >= 2, standardDeviation.units >= 0 else { return .notEstimable(.impossibleArgument) }
  return grimTest(mean: mean, n: n, items: items).flatMap { grim in
    guard grim.isConsistent else { return .value(.mean) }
    let scale = 2 * powersOfTen[standardDeviation.decimals]
    let largestSum = max(abs(Double(grim.possibleSums.lowerBound)), abs(Double(grim.possibleSums.upperBound)))
    let largestSD = Double(standardDeviation.units * 2 + 1) * Double(items) * Double(n)
    guard largestSum * largestSum * scale * scale < 1e37, largestSD * largestSD < 1e37,
      grim.possibleSums.count <= 1_000_000
    else { return .notEstimable(.tooMany) }
    var failure = GRIMMERFailure.standardDeviation
    for sum in grim.possibleSums {
      let squares = sumsOfSquares(sum: sum, standardDeviation, n: n, items: items)
      guard let first = squares.first else { continue }
      // Squares are odd exactly when their roots are, so the two sums agree in parity.
      if squares.count > 1 || (first - Int128(sum)) % 2 == 0 { return .value(nil) }
      failure = .parity
    }
    return .value(failure)
  }
}

/// The whole sums of squares of `n` whole numbers with this sum whose SD, per item, prints as given.
///
/// SD² = (Q − S²/n) / (n − 1) / items², so n u² Q lies between n (n − 1) items² (2s ∓ 1)² + u² S² with u = 2 · 10^decimals.
/// Q is at least what n numbers as equal as possible have.
private func sumsOfSquares(
  sum: Int, _ sd: PrintedNumber, n: Int, items: Int
) -> ClosedRange<Int128>.WholeNumbers {
  let unit = 2 * Int128(powersOfTen[sd.decimals])
  let count = Int128(n)
  let factor = count * (count - 1) * Int128(items) * Int128(items)
  let low = Int128(max(0, 2 * sd.units - 1))
  let high = Int128(2 * sd.units + 1)
  let offset = unit * unit * Int128(sum) * Int128(sum)
  let quotient = floorQuotient(Int128(sum), count)
  let rest = Int128(sum) - quotient * count
  let least = count * quotient * quotient + 2 * quotient * rest + rest
  return .init(
    first: max(least, ceilingQuotient(factor * low * low + offset, count * unit * unit)),
    last: floorQuotient(factor * high * high + offset, count * unit * unit))
}

extension ClosedRange<Int128> {
  /// Whole numbers from one to another, of which there may be none.
  fileprivate struct WholeNumbers {
    let count: Int128
    let first: Int128?

    init(first: Int128, last: Int128) {
      count = Swift.max(0, last - first + 1)
      self.first = last < first ? nil : first
    }
  }
}
