// Eight bytes at a time: a word is loaded little-endian, so that its lowest byte is the first of the text.

/// The eight bytes at `p`, wherever it points. Callers see to it that they may be read.
@inline(__always)
func word(at p: UnsafePointer<UInt8>) -> UInt64 {
  UInt64(littleEndian: UnsafeRawPointer(p).loadUnaligned(as: UInt64.self))
}

/// A word with `byte` in each place.
@inline(__always)
func everyByte(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

/// The high bit of each byte of `word` that equals the byte in `pattern` (made by `everyByte`).
///
/// Bytes above the first match may be marked wrongly (the subtraction borrows), so only the lowest mark counts.
@inline(__always)
func marks(_ word: UInt64, _ pattern: UInt64) -> UInt64 {
  let x = word ^ pattern
  return (x &- 0x0101_0101_0101_0101) & ~x & 0x8080_8080_8080_8080
}

/// The bytes that have a meaning of their own.
enum Byte {
  static let quote = UInt8(ascii: "\"")
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
}
