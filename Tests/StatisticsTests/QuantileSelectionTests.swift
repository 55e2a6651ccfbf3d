import Testing

@testable import Statistics

@Suite struct QuantileSelectionTests {
  @Test func withoutValuesThereIsNone() {
    #expect(quantiles(of: [], at: [0.5]) == nil)
    #expect(quantiles(of: [1], at: [1.5]) == nil)
  }

  @Test func oneValueIsEveryQuantile() {
    #expect(quantiles(of: [-2], at: [0, 0.25, 1]) == [-2, -2, -2])
  }

  /// Lists short and long, of all magnitudes, of one, and nearly all tied, give what sorting them gives.
  @Test(arguments: 0..<24)
  func agreesWithSorting(_ seed: Int) {
    var random = PseudoRandom(seed: UInt64(seed))
    let size = seed < 4 ? 4096 + seed : Int.random(in: 1...20_000, using: &random)
    let values = (0..<size).map { _ -> Double in
      switch seed % 4 {
      case 0: Double.random(in: -1e9...1e9, using: &random)
      case 1: Double.random(in: 10...10.5, using: &random)
      case 2: Double(Int.random(in: -2...2, using: &random)) * 0.1
      default: 1 / Double.random(in: -1...1, using: &random)
      }
    }
    let sorted = values.sorted()
    let probabilities = [0, 0.001, 0.25, 0.5, 0.75, 1]
    for type in QuantileType.allCases {
      let expected = probabilities.compactMap { quantile(ofSorted: sorted, $0, type) }
      #expect(quantiles(of: values, at: probabilities, type) == expected)
    }
  }
}
