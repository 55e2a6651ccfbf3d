/// Round values within a range of positive numbers, for a logarithmic axis.
///
/// Up to about one decade: powers of two (0.25, 0.5, 1, 2, 4), the way ratios are read. Up to three decades: 1, 2 and 5
/// in each. Beyond: powers of ten, every second or third where there would be more than seven. Ranges that hold fewer
/// than two such values are widened to the values around them.
package func logTicks(over range: ClosedRange<Double>) -> [Tick] {
  let low = max(range.lowerBound, 1e-300)
  let high = max(low, min(range.upperBound, 1e300))
  let decades = (naturalLogarithm(high) - naturalLogarithm(low)) / naturalLogarithm(10)
  let candidates: [Tick]
  if decades <= 1.3, low > 0.01, high < 200 {
    candidates = powersOfTwo
  } else {
    let exponents = (decimalExponent(low) - 1)...(decimalExponent(high) + 1)
    let stride = decades > 3 ? max(1, Int((decades / 7).rounded(.up))) : 1
    let digits = decades > 3 ? [1] : [1, 2, 5]
    candidates = exponents.filter { $0 % stride == 0 }.flatMap { exponent in
      digits.map { Tick(mantissa: $0, exponent: exponent) }
    }
  }
  let first = candidates.lastIndex { $0.value <= low * (1 + 1e-9) } ?? candidates.startIndex
  let last = candidates.firstIndex { $0.value >= high * (1 - 1e-9) } ?? candidates.endIndex - 1
  return Array(candidates[first...max(first, last)])
}

/// From 1/128 to 256.
private let powersOfTwo: [Tick] = {
  let below = (1...7).reversed().map { power in
    // 2^−p is 5^p × 10^−p.
    Tick(mantissa: (0..<power).reduce(1) { product, _ in product * 5 }, exponent: -power)
  }
  return below + (0...8).map { Tick(mantissa: 1 << $0, exponent: 0) }
}()
