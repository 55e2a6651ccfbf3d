import Statistics

/// A stream of random numbers that depends on a seed and a name only: SplitMix64 (Steele, Lea and Flood 2014,
/// OOPSLA), started at the seed mixed with the FNV-1a hash of the name. Every part of a simulation has a stream of its
/// own, so that adding an endpoint leaves the values of the others as they are.
struct RandomStream {
  private var state: UInt64

  init(seed: Int, name: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    state = hash ^ (UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Strictly between 0 and 1: the middle of one of 2⁵³ equal parts.
  mutating func uniform() -> Double { (Double(next() >> 11) + 0.5) * 0x1p-53 }

  /// From 0 to `count` − 1; `count` is at least 1. The high part of a 128-bit product, whose bias is below 2⁻⁴⁰ for
  /// the counts that occur here.
  mutating func index(below count: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(max(1, count))).high)
  }

  /// Standard normal, by inversion.
  mutating func normal() -> Double { Normal().quantile(uniform()) ?? 0 }

  /// The elements in random order (Fisher and Yates).
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for last in elements.indices.dropFirst().reversed() {
      elements.swapAt(last, index(below: last + 1))
    }
    return elements
  }
}
