import Testing

@testable import Statistics

@Suite struct SeveralGroupsRankTests {
  @Test func tooFewGroups() {
    #expect(kruskalWallisTest([]).result.reason == .tooFewGroups)
    #expect(kruskalWallisTest([[], [1, 2]]).result.reason == .tooFewGroups)
    #expect(friedmanTest([]).result.reason == .noValues)
    #expect(friedmanTest([[1], [2]]).result.reason == .tooFewGroups)
    #expect(friedmanTest([[1, 2], [2]]).result.reason == .impossibleArgument)
  }

  @Test func allTied() {
    #expect(kruskalWallisTest([[2, 2], [2]]).result.reason == .allTied)
    #expect(friedmanTest([[2, 2], [3, 3]]).result.reason == .allTied)
  }

  /// With two groups H is the square of the Mann-Whitney z, and with two columns Friedman's statistic that of the sign
  /// test's z.
  @Test(arguments: 0..<20)
  func twoGroupsAreTheTestsOfTwo(_ seed: Int) throws {
    var random = PseudoRandom(seed: UInt64(seed))
    let a = (0..<8).map { _ in Double(Int.random(in: 0...9, using: &random)) }
    let b = (0..<8).map { _ in Double(Int.random(in: 0...9, using: &random)) }
    let z = try #require(mannWhitneyTest(a, b, method: .asymptotic).result.value?.statistic)
    #expect(abs((kruskalWallisTest([a, b]).result.value?.h ?? -1) - z * z) < 1e-12)
    let signs = zip(a, b).map { $1 - $0 }.filter { $0 != 0 }
    let balance = Double(2 * signs.count { $0 > 0 } - signs.count)
    let friedman = try #require(friedmanTest(zip(a, b).map { [$0, $1] }).result.value)
    #expect(abs(friedman.chiSquared - balance * balance / Double(signs.count)) < 1e-12)
  }

  @Test func rankBiserialAtItsEnds() {
    #expect(rankBiserialPaired([]).reason == .noValues)
    #expect(rankBiserialPaired([0, 0]).reason == .allZero)
    #expect(rankBiserialIndependent([], [1]).reason == .emptyGroup)
    let complete = rankBiserialIndependent([3, 4], [1, 2]).value
    #expect(complete?.correlation == 1)
    #expect(complete?.interval.reason == .extremeEstimate)
    #expect(complete?.probabilityOfSuperiority == 1)
  }
}
