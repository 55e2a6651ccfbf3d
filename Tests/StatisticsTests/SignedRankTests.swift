import Testing

@testable import Statistics

@Suite struct SignedRankTests {
  @Test func withoutChangesThereIsNoTest() {
    for method in SignedRankMethod.allCases {
      #expect(signedRankTest([], method: method).result.reason == .noValues)
      #expect(signedRankTest([0, -0.0], method: method).result.reason == .allZero)
    }
  }

  @Test func missingChangesAreLeftOut() {
    let gaps = signedRankTest([nil, 2, .nan, -1, .infinity, 3])
    #expect(gaps == signedRankTest([2, -1, 3]))
    #expect(hodgesLehmann([nil, 2, .nan, -1]) == hodgesLehmann([2, -1]))
    #expect(rankBiserialPaired([nil, .nan]).reason == .noValues)
  }

  @Test func sixIncreasesHaveExactlyOneIn32() {
    #expect(signedRankTest([1, 2, 3, 4, 5, 6]).result.value?.pValue == 0.03125)
  }

  @Test func theMiddleHasPOfOneInEveryVariant() {
    for method in SignedRankMethod.allCases {
      #expect(signedRankTest([-1, 1, 2, -2, 3, -3], method: method).result.value?.pValue == 1)
    }
  }

  @Test func moreChangesThanTheExactMethodTakes() {
    let many = (1...(SignedRankDistribution.largestCount + 1)).map(Double.init)
    #expect(signedRankTest(many).result.reason == .tooMany)
    #expect(signedRankTest(many, method: .asymptotic).result.value != nil)
  }

  /// All sign patterns, counted one by one.
  @Test(arguments: 0..<40)
  func exactPIsTheShareOfSignPatterns(_ seed: Int) throws {
    var random = PseudoRandom(seed: UInt64(seed))
    let changes = (0..<Int.random(in: 1...9, using: &random)).map { _ in
      Double(Int.random(in: -4...5, using: &random))
    }
    for zeros in ZeroHandling.allCases {
      let ranks = SignedRanks(changes, zeros: zeros)
      guard ranks.nonZero > 0 else { continue }
      let doubled = ranks.doubledRanks
      let sums = (0..<(1 << doubled.count)).map { pattern in
        doubled.indices.reduce(0) { $0 + (pattern & (1 << $1) == 0 ? 0 : doubled[$1]) }
      }
      let total = doubled.reduce(0, +)
      let distance = abs(2 * ranks.doubledPlus - total)
      let share = { (matches: (Int) -> Bool) in Double(sums.count(where: matches)) / Double(sums.count) }
      let test = { (alternative: Alternative) in
        signedRankTest(changes, zeros: zeros, alternative: alternative).result.value?.pValue ?? -1
      }
      #expect(abs(test(.twoSided) - share { abs(2 * $0 - total) >= distance }) < 1e-15)
      #expect(abs(test(.greater) - share { $0 >= ranks.doubledPlus }) < 1e-15)
      #expect(abs(test(.less) - share { $0 <= ranks.doubledPlus }) < 1e-15)
    }
  }

  /// Turning every change round exchanges the tails and leaves the two-sided result.
  @Test(arguments: 0..<20)
  func mirroredChanges(_ seed: Int) {
    var random = PseudoRandom(seed: UInt64(seed))
    let changes = (0..<25).map { _ in Double(Int.random(in: -9...12, using: &random)) }
    let mirrored = changes.map { -$0 }
    for method in SignedRankMethod.allCases {
      let there = signedRankTest(changes, method: method).result.value?.pValue
      #expect(there == signedRankTest(mirrored, method: method).result.value?.pValue)
      #expect(
        signedRankTest(changes, method: method, alternative: .greater).result.value?.pValue
          == signedRankTest(mirrored, method: method, alternative: .less).result.value?.pValue)
    }
  }

  @Test func quantilesAreTheSmallestSumsThatReachAProbability() throws {
    let distribution = try #require(SignedRankDistribution(count: 20))
    #expect(distribution.quantile(0.025) == 2 * 53)
    #expect(distribution.quantile(0) == 0)
    #expect(distribution.quantile(1) == 20 * 21)
    #expect(distribution.quantile(1.1) == nil)
    #expect(SignedRankDistribution(count: -1) == nil)
    #expect(SignedRankDistribution(count: 0)?.atMost(doubled: 0) == 1)
  }
}
