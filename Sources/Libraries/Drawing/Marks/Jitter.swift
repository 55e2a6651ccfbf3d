/// A displacement between −1 and 1 that depends on the key only: the FNV-1a hash (64 bit) of its UTF-8 bytes.
///
/// The same subject stands at the same place in every run and on every machine. The hash is finished by a mix of its
/// bits, as keys that differ in their last digit would otherwise come out side by side.
package func jitter(_ key: String) -> Double {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in key.utf8 {
    hash ^= UInt64(byte)
    hash = hash &* 0x100_0000_01B3
  }
  hash ^= hash >> 33
  hash = hash &* 0xFF51_AFD7_ED55_8CCD
  hash ^= hash >> 33
  return Double(hash >> 11) / Double(1 << 52) - 1
}
