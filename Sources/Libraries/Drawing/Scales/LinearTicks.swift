/// Round values that span a range: steps of 1, 2 or 5 times a power of ten, after Heckbert ("Nice numbers for graph
/// labels", Graphics Gems, 1990).
///
/// The first tick is at or below `range.lowerBound`, the last at or above `range.upperBound`. A range of one value is
/// widened to a tenth of it on either side, or to −1…1 around zero.
///
/// - Parameter count: about how many intervals are wanted; between half and twice as many are given.
package func linearTicks(over range: ClosedRange<Double>, about count: Int = 5) -> [Tick] {
  let (low, high) = widened(range)
  let raw = (high - low) / Double(max(1, count))
  // Doubles carry fifteen digits: a finer step than that could not tell the values apart.
  let finest = decimalExponent(max(low.magnitude, high.magnitude)) - 14
  var exponent = max(decimalExponent(raw), finest)
  var digit = 10
  for (limit, choice) in [(1.5, 1), (3.0, 2), (7.0, 5)] where raw < limit * powerOfTen(exponent) {
    digit = choice
    break
  }
  if digit == 10 {
    digit = 1
    exponent += 1
  }
  let step = Tick(mantissa: digit, exponent: exponent).value
  guard step > 0 else {
    return [Tick(mantissa: -1, exponent: 0), Tick(mantissa: 0, exponent: 0), Tick(mantissa: 1, exponent: 0)]
  }
  let first = wholeQuotient(low, step, rounded: .down)
  let last = max(first + 1, wholeQuotient(high, step, rounded: .up))
  return (first...last).map { Tick(mantissa: $0 * digit, exponent: exponent) }
}

/// Quotients within a billionth of a whole number are that number: 0.3/0.1 is 3, although not in doubles.
private func wholeQuotient(_ value: Double, _ step: Double, rounded rule: FloatingPointRoundingRule) -> Int {
  let quotient = value / step
  let nearest = quotient.rounded()
  let whole = abs(quotient - nearest) <= 1e-9 * max(1, abs(quotient)) ? nearest : quotient.rounded(rule)
  return Int(min(max(whole, -1e16), 1e16))
}

private func widened(_ range: ClosedRange<Double>) -> (Double, Double) {
  let bound = 1e300
  let low = min(max(range.lowerBound, -bound), bound)
  let high = min(max(range.upperBound, -bound), bound)
  let largest = max(low.magnitude, high.magnitude)
  if largest < 1e-300 { return (-1, 1) }
  // Values that agree to fourteen digits are one value with noise.
  return high - low > largest * 1e-14 ? (low, high) : (low - largest / 10, high + largest / 10)
}
