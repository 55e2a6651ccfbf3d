/// The places of all delimiters, newlines and quotes in a stretch of text.
///
/// Blocks of 64 bytes become a mask with a bit per byte, without a branch. Where fields end is then known without
/// looking at the fields before them, which lets the processor work on several at a time.
struct MarkIndex {
  private let delimiters: SIMD16<UInt8>
  private(set) var places: UnsafeMutablePointer<UInt32>
  private(set) var count = 0
  /// The stretch that is indexed.
  private(set) var base: UnsafePointer<UInt8>
  private(set) var length = 0
  private(set) var capacity: Int

  init(at p: UnsafePointer<UInt8>, delimiter: UInt8, capacity: Int) {
    delimiters = SIMD16(repeating: delimiter)
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

  /// A bit for each of the 64 bytes at `p` that is a delimiter, newline or quote.
  @inline(__always)
  private static func marks(_ p: UnsafePointer<UInt8>, _ delimiters: SIMD16<UInt8>) -> UInt64 {
    let newlines = SIMD16<UInt8>(repeating: Byte.newline)
    let quotes = SIMD16<UInt8>(repeating: Byte.quote)
    var mask: UInt64 = 0
    var at = 0
    while at < 64 {
      let text = UnsafeRawPointer(p + at).loadUnaligned(as: SIMD16<UInt8>.self)
      let hits = (text .== delimiters) .| (text .== newlines) .| (text .== quotes)
      let halves = unsafeBitCast(hits, to: SIMD2<UInt64>.self)
      mask |= (bits(halves[0]) | bits(halves[1]) &<< 8) &<< UInt64(truncatingIfNeeded: at)
      at &+= 16
    }
    return mask
  }

  /// The lowest bits of eight bytes side by side: a multiplication moves each to its own place in the top byte.
  @inline(__always)
  private static func bits(_ hits: UInt64) -> UInt64 {
    ((hits & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080) &>> 56
  }
}
