/// A value as a column holds it. Zero bits are a missing one, so that fresh memory is missing everywhere.
///
/// The highest bit is turned over, which leaves zero to numbers that are never held: the smallest integer and the
/// negative zero.
protocol ColumnCell: BitwiseCopyable, Sendable {
  associatedtype Number: Sendable

  init(_ number: Number)

  static var missing: Self { get }
  var isPresent: Bool { get }
  /// What is held; without meaning where it is missing.
  var number: Number { get }
}

/// A decimal's whole number of smallest units, of a magnitude that leaves the difference of any two within 32 bits.
struct ShortCell: ColumnCell {
  private let bits: Int32

  static let largest: Int64 = (1 << 30) - 1
  static let missing = ShortCell(bits: 0)

  private init(bits: Int32) { self.bits = bits }
  init(_ number: Int32) { bits = number ^ Int32.min }

  /// Nil when the number is too large.
  @inline(__always)
  init?(exactly number: Int64) {
    guard number.magnitude <= UInt64(Self.largest) else { return nil }
    self.init(Int32(truncatingIfNeeded: number))
  }

  var isPresent: Bool { bits != 0 }
  var number: Int32 { bits ^ Int32.min }
}

/// A decimal's whole number of smallest units.
struct LongCell: ColumnCell {
  private let bits: Int64

  static let missing = LongCell(bits: 0)

  private init(bits: Int64) { self.bits = bits }
  init(_ number: Int64) { bits = number ^ Int64.min }

  var isPresent: Bool { bits != 0 }
  var number: Int64 { bits ^ Int64.min }
}

/// A finite double.
struct RealCell: ColumnCell {
  private let bits: UInt64

  private static let sign: UInt64 = 1 << 63
  static let missing = RealCell(bits: 0)

  private init(bits: UInt64) { self.bits = bits }
  /// Drops the sign of a negative zero.
  init(_ number: Double) { bits = (number == 0 ? 0 : number).bitPattern ^ Self.sign }

  var isPresent: Bool { bits != 0 }
  var number: Double { Double(bitPattern: bits ^ Self.sign) }
}
