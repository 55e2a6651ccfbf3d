import CDistributions

/// The number of white balls among those drawn, without replacement, from an urn of white and black ones.
package struct Hypergeometric: Sendable {
  package let white: Int
  package let black: Int
  package let drawn: Int
  /// The numbers of white balls that can be drawn.
  package let support: ClosedRange<Int>

  /// Nil when a count is negative or above four thousand million, or more are drawn than there are.
  package init?(white: Int, black: Int, drawn: Int) {
    let most = Int(UInt32.max)
    guard white >= 0, black >= 0, drawn >= 0, white <= most, black <= most - white, drawn <= white + black
    else { return nil }
    self.white = white
    self.black = black
    self.drawn = drawn
    support = max(0, drawn - black)...min(drawn, white)
  }

  /// P(X ≤ x).
  package func lower(_ x: Int) -> Double? {
    if x < support.lowerBound { return 0 }
    if x >= support.upperBound { return 1 }
    return hypergeometric_lower(UInt32(x), UInt32(white), UInt32(black), UInt32(drawn)).unlessNaN
  }

  /// P(X > x).
  package func upper(_ x: Int) -> Double? {
    if x < support.lowerBound { return 1 }
    if x >= support.upperBound { return 0 }
    return hypergeometric_upper(UInt32(x), UInt32(white), UInt32(black), UInt32(drawn)).unlessNaN
  }

  /// P(X = x).
  package func mass(_ x: Int) -> Double? {
    guard support.contains(x) else { return 0 }
    return hypergeometric_mass(UInt32(x), UInt32(white), UInt32(black), UInt32(drawn)).unlessNaN
  }
}
