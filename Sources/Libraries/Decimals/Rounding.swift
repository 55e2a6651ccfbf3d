/// The one rounding rule of the program: half away from zero, once, on the shortest decimal form of the full value,
/// and a rounded zero has no sign. This is the convention of clinical tables (SAS `ROUND`), which neither C's printf
/// (ties to even on the binary value) nor a binary multiply-and-round follows.
package struct RoundedDecimal: Sendable, Hashable {
  package let isNegative: Bool
  /// At least one digit, no leading zeros but a single one.
  package let whole: [UInt8]
  /// Exactly as many digits as asked for.
  package let fraction: [UInt8]

  /// Nil for NaN and the infinities. `decimals` below zero counts as zero.
  package init?(_ value: Double, decimals: Int) {
    guard let exact = ShortestDecimal(value) else { return nil }
    let decimals = Swift.max(0, decimals)
    let kept = exact.pointPosition + decimals
    var digits: [UInt8]
    if kept < 0 || exact.digits.isEmpty {
      digits = [UInt8](repeating: 0, count: decimals + 1)
    } else {
      // All kept digits, padded on both sides, with one spare digit in front for a carry.
      digits = [UInt8](repeating: 0, count: Swift.max(1, 1 - exact.pointPosition))
      digits += exact.digits.prefix(kept)
      digits += [UInt8](repeating: 0, count: Swift.max(0, kept - exact.digits.count))
      if kept < exact.digits.count, exact.digits[kept] >= 5 { Self.carry(into: &digits) }
    }
    let split = digits.count - decimals
    var whole = Array(digits[..<split])
    while whole.count > 1, whole.first == 0 { whole.removeFirst() }
    self.whole = whole
    fraction = Array(digits[split...])
    isNegative = exact.isNegative && digits.contains { $0 != 0 }
  }

  private static func carry(into digits: inout [UInt8]) {
    for index in digits.indices.reversed() {
      if digits[index] == 9 {
        digits[index] = 0
      } else {
        digits[index] += 1
        return
      }
    }
  }

  package var isZero: Bool { whole.allSatisfy { $0 == 0 } && fraction.allSatisfy { $0 == 0 } }

  /// Plain ASCII with a point and a hyphen, for CSV, JSON and keys: `-1.20`.
  package var text: String {
    var bytes: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    bytes += whole.map { $0 + UInt8(ascii: "0") }
    if !fraction.isEmpty {
      bytes.append(UInt8(ascii: "."))
      bytes += fraction.map { $0 + UInt8(ascii: "0") }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
