/// What distinguishes most texts: their first and last eight bytes (the same, zero-filled, below eight) and length.
struct LevelKey: Equatable, BitwiseCopyable, Sendable {
  let first: UInt64
  let last: UInt64
  let length: Int

  @inline(__always)
  init(first: UInt64, last: UInt64, length: Int) {
    self.first = first
    self.last = last
    self.length = length
  }

  /// The key of the `length` bytes at `p`; eight bytes from `p` on must be readable.
  @inline(__always)
  init(_ p: UnsafePointer<UInt8>, _ length: Int) {
    self.length = length
    // Without a branch, which the lengths of names would often mislead.
    let kept = length == 0 ? 0 : UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- min(length, 8) &<< 3)
    first = word(at: p) & kept
    last = word(at: p + max(length &- 8, 0)) & kept
  }

  @inline(__always)
  static func == (a: LevelKey, b: LevelKey) -> Bool {
    (a.first ^ b.first) | (a.last ^ b.last) | UInt64(truncatingIfNeeded: a.length ^ b.length) == 0
  }

  /// Depends on every byte of the text, so that long names which differ in the middle only do not collide.
  @inline(__always)
  func hash(_ p: UnsafePointer<UInt8>) -> UInt64 {
    var hash = (first ^ UInt64(truncatingIfNeeded: length)) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash &>> 32
    hash = (hash ^ last) &* 0xD6E8_FEB8_6659_FD93
    if length > 16 { hash = Self.stir(hash, p, length) }
    return hash ^ hash &>> 32
  }

  @inline(never)
  private static func stir(_ hash: UInt64, _ p: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
    var hash = hash
    var at = 8
    while at + 8 < length {
      hash = (hash ^ word(at: p + at) ^ hash &>> 29) &* 0x9E37_79B9_7F4A_7C15
      at += 8
    }
    return hash
  }
}
