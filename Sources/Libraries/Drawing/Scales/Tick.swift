/// A value at which an axis is labelled: a whole number times a power of ten, so that its decimal form is exact.
package struct Tick: Sendable, Hashable {
  package let mantissa: Int
  package let exponent: Int

  package init(mantissa: Int, exponent: Int) {
    self.mantissa = mantissa
    self.exponent = exponent
  }

  /// The double nearest to the exact value.
  package var value: Double { Double("\(mantissa)e\(exponent)") ?? 0 }

  /// Decimals that show the value exactly, and alike for all ticks of one axis.
  package var decimals: Int { max(0, -exponent) }

  /// The exact decimal form, without grouping, with a true minus sign (U+2212).
  package var text: String {
    var digits = String(mantissa.magnitude)
    if exponent > 0, mantissa != 0 { digits += String(repeating: "0", count: exponent) }
    if decimals > 0 {
      digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -decimals))
    }
    return (mantissa < 0 ? "\u{2212}" : "") + digits
  }

  /// This tick divided by a power of ten.
  package func divided(byTenTo power: Int) -> Tick { Tick(mantissa: mantissa, exponent: exponent - power) }
}

/// How a caller prints the values of an axis; `Tick.text` when it has no form of its own.
package typealias TickFormat = @Sendable (Tick) -> String
