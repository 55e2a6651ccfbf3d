import Statistics
import Testing

@Suite struct DistributionTests {
  @Test func impossibleArgumentsHaveNoDistribution() {
    #expect(StudentT(degreesOfFreedom: 0) == nil)
    #expect(StudentT(degreesOfFreedom: .nan) == nil)
    #expect(ChiSquared(degreesOfFreedom: -1) == nil)
    #expect(FisherF(numerator: 1, denominator: 0) == nil)
    #expect(Beta(a: 0, b: 1) == nil)
    #expect(Binomial(trials: -1, probability: 0.5) == nil)
    #expect(Binomial(trials: 3, probability: 1.5) == nil)
    #expect(Hypergeometric(white: 3, black: 3, drawn: 7) == nil)
    #expect(NoncentralT(degreesOfFreedom: 3, noncentrality: .infinity) == nil)
    #expect(StudentisedRange(groups: 1, degreesOfFreedom: 3) == nil)
  }

  @Test func neverNaN() {
    #expect(Normal().lower(.nan) == nil)
    #expect(Normal().quantile(1.5) == nil)
    #expect(Normal().quantile(.nan) == nil)
    #expect(ChiSquared(degreesOfFreedom: 1)?.density(0) == nil)
    #expect(StudentisedRange(groups: 3, degreesOfFreedom: 3)?.lower(.nan) == nil)
  }

  @Test func endsOfTheSupport() {
    #expect(Normal().quantile(0) == -.infinity)
    #expect(Normal().quantile(0, .upper) == .infinity)
    #expect(ChiSquared(degreesOfFreedom: 3)?.quantile(0) == 0)
    #expect(ChiSquared(degreesOfFreedom: 3)?.upper(-1) == 1)
    #expect(FisherF(numerator: 2, denominator: 3)?.lower(.infinity) == 1)
    #expect(Beta(a: 2, b: 3)?.quantile(1) == 1)
    #expect(StudentT(degreesOfFreedom: 3)?.lower(-.infinity) == 0)
    #expect(Binomial(trials: 4, probability: 0)?.mass(0) == 1)
    #expect(Binomial(trials: 0, probability: 0.5)?.lower(0) == 1)
    #expect(Hypergeometric(white: 0, black: 0, drawn: 0)?.mass(0) == 1)
  }

  @Test(arguments: [0.3, 1, 2, 7.5, 30, 1e4], [-30.0, -2.2, -1e-9, 0, 0.7, 15])
  func tailsOfStudentTAddToOne(_ df: Double, _ x: Double) throws {
    let t = try #require(StudentT(degreesOfFreedom: df))
    let below = try #require(t.lower(x))
    let above = try #require(t.upper(x))
    #expect(abs(below + above - 1) < 1e-15)
    #expect(t.lower(-x) == above)
  }

  @Test(arguments: [1e-12, 0.001, 0.3, 0.9], Tail.allCases)
  func quantileUndoesProbability(_ p: Double, _ tail: Tail) throws {
    let all: [(any ContinuousDistribution)?] = [
      Normal(), StudentT(degreesOfFreedom: 3.3), ChiSquared(degreesOfFreedom: 5),
      FisherF(numerator: 3, denominator: 11), Beta(a: 2.5, b: 7),
      NoncentralT(degreesOfFreedom: 9, noncentrality: 1.2),
    ]
    for distribution in all.compactMap(\.self) {
      let x = try #require(distribution.quantile(p, tail))
      let back = try #require(distribution.probability(tail, x))
      #expect(abs(back - p) <= 1e-8 * p, "\(distribution)")
    }
  }

  @Test func massesAddUpToTheTail() throws {
    let urn = try #require(Hypergeometric(white: 9, black: 14, drawn: 12))
    let coin = try #require(Binomial(trials: 25, probability: 0.3))
    let drawn = urn.support.filter { $0 > 5 }.compactMap(urn.mass).reduce(0, +)
    let heads = (9...25).compactMap(coin.mass).reduce(0, +)
    #expect(abs(drawn - (urn.upper(5) ?? 0)) < 1e-14)
    #expect(abs(heads - (coin.upper(8) ?? 0)) < 1e-14)
  }

  /// With two means the range is |a − b|, so q / √2 is a two-sided t.
  @Test(arguments: [1, 2.5, 20, 500], [0.01, 1, 3.5, 9])
  func rangeOfTwoIsT(_ df: Double, _ q: Double) throws {
    let range = try #require(StudentisedRange(groups: 2, degreesOfFreedom: df))
    let t = try #require(StudentT(degreesOfFreedom: df)?.twoSided(q / 2.0.squareRoot()))
    let upper = try #require(range.upper(q))
    let lower = try #require(range.lower(q))
    #expect(abs(upper - t) < 1e-10 * t)
    #expect(abs(upper + lower - 1) < 1e-12)
  }

  @Test func rangeQuantile() throws {
    let range = try #require(StudentisedRange(groups: 4, degreesOfFreedom: 60))
    let q = try #require(range.quantile(0.05, .upper))
    #expect(abs((range.upper(q) ?? 0) - 0.05) < 1e-11)
  }

  @Test func boostIsNamed() { #expect(boostVersion.hasPrefix("1.")) }
}
