import Testing

@testable import Statistics

@Suite struct MannWhitneyTests {
  @Test func anEmptyGroupHasNoTest() {
    for method in MannWhitneyMethod.allCases {
      let test = mannWhitneyTest([], [1, 2], method: method)
      #expect(test.result.reason == .emptyGroup)
      #expect(test.rankSums == [0, 3])
    }
  }

  @Test func allTiedHaveNoNormalApproximation() {
    #expect(mannWhitneyTest([2, 2], [2, 2, 2], method: .asymptotic).result.reason == .allTied)
    #expect(mannWhitneyTest([2, 2], [2, 2, 2]).result.value?.pValue == 1)
  }

  @Test func sizesBeyondTheExactMethod() {
    let many = (0..<400).map(Double.init)
    #expect(mannWhitneyTest(many, many).result.reason == .tooMany)
  }

  /// All choices of the first group among the observed ranks, counted one by one.
  @Test(arguments: 0..<40)
  func exactPIsTheShareOfChoices(_ seed: Int) throws {
    var random = PseudoRandom(seed: UInt64(seed))
    let sizes = (Int.random(in: 1...6, using: &random), Int.random(in: 1...6, using: &random))
    let a = (0..<sizes.0).map { _ in Double(Int.random(in: 0...(3 + seed), using: &random)) }
    let b = (0..<sizes.1).map { _ in Double(Int.random(in: 0...(3 + seed), using: &random)) }
    let doubled = Midranks(a + b).doubled
    let all = doubled.count
    let sums = (0..<(1 << all)).filter { $0.nonzeroBitCount == a.count }
      .map { pattern in doubled.indices.reduce(0) { $0 + (pattern & (1 << $1) == 0 ? 0 : doubled[$1]) } }
    let observed = doubled.prefix(a.count).reduce(0, +)
    let expected = a.count * (all + 1)
    let share = { (matches: (Int) -> Bool) in Double(sums.count(where: matches)) / Double(sums.count) }
    let test = { (alternative: Alternative) in
      mannWhitneyTest(a, b, alternative: alternative).result.value?.pValue ?? -1
    }
    #expect(abs(test(.twoSided) - share { abs($0 - expected) >= abs(observed - expected) }) < 1e-14)
    #expect(abs(test(.greater) - share { $0 >= observed }) < 1e-14)
    #expect(abs(test(.less) - share { $0 <= observed }) < 1e-14)
  }

  @Test(arguments: [(3, 8), (8, 3), (1, 9), (9, 1), (5, 5)])
  func bothWaysOfBuildingTheDistributionAgree(_ m: Int, _ n: Int) throws {
    let untied = try #require(RankSumDistribution(sizes: m, n))
    let general = try #require(
      RankSumDistribution(doubledRanks: (1...(m + n)).map { 2 * $0 }, groupSize: m))
    for doubled in (m * m)...((m + n) * (m + n)) {
      #expect(abs(untied.atMost(doubled: doubled) - general.atMost(doubled: doubled)) < 1e-14)
      #expect(abs(untied.moreThan(doubled: doubled) - general.moreThan(doubled: doubled)) < 1e-14)
    }
    #expect(untied.quantile(0.025) == general.quantile(0.025))
  }

  @Test func aLopsidedDistributionStaysSmall() throws {
    let distribution = try #require(RankSumDistribution(sizes: 2000, 1))
    #expect(abs(distribution.atMost(doubled: 2000 * 2001) - 1 / 2001.0) < 1e-15)
    #expect(RankSumDistribution(sizes: .max, 2) == nil)
  }
}
