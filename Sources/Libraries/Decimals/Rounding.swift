/// The one rounding rule of the program: half away from zero, once, on the shortest decimal form of the full value,
/// and a rounded zero has no sign. This is the convention of clinical tables (SAS `ROUND`), which neither C's printf
/// (ties to even on the binary value) nor a binary multiply-and-round follows.
package struct RoundedDecimal: Sendable, Hashable {
  package let isNegative: Bool
  /// Digits behind the point, exactly as many as asked for.
  package let decimals: Int
  /// The value is units × 10^(zeros - decimals). There are zeros only where units and zeros together are beyond 64 bits.
  private let units: UInt64
  private let zeros: Int

  /// Nil for NaN and the infinities. `decimals` below zero counts as zero.
  package init?(_ value: Double, decimals: Int) {
    guard let exact = ShortestDecimal(value) else { return nil }
    self.init(exact, decimals: decimals)
  }

  /// The same of a computed value, of whose digits the first twelve are its own: the mean of 8.1, 8.2, 8.2 and 8.2 is
  /// 8.175 and prints as 8.18, though arithmetic may make it 8.174999999999999. Digits that are shown all stay.
  package init?(computed value: Double, decimals: Int) {
    guard let exact = ShortestDecimal(value) else { return nil }
    self.init(exact.rounded(toDigits: max(12, exact.pointPosition + decimals)), decimals: decimals)
  }

  private init(_ exact: ShortestDecimal, decimals: Int) {
    self.decimals = Swift.max(0, decimals)
    let shift = exact.exponent + self.decimals
    if shift < 0 {
      // With 18 digits to drop, nothing of at most 17 is left, not even a half.
      let divisor = powerOfTen(-shift) ?? .max
      let (quotient, remainder) = exact.significand.quotientAndRemainder(dividingBy: divisor)
      units = remainder >= divisor - remainder ? quotient + 1 : quotient
      zeros = 0
    } else if let power = powerOfTen(shift), power <= UInt64.max / Swift.max(1, exact.significand) {
      units = exact.significand * power
      zeros = 0
    } else {
      units = exact.significand
      zeros = shift
    }
    isNegative = exact.isNegative && units > 0
  }

  package var isZero: Bool { units == 0 }

  /// What stands before the point; nil beyond 64 bits.
  package var whole: UInt64? { zeros > 0 ? nil : powerOfTen(decimals).map { units / $0 } ?? 0 }

  /// All digits as ASCII, at least one of them before the point.
  package var digits: [UInt8] {
    var digits = [UInt8](repeating: UInt8(ascii: "0"), count: zeros)
    var rest = units
    while rest > 0 || digits.count <= decimals {
      digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    }
    digits.reverse()
    return digits
  }

  /// Plain ASCII with a point and a hyphen, for CSV, JSON and keys: `-1.20`.
  package var text: String {
    let digits = digits
    let point = digits.count - decimals
    var bytes: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    bytes += digits[..<point]
    if decimals > 0 {
      bytes.append(UInt8(ascii: "."))
      bytes += digits[point...]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
