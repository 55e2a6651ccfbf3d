/// A finite double as the shortest decimal that reads back to it: a sign, a whole number and a power of ten.
///
/// 2.675 is stored as 2.67499999…; its shortest decimal is 2.675, which is the number a person recorded.
/// Rounding works on this form, so that a tie is a tie where people see one.
package struct ShortestDecimal: Sendable, Hashable {
  package let isNegative: Bool
  /// The digits as one number, which has at most 17 of them and no trailing zeros; 0 for zero.
  package let significand: UInt64
  /// The value is significand × 10^exponent.
  package let exponent: Int

  /// Nil for NaN and the infinities.
  package init?(_ value: Double) {
    guard value.isFinite else { return nil }
    isNegative = value < 0
    var significand: UInt64 = 0
    var decimals: Int?
    var exponent = 0
    var text = value.magnitude.description.utf8.makeIterator()
    while let byte = text.next() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        significand = significand * 10 + UInt64(byte - UInt8(ascii: "0"))
        decimals = decimals.map { $0 + 1 }
      case UInt8(ascii: "."): decimals = 0
      default:
        // The exponent is the rest: `e-07`, `e+16`.
        var sign = 1
        while let next = text.next() {
          if next == UInt8(ascii: "-") {
            sign = -1
          } else if next != UInt8(ascii: "+") {
            exponent = exponent * 10 + Int(next - UInt8(ascii: "0"))
          }
        }
        exponent *= sign
      }
    }
    exponent -= decimals ?? 0
    while significand > 0, significand.isMultiple(of: 10) {
      significand /= 10
      exponent += 1
    }
    self.significand = significand
    self.exponent = significand == 0 ? 0 : exponent
  }

  /// With at most so many digits, at least 1, half away from zero.
  func rounded(toDigits count: Int) -> ShortestDecimal {
    guard let divisor = powerOfTen(pointPosition - exponent - max(1, count)), divisor > 1 else { return self }
    let (quotient, remainder) = significand.quotientAndRemainder(dividingBy: divisor)
    return ShortestDecimal(
      isNegative: isNegative, significand: remainder >= divisor - remainder ? quotient + 1 : quotient,
      exponent: pointPosition - max(1, count))
  }

  private init(isNegative: Bool, significand: UInt64, exponent: Int) {
    self.isNegative = isNegative
    self.significand = significand
    self.exponent = exponent
  }

  /// The digits, each 0 to 9; none for zero.
  package var digits: [UInt8] {
    var digits: [UInt8] = []
    var rest = significand
    while rest > 0 {
      digits.append(UInt8(rest % 10))
      rest /= 10
    }
    return digits.reversed()
  }

  /// The value is 0.d₁d₂d₃… × 10^pointPosition; 0 for zero.
  package var pointPosition: Int {
    var position = exponent
    var rest = significand
    while rest > 0 {
      position += 1
      rest /= 10
    }
    return position
  }

  /// The number of decimals a person wrote: 5.30 counts one, as trailing zeros are not part of a double.
  package var decimals: Int { Swift.max(0, -exponent) }
}

/// 10^exponent; nil beyond 64 bits.
func powerOfTen(_ exponent: Int) -> UInt64? {
  powersOfTen.indices.contains(exponent) ? powersOfTen[exponent] : nil
}

/// 10^0 to 10^19.
private let powersOfTen: [UInt64] = (0..<19).reduce(into: [1]) { powers, _ in
  powers.append(powers[powers.count - 1] * 10)
}
