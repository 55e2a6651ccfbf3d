import Testing

@testable import Statistics

@Suite struct SignedRankDepthsTests {
  /// Grown rank by rank, the distribution is the one built at once.
  @Test func growsIntoTheDistribution() throws {
    var growing = GrowingSignedRanks()
    for count in 0...30 {
      let whole = try #require(SignedRankDistribution(count: count))
      for sum in -1...(count * (count + 1) / 2 + 1) {
        let expected = whole.atMost(doubled: 2 * sum)
        #expect(abs(growing.atMost(sum) - expected) <= 1e-13 * expected)
      }
      for p in [0.0005, 0.005, 0.025, 0.05, 0.25, 0.5] where count > 0 {
        #expect(2 * growing.quantile(p) == whole.quantile(p))
      }
      growing.grow()
    }
  }

  /// In whatever order numbers and levels are asked for, the depth is that of the distribution.
  @Test func theOrderOfQuestionsDoesNotMatter() throws {
    for (count, level) in [(40, 0.95), (12, 0.95), (25, 0.9), (7, 0.9), (60, 0.95), (0, 0.95), (1, 0.99)] {
      let exact = try #require(SignedRankDistribution(count: count))
      let depth = SignedRankDepths.depth(count: count, level: level)
      let quantile = try #require(exact.quantile((1 - level) / 2))
      let k = max(1, quantile / 2)
      #expect(depth.k == k)
      #expect(abs(depth.achievedLevel - max(0, 1 - 2 * exact.atMost(doubled: 2 * (k - 1)))) < 1e-14)
    }
  }
}
