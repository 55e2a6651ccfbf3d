import Testing

@testable import Statistics

@Suite struct HodgesLehmannTests {
  @Test func withoutValuesThereIsNoEstimate() {
    #expect(hodgesLehmann([]).reason == .noValues)
    #expect(hodgesLehmannShift([], [1]).reason == .emptyGroup)
    #expect(hodgesLehmann([1, 2], level: 1).reason == .impossibleArgument)
  }

  @Test func oneValueIsItsOwnEstimate() {
    let location = hodgesLehmann([-2.5]).value
    #expect(location?.estimate == -2.5)
    #expect(location?.interval.low == -2.5)
    #expect(location?.achievedLevel == 0)
  }

  /// Selection without writing the averages down equals sorting them all.
  @Test(arguments: 0..<60)
  func selectsFromAllWalshAverages(_ seed: Int) throws {
    var random = PseudoRandom(seed: UInt64(seed))
    let values = (0..<Int.random(in: 1...20, using: &random)).map { _ in
      seed.isMultiple(of: 2)
        ? Double(Int.random(in: -5...5, using: &random)) : Double.random(in: -1e6...1e6, using: &random)
    }
    let averages = WalshAverages(values)
    let all = values.indices.flatMap { i in values[i...].map { average(values[i], $0) } }.sorted()
    #expect(averages.count == all.count)
    for (position, expected) in all.enumerated() { #expect(averages.smallest(position + 1) == expected) }
    #expect(averages.smallest(0) == nil)
    #expect(averages.smallest(all.count + 1) == nil)
    #expect(averages.median == median(all))
  }

  @Test(arguments: 0..<60)
  func selectsFromAllDifferences(_ seed: Int) throws {
    var random = PseudoRandom(seed: UInt64(seed))
    let a = (0..<Int.random(in: 1...15, using: &random)).map { _ in Double.random(in: -3...3, using: &random)
    }
    let b = (0..<Int.random(in: 1...15, using: &random)).map { _ in
      Double(Int.random(in: -2...2, using: &random))
    }
    let differences = PairwiseDifferences(a, b)
    let all = a.flatMap { x in b.map { x - $0 } }.sorted()
    for (position, expected) in all.enumerated() { #expect(differences.smallest(position + 1) == expected) }
    #expect(differences.median == median(all))
  }

  /// Where the exact distribution ends, the normal approximation takes over without a jump.
  @Test func depthsMeetWhereTheMethodChanges() throws {
    let exact = try #require(signedRankDepth(count: largestExactInterval, level: 0.95))
    let approximate = try #require(signedRankDepth(count: largestExactInterval + 1, level: 0.95))
    let step = Double(largestExactInterval) / 2
    #expect(abs(Double(approximate.k - exact.k) - step) < step)
    #expect(abs(approximate.achievedLevel - 0.95) < 1e-4)
    #expect(exact.achievedLevel >= 0.95)
  }

  @Test func extremeValuesDoNotOverflow() {
    let location = hodgesLehmann([-.greatestFiniteMagnitude, .greatestFiniteMagnitude]).value
    #expect(location?.estimate == 0)
  }
}
