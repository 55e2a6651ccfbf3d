/// A number as it stands in print, whose decimals carry meaning: `5.20` is not `5.2`.
package struct PrintedNumber: Sendable, Hashable {
  /// The number in units of its last decimal: 520 for `5.20`.
  package let units: Int
  package let decimals: Int

  /// Reads digits with an optional sign and decimal point, such as `5.20`, `.028` or `-1.3`; nil for anything else, and
  /// for more than fifteen digits.
  package init?(_ text: String) {
    var units = 0
    var digits = 0
    var decimals: Int?
    var isNegative = false
    for (index, scalar) in text.unicodeScalars.enumerated() {
      switch scalar {
      case "-" where index == 0, "\u{2212}" where index == 0: isNegative = true
      case "+" where index == 0: break
      case "." where decimals == nil: decimals = 0
      case "0"..."9":
        units = units * 10 + Int(scalar.value - 48)
        digits += 1
        decimals = decimals.map { $0 + 1 }
        guard digits <= 15 else { return nil }
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    self.units = isNegative ? -units : units
    self.decimals = decimals ?? 0
  }

  /// A number of units of its last decimal; nil with more than fifteen digits or decimals.
  package init?(units: Int, decimals: Int) {
    guard (0...15).contains(decimals), units.magnitude < 1_000_000_000_000_000 else { return nil }
    self.units = units
    self.decimals = decimals
  }

  /// As printed, with a full stop and a hyphen for a minus.
  package var text: String {
    let digits = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let whole = padded.dropLast(decimals)
    let sign = units < 0 ? "-" : ""
    return decimals == 0 ? sign + whole : "\(sign)\(whole).\(padded.suffix(decimals))"
  }

  /// The number itself.
  package var value: Double { Double(units) / powersOfTen[decimals] }

  /// Half a unit of the last decimal: how far the full value may lie from the printed one.
  package var halfUnit: Double { 0.5 / powersOfTen[decimals] }

  /// From half a unit below to half a unit above: everything that prints as this number.
  package var rounding: ClosedRange<Double> {
    let twice = 2 * powersOfTen[decimals]
    return Double(2 * units - 1) / twice...Double(2 * units + 1) / twice
  }

  /// Whether a value prints as this number, rounding half up or half down.
  package func prints(_ value: Double) -> Bool { rounding.contains(value) }
}
