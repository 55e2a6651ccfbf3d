import Testing

@testable import Statistics

@Suite struct CountedChangesTests {
  @Test func withoutChangesThereIsNothing() throws {
    let counted = try #require(CountedChanges([Int32](), scale: scale(1)))
    #expect(counted.count == 0)
    #expect(counted.median == nil)
    #expect(counted.minimum == nil)
    #expect(counted.quantile(0.25) == nil)
    let depth = IntervalDepth(k: 1, achievedLevel: 0, level: 0.95)
    #expect(counted.hodgesLehmann(depth).reason == .noValues)
    #expect(signedRankTest(counted.signedRanks()).result.reason == .noValues)
  }

  @Test func onlyZerosHaveAnEstimateAndNoTest() throws {
    let counted = try #require(CountedChanges([Int32](repeating: 0, count: 6), scale: scale(2)))
    let depth = try #require(signedRankDepth(count: 6, level: 0.95))
    #expect(counted.hodgesLehmann(depth).value?.estimate == 0)
    #expect(signedRankTest(counted.signedRanks()).result.reason == .allZero)
    #expect(counted.signedRanks().zeros == 6)
  }

  @Test func changesBeyondExactDoublesAreRefused() throws {
    #expect(try CountedChanges([Int64.min, 0], scale: scale(0)) == nil)
    #expect(try CountedChanges([0, 9_007_199_254_740_993] as [Int64], scale: scale(0)) == nil)
    #expect(
      try CountedChanges([-9_007_199_254_740_992, 9_007_199_254_740_992] as [Int64], scale: scale(0))?.median
        == 0)
  }

  /// Everything equals what the plain functions give for the same changes, whichever way they were counted.
  @Test(arguments: 0..<120)
  func agreesWithThePlainFunctions(_ seed: Int) throws {
    var random = PseudoRandom(seed: UInt64(seed))
    let size = Int.random(in: 1...70, using: &random)
    // From nearly all tied to nearly none, and now and then so wide that counting sorts.
    let width = [1, 3, 10, 100, 100_000][seed % 5]
    let centre = Int.random(in: -width...width, using: &random)
    let scaled = (0..<size).map { _ in Int64(centre + Int.random(in: -width...width, using: &random)) }
    let scale = try scale(seed % 4)
    let changes = scaled.map { Double($0) / scale.factor }

    let counted = try #require(CountedChanges(scaled, scale: scale))
    #expect(counted == CountedChanges(scaled.map(Int32.init), scale: scale))
    #expect(counted.count == size)
    #expect(counted.minimum == changes.min())
    #expect(counted.maximum == changes.max())
    #expect(counted.median == median(changes))
    let sorted = changes.sorted()
    for type in QuantileType.allCases {
      for p in [0, 0.1, 0.25, 0.5, 0.75, 1] {
        #expect(counted.quantile(p, type) == quantile(ofSorted: sorted, p, type))
      }
    }
    for zeros in ZeroHandling.allCases {
      let ranks = SignedRanks(changes, zeros: zeros)
      #expect(counted.signedRanks(zeros: zeros) == ranks)
      for method in SignedRankMethod.allCases {
        #expect(
          signedRankTest(counted.signedRanks(zeros: zeros), method: method)
            == signedRankTest(changes, method: method, zeros: zeros))
      }
    }
    let depth = try #require(signedRankDepth(count: size, level: 0.95))
    let quick = try #require(counted.hodgesLehmann(depth).value)
    let plain = try #require(hodgesLehmann(changes).value)
    let slack = 1e-14 * (abs(sorted[0]) + abs(sorted[size - 1]))
    #expect(abs(quick.estimate - plain.estimate) <= slack)
    #expect(abs((quick.interval.low ?? .nan) - (plain.interval.low ?? .nan)) <= slack)
    #expect(abs((quick.interval.high ?? .nan) - (plain.interval.high ?? .nan)) <= slack)
    #expect(quick.achievedLevel == plain.achievedLevel)
  }

  private func scale(_ decimals: Int) throws -> DecimalScale {
    try #require(DecimalScale(decimals: decimals))
  }
}
