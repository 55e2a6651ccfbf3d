import Statistics
import Testing

@Suite struct PrintedNumberTests {
  @Test func decimalsCarryMeaning() throws {
    #expect(PrintedNumber("5.20")?.decimals == 2)
    #expect(PrintedNumber(".028")?.value == 0.028)
    #expect(PrintedNumber("\u{2212}1.3")?.units == -13)
    #expect(PrintedNumber("+7")?.value == 7)
    let rounding = try #require(PrintedNumber("0.03")?.rounding)
    #expect(rounding.contains(0.025) && rounding.contains(0.035) && !rounding.contains(0.0351))
  }

  @Test(arguments: ["", ".", "-", "1.2.3", "1e5", "NaN", "1,5", " 1", "--1", "1234567890123456", "٣"])
  func anythingElseIsNoNumber(_ text: String) { #expect(PrintedNumber(text) == nil) }
}

@Suite struct GRIMTests {
  /// Against trying every sum.
  @Test func agreesWithSearch() throws {
    for n in 1...30 {
      for units in 100...399 {
        let mean = try #require(PrintedNumber(units: units, decimals: 2))
        let found = try #require(grimTest(mean: mean, n: n).value)
        let sums = (0...(5 * n)).filter { abs(200 * $0 - 2 * units * n) <= n }
        #expect(Array(found.possibleSums) == sums)
      }
    }
  }

  /// Against the means and SDs of every small sample: what can occur is never called inconsistent.
  @Test func acceptsEverySample() throws {
    for a in 0...6 {
      for b in a...6 {
        for c in b...6 {
          let moments = try #require(Moments([a, b, c].map { Double($0) }))
          let meanUnits = Int((moments.mean * 100).rounded())
          let sdUnits = Int(((moments.standardDeviation ?? 0) * 100).rounded())
          let mean = try #require(PrintedNumber(units: meanUnits, decimals: 2))
          let sd = try #require(PrintedNumber(units: sdUnits, decimals: 2))
          #expect(grimmerTest(mean: mean, standardDeviation: sd, n: 3) == .value(nil))
        }
      }
    }
  }

  @Test func notTestable() throws {
    let mean = try #require(PrintedNumber("5.19"))
    #expect(grimTest(mean: mean, n: 0).reason == .impossibleArgument)
    #expect(grimTest(mean: mean, n: .max, items: 2).reason == .impossibleArgument)
    #expect(possibleCounts(percent: mean, of: -1).reason == .impossibleArgument)
    let long = try #require(PrintedNumber("123456789012345"))
    #expect(grimmerTest(mean: long, standardDeviation: long, n: 1_000_000).reason == .tooMany)
    #expect(grimmerTest(mean: mean, standardDeviation: mean, n: 1).reason == .impossibleArgument)
  }
}

@Suite struct PrintedPTests {
  @Test func zeroAgreesWithNothing() throws {
    let zero = PrintedP(.equal, try #require(PrintedNumber(".000")))
    #expect(zero.isZero)
    #expect(!zero.agrees(with: 0...0.0001))
  }

  @Test func significanceMayBeOpen() throws {
    let tenth = try #require(PrintedNumber(".10"))
    #expect(PrintedP(.below, tenth).isSignificant(alpha: 0.05) == nil)
    #expect(PrintedP(.above, tenth).isSignificant(alpha: 0.05) == false)
    #expect(PrintedP(.equal, tenth).isSignificant(alpha: 0.05) == false)
  }

  @Test func impossibleStatistics() throws {
    let one = try #require(PrintedNumber("1.0"))
    let p = PrintedP(.equal, try #require(PrintedNumber(".05")))
    #expect(recomputedP(.t(degreesOfFreedom: 0), statistic: one, reported: p).reason == .impossibleArgument)
    #expect(recomputedP(.r(degreesOfFreedom: 9), statistic: one, reported: p).value?.p == 0)
    let none = try #require(PrintedNumber("0.0"))
    #expect(
      checkChangeSummary(n: 9, meanChange: one, spread: none, .standardError, reported: p).reason
        == .noVariation)
  }
}

@Suite struct RecoveredSDTests {
  @Test func refusals() throws {
    #expect(recoveredSDOfChange(n: 20, meanChange: 0, pValue: 0.1).reason == .contradictory)
    #expect(recoveredSDOfChange(n: 20, meanChange: 1, pValue: 0).reason == .contradictory)
    #expect(recoveredSD(n1: 1, n2: 1, meanDifference: 1, pValue: 0.1).reason == .tooFew)
    #expect(impliedCorrelation(baselineSD: 0, followupSD: 1, changeSD: 1).reason == .noVariation)
    #expect(changeSD(baselineSD: 1, followupSD: 1, correlation: 2).reason == .impossibleArgument)
    #expect(samuelsonBound(n: 0, mean: 1, standardDeviation: 1).reason == .noValues)
    let above = PrintedP(.above, try #require(PrintedNumber("0.05")))
    let range = recoveredSDRange(n: 10, meanChange: try #require(PrintedNumber("1.0")), reported: above).value
    #expect(range?.high == nil)
    #expect((range?.low ?? 0) > 0)
  }

  @Test func undoesTheTest() throws {
    let p = try #require(meanTest(n: 12, mean: 0.8, sd: 1.7).value?.pValue.value)
    let found = try #require(recoveredSDOfChange(n: 12, meanChange: 0.8, pValue: p).value)
    #expect(abs(found.standardDeviation - 1.7) < 1e-12)
  }
}

@Suite struct AttainablePTests {
  @Test func impossibleSizes() throws {
    let p = try #require(PrintedNumber("0.03"))
    #expect(attainableStatistics(.signedRank(pairs: 0), .exact, reported: p).reason == .impossibleArgument)
    #expect(attainableStatistics(.signedRank(pairs: 2000), .exact, reported: p).reason == .tooMany)
    #expect(smallestAttainableP(.signedRank(pairs: 0)).exact.reason == .impossibleArgument)
    #expect(smallestAttainableP(.mannWhitney(-3, 5)).exact.reason == .impossibleArgument)
    #expect(smallestAttainableP(.kruskalWallis(perGroup: 1, groups: 1)).exact.reason == .impossibleArgument)
  }

  @Test func everyPOfOneMatchesTheMiddle() throws {
    let one = try #require(PrintedNumber("1.0"))
    let found = try #require(attainableStatistics(.signedRank(pairs: 4), .exact, reported: one).value)
    #expect(found.map(\.statistic) == [5])
  }
}
