/// A cell of a number column in eight bytes: what kind it is, and its number as it was written.
///
/// A number is kept as a whole mantissa and the count of its decimals, `5.10` as 510 and 2. The difference of two
/// recorded values is then exact: 16.3 − 16.1 and 5.3 − 5.1 are the same change, which in binary doubles they are not.
///
/// Layout from the low bit: kind (3 bits), decimals (5 bits), mantissa (56 bits, signed). All zero is missing.
@frozen
package struct NumberCell: Sendable, Hashable, BitwiseCopyable {
  @usableFromInline let bits: Int64

  /// What a cell holds.
  package enum Kind: UInt8, Sendable, Hashable {
    /// Empty, or one of the declared texts for missing.
    case missing = 0
    /// A number.
    case value = 1
    /// `<0.5`: the value is known to be below the number.
    case below = 2
    /// `<=0.5` or `≤0.5`.
    case atMost = 3
    /// `>100`: the value is known to be above the number.
    case above = 4
    /// `>=100` or `≥100`.
    case atLeast = 5
    /// A number that does not fit; the mantissa is its place in `NumberColumn.wide`.
    case wide = 6
    /// Neither a number nor missing; the column's problems say where.
    case notNumber = 7
  }

  /// The largest mantissa a cell holds: up to here every whole number is a double, and one division by a power of
  /// ten gives the double nearest to the decimal number.
  static let largestMantissa: Int64 = 1 << 53
  /// The most decimals a cell holds: 10^22 is the largest power of ten that is a double.
  static let mostDecimals = 22

  package static let missing = NumberCell(bits: 0)
  static let notNumber = NumberCell(bits: Int64(Kind.notNumber.rawValue))

  init(bits: Int64) { self.bits = bits }

  init(kind: Kind, mantissa: Int64, decimals: Int) {
    bits = mantissa << 8 | Int64(decimals) << 3 | Int64(kind.rawValue)
  }

  @inlinable package var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: bits) & 7) ?? .notNumber }

  /// True for an ordinary number that this cell holds itself.
  @inlinable package var isValue: Bool { bits & 7 == 1 }

  /// The number without its decimal mark; for a wide number its place in the column's `wide`; otherwise 0.
  @inlinable package var mantissa: Int64 { bits >> 8 }

  /// How many decimals were recorded, 0 to 22.
  @inlinable package var decimals: Int { Int(bits >> 3) & 31 }

  /// The double nearest to the recorded number or limit. Only for kinds that hold one: 0 for a missing cell and one
  /// that is no number, meaningless for a wide one (see `NumberColumn.number(at:)`).
  @inlinable package var double: Double { Double(mantissa) / powerOfTen(decimals) }

  /// The exact difference between two values, with the decimals of the finer one; nil unless both are values and the
  /// difference fits.
  @inlinable
  package func minus(_ other: NumberCell) -> RecordedNumber? {
    guard isValue, other.isValue else { return nil }
    if decimals == other.decimals {
      return RecordedNumber(mantissa: mantissa - other.mantissa, decimals: decimals)
    }
    return RecordedNumber(mantissa: mantissa, decimals: decimals)
      .minus(RecordedNumber(mantissa: other.mantissa, decimals: other.decimals))
  }
}

/// A decimal number: `mantissa` × 10^−`decimals`, exactly.
package struct RecordedNumber: Sendable, Hashable, BitwiseCopyable {
  package let mantissa: Int64
  package let decimals: Int

  @inlinable
  package init(mantissa: Int64, decimals: Int) {
    self.mantissa = mantissa
    self.decimals = decimals
  }

  /// The exact difference, with the decimals of the finer one; nil when it does not fit into 64 bits.
  package func minus(_ other: RecordedNumber) -> RecordedNumber? {
    let finest = max(decimals, other.decimals)
    guard let a = scaled(to: finest), let b = other.scaled(to: finest) else { return nil }
    let (difference, overflow) = a.subtractingReportingOverflow(b)
    return overflow ? nil : RecordedNumber(mantissa: difference, decimals: finest)
  }

  /// The mantissa this number has with `decimals` decimals, no fewer than its own; nil when it does not fit.
  private func scaled(to decimals: Int) -> Int64? {
    var scaled = mantissa
    for _ in 0..<(decimals - self.decimals) {
      let (next, overflow) = scaled.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      scaled = next
    }
    return scaled
  }
}

/// 10^`exponent` as a double, exact for 0 to 22.
package func powerOfTen(_ exponent: Int) -> Double { powersOfTen[exponent & 31] }

/// An inline array of constants is part of the program's data; an ordinary one would be made at its first use.
private let powersOfTen: InlineArray<32, Double> = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
  1e20, 1e21, 1e22, 1e23, 1e24, 1e25, 1e26, 1e27, 1e28, 1e29, 1e30, 1e31,
]
