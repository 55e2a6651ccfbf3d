/// 10 to a whole power, correctly rounded; 0 below the range of a double, its largest finite value above.
package func powerOfTen(_ exponent: Int) -> Double {
  if exponent > 308 { return .greatestFiniteMagnitude }
  return exponent < -323 ? 0 : Double("1e\(exponent)") ?? 0
}

/// The largest whole `e` with `10^e <= |value|`, found by comparison and not by a logarithm, so that it is exact at the
/// powers themselves. 0 for zero and for what is not finite.
package func decimalExponent(_ value: Double) -> Int {
  let magnitude = value.magnitude
  guard magnitude.isFinite, magnitude > 0 else { return 0 }
  // log10(2) brings the estimate within one of the answer.
  var exponent = Int((Double(magnitude.exponent) * 0.301_029_995_663_981_2).rounded(.down))
  while exponent < 308, powerOfTen(exponent + 1) <= magnitude { exponent += 1 }
  while exponent > -324, powerOfTen(exponent) > magnitude { exponent -= 1 }
  return exponent
}

/// The natural logarithm of a positive number, to about fifteen digits.
///
/// Only additions, multiplications and divisions are used, so that coordinates on a log axis do not depend on the
/// processor's or system's mathematical library: ln x = e ln 2 + 2 artanh((m − 1)/(m + 1)), x = m 2^e, 1 ≤ m < 2.
package func naturalLogarithm(_ value: Double) -> Double {
  guard value > 0, value.isFinite else { return 0 }
  let ratio = (value.significand - 1) / (value.significand + 1)
  let square = ratio * ratio
  var term = ratio
  var sum = 0.0
  for odd in stride(from: 1.0, through: 35, by: 2) {
    sum += term / odd
    term *= square
  }
  return Double(value.exponent) * 0.693_147_180_559_945_3 + 2 * sum
}
