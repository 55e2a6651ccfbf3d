/// A finite double as the shortest decimal that reads back to it: sign, digits and power of ten.
///
/// 2.675 is stored as 2.67499999…; its shortest decimal is 2.675, which is the number a person recorded.
/// Rounding works on this form, so that a tie is a tie where people see one.
package struct ShortestDecimal: Sendable, Hashable {
  package let isNegative: Bool
  /// Without leading or trailing zeros; empty for zero. Each element is 0 to 9.
  package let digits: [UInt8]
  /// The value is 0.d₁d₂d₃… × 10^pointPosition.
  package let pointPosition: Int

  /// Nil for NaN and the infinities.
  package init?(_ value: Double) {
    guard value.isFinite else { return nil }
    isNegative = value < 0
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    var text = value.magnitude.description.utf8.makeIterator()
    while let byte = text.next() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "."): point = digits.count
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
    let leading = digits.prefix { $0 == 0 }.count
    let position = (point ?? digits.count) + exponent - leading
    digits.removeFirst(leading)
    while digits.last == 0 { digits.removeLast() }
    self.digits = digits
    pointPosition = digits.isEmpty ? 0 : position
  }

  /// The number of decimals a person wrote: 5.30 counts one, as trailing zeros are not part of a double.
  package var decimals: Int { Swift.max(0, digits.count - pointPosition) }
}
