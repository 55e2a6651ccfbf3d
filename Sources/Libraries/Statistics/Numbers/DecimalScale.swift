/// Numbers recorded with a known count of decimals, held as integers.
///
/// 5.3 − 5.1 and 5.4 − 5.2 differ in binary although a person recorded the same change twice. Scaled by their
/// decimals and rounded, recorded values are whole numbers, whose differences are exact; one correctly rounded division
/// leads back. Every double that a person wrote with at most fifteen significant digits survives the way there and back.
package struct DecimalScale: Sendable, Hashable {
  /// 0 to 22; powers of ten beyond the 22nd are not exact in a double.
  package let decimals: Int
  /// 10 to the power of `decimals`, exact.
  package let factor: Double

  /// Nil when the decimals are outside 0 to 22.
  package init?(decimals: Int) {
    guard powersOfTen.indices.contains(decimals) else { return nil }
    self.decimals = decimals
    factor = powersOfTen[decimals]
  }

  /// The fewest decimals that hold every value; nil when there is no such scale, because a value has more than
  /// fifteen significant digits at it, or is not finite.
  package init?(holding values: some Sequence<Double>) {
    var decimals = 0
    var factor = 1.0
    var largest = 0.0
    for value in values {
      let magnitude = value.magnitude
      largest = max(largest, magnitude)
      while !(nearestInteger(magnitude * factor) / factor == magnitude) {
        decimals += 1
        guard decimals < powersOfTen.count, magnitude * powersOfTen[decimals] < mostCertain else {
          return nil
        }
        factor = powersOfTen[decimals]
      }
    }
    guard largest * factor < mostCertain else { return nil }
    self.decimals = decimals
    self.factor = factor
  }

  /// The same for two values.
  package init?(holding first: Double, _ second: Double) { self.init(holding: TwoValues(first, second)) }

  /// The value as a whole number of units of the last decimal. Exact for values that the scale holds.
  @inline(__always) package func integer(_ value: Double) -> Double { nearestInteger(value * factor) }

  /// `followup` − `baseline`, the double nearest to the decimal difference.
  @inline(__always) package func difference(_ followup: Double, minus baseline: Double) -> Double {
    (integer(followup) - integer(baseline)) / factor
  }

  /// Element by element `followup` − `baseline`, appended to `differences`. Allocates nothing when the caller has
  /// reserved the room; the shorter array decides the count.
  package func append(
    differencesOf followup: [Double], minus baseline: [Double], to differences: inout [Double]
  ) {
    for index in 0..<min(followup.count, baseline.count) {
      differences.append(difference(followup[index], minus: baseline[index]))
    }
  }
}

/// The nearest whole number, for magnitudes below 2⁵¹: added to 1.5 · 2⁵², a double has no room left for a fraction.
/// Several times faster than a call to the C library's `round`, and the products rounded here are never ties.
@inline(__always) private func nearestInteger(_ value: Double) -> Double { (value + 0x1.8p52) - 0x1.8p52 }

/// Doubles hold every integer below this with room for the rounding of a product: fifteen digits.
let mostCertain = 1e15

/// The powers of ten that a double holds exactly.
let powersOfTen: [Double] = [
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
  1e19,
  1e20, 1e21, 1e22,
]

/// Two values as a sequence, without the allocation of an array.
private struct TwoValues: Sequence, IteratorProtocol {
  private let values: (Double, Double)
  private var position = 0

  init(_ first: Double, _ second: Double) { values = (first, second) }

  mutating func next() -> Double? {
    position += 1
    return position == 1 ? values.0 : position == 2 ? values.1 : nil
  }
}
