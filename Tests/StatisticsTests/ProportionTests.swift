import Statistics
import Testing

@Suite struct ProportionTests {
  @Test func impossibleCounts() {
    #expect(oneProportion(0, of: 0).reason == .noValues)
    #expect(oneProportion(4, of: 3).reason == .impossibleArgument)
    #expect(twoProportions(0, of: 0, 1, of: 2).reason == .emptyGroup)
    #expect(zeroEventsUpper(of: 0).reason == .noValues)
    #expect(wilsonInterval(1, of: 2, level: 0) == nil)
    #expect(exactBinomialP(1, of: 3, against: 2) == nil)
  }

  @Test(arguments: [1, 2, 7, 30])
  func intervalsMirror(_ n: Int) throws {
    for x in 0...n {
      let found = try #require(oneProportion(x, of: n).value)
      let mirrored = try #require(oneProportion(n - x, of: n).value)
      for part in [
        \OneProportion.wilson, \.wilsonContinuityCorrected, \.clopperPearson, \.agrestiCoull, \.wald,
      ] {
        let low = try #require(found[keyPath: part].low)
        let high = try #require(mirrored[keyPath: part].high)
        #expect(abs(low + high - 1) < 1e-12)
        #expect(low >= 0 && low <= found.proportion + 1e-12)
      }
      #expect(found.pValue.map { $0 > 0 && $0 <= 1 } == true)
      #expect(abs((found.pValue ?? 0) - (mirrored.pValue ?? 1)) < 1e-12)
    }
  }

  /// Against adding up every outcome.
  @Test(arguments: [0.1, 0.3, 0.5, 0.85])
  func exactPAddsUpUnlikelyOutcomes(_ hypothesis: Double) throws {
    let chance = try #require(Binomial(trials: 13, probability: hypothesis))
    let masses = (0...13).map { chance.mass($0) ?? 0 }
    for x in 0...13 {
      let expected = masses.filter { $0 <= masses[x] * (1 + 1e-7) }.reduce(0, +)
      let found = try #require(exactBinomialP(x, of: 13, against: hypothesis))
      #expect(abs(found - expected) < 1e-12)
    }
  }
}

@Suite struct TableTests {
  @Test func malformedTables() {
    #expect(CountTable([[1, 2], [3]]) == nil)
    #expect(CountTable([[-1]]) == nil)
    #expect(chiSquareTest([]).reason == .emptyMargin)
    #expect(chiSquareTest([[1], [2, 3]]).reason == .impossibleArgument)
    #expect(fisherFreemanHaltonP([[1, 2]]).reason == .emptyMargin)
    #expect(fisherFreemanHaltonP([[9, 9, 9], [9, 9, 9], [9, 9, 9]], limit: 10).reason == .tooMany)
    #expect(fisherExactTest(-1, 0, 0, 0).reason == .impossibleArgument)
    #expect(mcNemarTest(yesYes: 0, yesNo: -1, noYes: 0, noNo: 0).reason == .impossibleArgument)
  }

  @Test func nobodyAtAll() throws {
    let fisher = try #require(fisherExactTest(0, 0, 0, 0).value)
    #expect(fisher.twoSided == 1)
    #expect(fisher.oddsRatio.reason == .emptyMargin)
    let mcNemar = try #require(mcNemarTest(yesYes: 0, yesNo: 0, noYes: 0, noNo: 0).value)
    #expect(mcNemar.exactP == .value(1))
    #expect(mcNemar.riskDifference == .notEstimable(.noValues))
  }

  /// Both ways to the same p, and the tails against the hypergeometric distribution.
  @Test func fisherAgreesWithItself() throws {
    for table in [[3, 1, 1, 3], [2, 10, 15, 3], [0, 9, 6, 2], [7, 7, 1, 30]] {
      let (a, b, c, d) = (table[0], table[1], table[2], table[3])
      let found = try #require(fisherExactTest(a, b, c, d).value)
      let general = try #require(fisherFreemanHaltonP([[a, b], [c, d]]).value)
      let urn = try #require(Hypergeometric(white: a + c, black: b + d, drawn: a + b))
      #expect(abs(found.twoSided - general) < 1e-12)
      #expect(abs(found.less - (urn.lower(a) ?? 0)) < 1e-12)
      #expect(abs(found.greater - (urn.upper(a - 1) ?? 0)) < 1e-12)
    }
  }

  @Test func unknownCategoriesAreSetApart() {
    let found = shiftTable(["a", "x", nil, "b"], ["b", "a", nil], levels: ["a", "b"])
    #expect(found.n == 1)
    #expect(found.outsideLevels == 1)
    #expect(found.missingBoth == 1)
    #expect(found.missingFollowup == 1)
    #expect(found.rowPercentages == [[0, 100], [nil, nil]])
    #expect(shiftTable([], [], levels: []).bowker.reason == .noDiscordantPair)
  }
}
