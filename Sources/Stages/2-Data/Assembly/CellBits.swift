import Tabular

/// A number cell as the one word that it is, for the loop over all rows, where a call a field would be felt.
/// The layout is that which `NumberCell` documents: kind in 3 bits, decimals in 5, mantissa in 56.
struct CellBits {
  private let bits: Int64

  @inline(__always)
  init(_ cell: NumberCell) { bits = unsafeBitCast(cell, to: Int64.self) }

  @inline(__always) var isMissing: Bool { bits & 7 == 0 }
  /// An ordinary number that the cell holds itself.
  @inline(__always) var isValue: Bool { bits & 7 == 1 }
  @inline(__always) var mantissa: Int64 { bits >> 8 }
  @inline(__always) var decimals: Int { Int(bits >> 3) & 31 }
}
