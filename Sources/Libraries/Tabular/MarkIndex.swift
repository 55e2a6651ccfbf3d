import CProcessor

/// The places of all delimiters, newlines and quotes in a stretch of text.
///
/// Blocks of 64 bytes become a mask with a bit per byte, without a branch. Where fields end is then known without
/// looking at the fields before them, which lets the processor work on several at a time.
struct MarkIndex {
  private let delimiter: UInt8
  private(set) var places: UnsafeMutablePointer<UInt32>
  private(set) var count = 0
  /// The stretch that is indexed.
  private(set) var base: UnsafePointer<UInt8>
  private(set) var length = 0
  private(set) var capacity: Int

  init(at p: UnsafePointer<UInt8>, delimiter: UInt8, capacity: Int) {
    self.delimiter = delimiter
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
      var mask = bytes_equal_to_any(p + at, delimiter, Byte.newline, Byte.quote)
      let end = out + mask.nonzeroBitCount
      // Eight at a time, beyond the last one too: where a loop ends that counts exactly would be foreseen by none.
      while out < end {
        for place in 0..<8 {
          out[place] = UInt32(truncatingIfNeeded: at &+ mask.trailingZeroBitCount)
          mask &= mask &- 1
        }
        out += 8
      }
      out = end
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
}
