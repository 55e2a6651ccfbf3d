import Testing

@testable import Statistics

@Suite struct CountedMomentsTests {
  @Test func withoutChangesThereAreNone() throws {
    #expect(try counted([], decimals: 1).moments == nil)
  }

  @Test func oneChangeHasAMeanAndNoSpread() throws {
    #expect(try counted([-7], decimals: 1).moments == MeanAndSD(mean: -0.7, standardDeviation: nil))
  }

  @Test func equalChangesHaveTheirValueAndNoSpread() throws {
    let same = [Int64](repeating: 3, count: 999)
    #expect(try counted(same, decimals: 1).moments == MeanAndSD(mean: 0.3, standardDeviation: 0))
    #expect(try counted([0, 0], decimals: 2).moments == MeanAndSD(mean: 0, standardDeviation: 0))
  }

  @Test func twoChangesAreExact() throws {
    let moments = try #require(counted([10, 13], decimals: 0).moments)
    #expect(moments.mean == 11.5)
    #expect(moments.standardDeviation == 4.5.squareRoot())
  }

  /// The digits of a small spread far from zero are all there.
  @Test func aLargeOffsetCostsNoDigits() throws {
    let offset: Int64 = 9_007_199_254_740_000
    let moments = try #require(counted([offset - 1, offset, offset + 1], decimals: 0).moments)
    #expect(moments == MeanAndSD(mean: 9_007_199_254_740_000, standardDeviation: 1))
  }

  /// Where the exact sums would not fit, the caller is told to go another way.
  @Test func sumsBeyond128BitsAreRefused() throws {
    let far: Int64 = 1 << 53
    let changes = (0..<1024).map { $0.isMultiple(of: 2) ? far : -far }
    #expect(try counted(changes, decimals: 0).moments == nil)
    #expect(try counted([far, -far], decimals: 0).moments?.mean == 0)
  }

  @Test(arguments: 0..<100)
  func agreesWithThePlainFunctions(_ seed: Int) throws {
    var random = PseudoRandom(seed: UInt64(seed))
    let width = [1, 3, 100, 100_000][seed % 4]
    let centre = Int.random(in: -width...width, using: &random)
    let scaled = (0..<Int.random(in: 2...300, using: &random)).map { _ in
      Int64(centre + Int.random(in: -width...width, using: &random))
    }
    let exact = try #require(counted(scaled, decimals: seed % 3).moments)
    let factor = [1.0, 10, 100][seed % 3]
    let plain = try #require(Moments(scaled.map { Double($0) / factor }))
    let largest = max(abs(plain.minimum), abs(plain.maximum))
    #expect(abs(exact.mean - plain.mean) <= 4 * largest.ulp)
    let sd = try #require(plain.standardDeviation)
    let exactSD = try #require(exact.standardDeviation)
    #expect(abs(exactSD - sd) <= 1e-14 * sd)
  }

  private func counted(_ changes: [Int64], decimals: Int) throws -> CountedChanges {
    let scale = try #require(DecimalScale(decimals: decimals))
    return try #require(CountedChanges(changes, scale: scale))
  }
}
