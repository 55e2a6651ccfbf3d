import Testing

@testable import Statistics

@Suite struct DecimalArithmeticTests {
  /// A number of so many units of the last of its decimals, as a person types it.
  private func typed(_ units: Int, _ decimals: Int) throws -> Double {
    try #require(Double("\(units)e-\(decimals)"))
  }

  @Test func isWhatAPersonCalculates() throws {
    var generator = PseudoRandom(seed: 8)
    for _ in 0..<20_000 {
      let (a, b) = (
        Int.random(in: -99_999...99_999, using: &generator), Int.random(in: 1...99_999, using: &generator)
      )
      let (more, fewer) = (Int.random(in: 0...5, using: &generator), Int.random(in: 0...5, using: &generator))
      let (x, y) = (try typed(a, more), try typed(b, fewer))
      let finest = max(more, fewer)
      var (wideA, wideB) = (a, b)
      for _ in more..<finest { wideA *= 10 }
      for _ in fewer..<finest { wideB *= 10 }
      #expect(decimalSum(x, y) == (try typed(wideA + wideB, finest)), "\(x) + \(y)")
      #expect(decimalSum(x, -y) == (try typed(wideA - wideB, finest)), "\(x) - \(y)")
      #expect(decimalProduct(x, y) == (try typed(a * b, more + fewer)), "\(x) * \(y)")
      #expect(decimalRatio(try typed(a * b, more + fewer), to: y) == x, "\(x) * \(y) / \(y)")
    }
  }

  @Test func isBinaryWhereThereIsNoDecimal() {
    #expect(decimalSum(1 / 3, 0.1) == 1 / 3 + 0.1)
    #expect(decimalProduct(1 / 3, 0.1) == 1 / 3 * 0.1)
    #expect(decimalSum(1e300, 1) == 1e300)
    #expect(decimalProduct(1e10, 1e10) == 1e20)
    #expect(decimalSum(.infinity, 1) == .infinity)
    #expect(decimalProduct(.nan, 1).isNaN)
    #expect(decimalSum(0, 0) == 0)
    #expect(decimalProduct(0, 5.1) == 0)
  }
}
