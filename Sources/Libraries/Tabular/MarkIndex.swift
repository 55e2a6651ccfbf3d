/// The places of all delimiters, newlines and quotes in a stretch of text.
///
/// Blocks of 64 bytes become a mask with a bit per byte, without a branch. Where fields end is then known without
/// looking at the fields before them, which lets the processor work on several at a time.
struct MarkIndex {
  private let delimiters: UInt64
  private(set) var places: UnsafeMutablePointer<UInt32>
  private(set) var count = 0
  /// The stretch that is indexed.
  private(set) var base: UnsafePointer<UInt8>
  private(set) var length = 0
  private(set) var capacity: Int

  init(at p: UnsafePointer<UInt8>, delimiter: UInt8, capacity: Int) {
    delimiters = everyByte(delimiter)
    base = p
    self.capacity = capacity
    places = .allocate(capacity: capacity + 64)
  }

  func deallocate() { places.deallocate() }

  /// Indexes the text from `p` on, as much as there is room for, but not beyond `end`; 64 bytes behind `end` must be
  /// readable.
  mutating func fill(from p: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) {
    base = p
    length = min(capacity, end - p)
    var out = places
    var at = 0
    while at < length {
      var mask = Self.marks(p + at, delimiters)
      while mask != 0 {
        out.pointee = UInt32(truncatingIfNeeded: at &+ mask.trailingZeroBitCount)
        out += 1
        mask &= mask &- 1
      }
      at &+= 64
    }
    count = out - places
    while count > 0, Int(places[count - 1]) >= length { count -= 1 }
  }

  /// Makes room for stretches twice as long.
  mutating func enlarge() {
    places.deallocate()
    capacity *= 2
    places = .allocate(capacity: capacity + 64)
    length = 0
    count = 0
  }

  @inline(__always)
  private static func marks(_ p: UnsafePointer<UInt8>, _ delimiters: UInt64) -> UInt64 {
    var mask: UInt64 = 0
    var at = 0
    while at < 64 {
      mask |= marks(in: word(at: p + at), delimiters) &<< UInt64(truncatingIfNeeded: at)
      at &+= 8
    }
    return mask
  }

  /// A bit for each of the eight bytes that is a delimiter, newline or quote.
  @inline(__always)
  private static func marks(in text: UInt64, _ delimiters: UInt64) -> UInt64 {
    let ones: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let low = text & ones
    // The high bit of a byte stays clear where it equals the pattern; bytes beyond ASCII never do.
    let others =
      ((low ^ delimiters) &+ ones) & ((low ^ everyByte(Byte.newline)) &+ ones)
      & ((low ^ everyByte(Byte.quote)) &+ ones) | text
    // The eight high bits are gathered by a multiplication that moves each to its own place in the top byte.
    return (((~others & ~ones) &>> 7) &* 0x0102_0408_1020_4080) &>> 56
  }
}
