import Statistics
import Testing

@Suite struct DescriptionTests {
  @Test func nothing() {
    let found = describe([Double?]())
    #expect(found.n == 0)
    #expect(found.mean == .notEstimable(.noValues))
    #expect(found.interval == .notEstimable(.noValues))
  }

  @Test func missingValuesAreCounted() {
    let found = describe([nil, 1, .nan, 3, nil, .infinity])
    #expect(found.n == 2)
    #expect(found.missing == 4)
    #expect(found.mean == .value(2))
  }

  @Test func oneValueHasNoSpread() {
    let found = describe([7.25])
    #expect(found.median == .value(7.25))
    #expect(found.standardDeviation == .notEstimable(.tooFew))
  }

  @Test func impossibleLevels() {
    #expect(describe([1, 2, 3], level: 1).interval == .notEstimable(.impossibleArgument))
    #expect(describe([1, 2, 3], level: .nan).interval == .notEstimable(.impossibleArgument))
    #expect(meanInterval(n: 5, mean: 1, sd: -1).reason == .impossibleArgument)
  }

  @Test(arguments: [0.0, 1e6, 1e9, -1e12])
  func offsetsDoNotCostDigits(_ offset: Double) throws {
    let moments = try #require(Moments([1, 2, 4, 8].map { $0 + offset }))
    #expect(moments.mean == 3.75 + offset)
    #expect(moments.sumOfSquares == 28.75)
  }

  @Test func extremesNeitherOverflowNorVanish() throws {
    let huge = try #require(Moments([-1.5e308, 1.5e308]))
    #expect(huge.mean == 0)
    #expect(huge.standardDeviation.map { abs($0 / 1.5e308 - 2.0.squareRoot()) < 1e-15 } == false)
    let tiny = try #require(Moments([1e-200, 3e-200])?.standardDeviation)
    #expect(abs(tiny / 1e-200 - 2.0.squareRoot()) < 1e-14)
    #expect(Moments([1e-300, 1e300])?.variance == .infinity)
  }

  @Test func sumsKeepWhatIsSmall() {
    #expect(sum([1e16, 1, -1e16]) == 1)
    #expect(sum([Double]()) == 0)
  }

  @Test func geometricMeansNeedPositiveValues() {
    #expect(geometricSummary([1, 0, 2]).mean == .notEstimable(.nonPositiveValue))
    #expect(geometricSummary([1, 0, 2]).nonPositive == 1)
    #expect(geometricSummary([]).mean == .notEstimable(.noValues))
    #expect(geometricMeanRatio([1, 2], [0, 1]).ratio == .notEstimable(.nonPositiveValue))
    let constant = geometricMeanRatio([0.1, 0.3, 0.7], [0.2, 0.6, 1.4]).test
    #expect(constant.flatMap(\.t) == .notEstimable(.noVariation))
  }
}

@Suite struct QuantileTests {
  @Test func noValues() {
    #expect(quantiles([nil], at: [0.5]) == [.notEstimable(.noValues)])
    #expect(quantiles([1], at: [2]) == [.notEstimable(.impossibleArgument)])
    #expect(tukeyHinges([]).reason == .noValues)
    #expect(median([]) == nil)
  }

  @Test(arguments: QuantileType.allCases)
  func quantilesRiseFromTheLowestToTheHighest(_ type: QuantileType) throws {
    var random = PseudoRandom(seed: 7)
    for n in 1...40 {
      let sorted = (0..<n).map { _ in Double(Int.random(in: 0...50, using: &random)) / 10 }.sorted()
      let found = try (0...100).map { try #require(quantile(ofSorted: sorted, Double($0) / 100, type)) }
      #expect(zip(found, found.dropFirst()).allSatisfy { $0 <= $1 + 1e-12 })
      #expect(found.last == sorted.last)
      #expect(found.first == sorted.first)
    }
  }

  @Test func medianOfHugeValues() { #expect(median([1.5e308, 1.7e308]) == 1.6e308) }

  @Test func intervalOfTheMedianNeedsSixValues() {
    #expect(medianInterval([1, 2, 3, 4, 5]).interval == .notEstimable(.noIntervalAtThisLevel))
    #expect(medianInterval([1, 2, 3, 4, 5, 6]).achievedLevel == .value(0.96875))
    #expect(medianInterval([]).interval == .notEstimable(.noValues))
  }
}
