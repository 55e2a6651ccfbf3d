/// Reads the plain numbers that nearly every cell holds, up to eight characters after a minus sign, without a branch
/// on any digit. Everything else it leaves to `NumberGrammar`.
struct ShortNumber {
  private let marksPattern: UInt64

  init(_ format: TableFormat) {
    // Characters are compared after '0' is taken off them.
    marksPattern = everyByte(format.decimalMark.byte ^ UInt8(ascii: "0"))
  }

  /// The number of the field at `p`, or missing when it is empty, or `notNumber` for any text not in the plain form,
  /// which may be a number all the same.
  @inline(__always)
  func read(_ p: UnsafePointer<UInt8>, _ fieldLength: Int) -> NumberCell {
    if fieldLength == 0 { return .missing }
    let isNegative = p.pointee == UInt8(ascii: "-")
    let start = isNegative ? p + 1 : p
    let length = isNegative ? fieldLength &- 1 : fieldLength
    if length &- 1 > 7 || length == 0 { return .notNumber }
    let text = word(at: start)

    // The characters move to the high end, and the low end fills with zeros in front of them.
    let shift = UInt64(truncatingIfNeeded: 64 &- length &<< 3)
    var digits = (text &<< shift) ^ (everyByte(UInt8(ascii: "0")) &<< shift)
    let mark = marks(digits, marksPattern)
    var decimals = 0
    if mark != 0 {
      if length == 1 { return .notNumber }
      let place = UInt64(truncatingIfNeeded: mark.trailingZeroBitCount & ~7)
      let upToMark = (0x100 &<< place) &- 1
      digits = (digits & (upToMark &>> 8)) &<< 8 | (digits & ~upToMark)
      decimals = 7 - Int(truncatingIfNeeded: place &>> 3)
    }
    if ((digits &+ 0x7676_7676_7676_7676) | digits) & 0x8080_8080_8080_8080 != 0 { return .notNumber }

    // Neighbours join: digits to pairs, pairs to fours, fours to the whole. The first character is the lowest byte.
    digits = (digits &* 10 &+ digits &>> 8) & 0x00FF_00FF_00FF_00FF
    digits = (digits &* 100 &+ digits &>> 16) & 0x0000_FFFF_0000_FFFF
    digits = (digits &* 10_000 &+ digits &>> 32) & 0xFFFF_FFFF
    let mantissa = Int64(bitPattern: digits)
    return NumberCell(kind: .value, mantissa: isNegative ? 0 &- mantissa : mantissa, decimals: decimals)
  }
}
