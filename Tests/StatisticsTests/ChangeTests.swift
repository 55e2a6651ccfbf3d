import Statistics
import Testing

@Suite struct ResponderTests {
  @Test func decidedInDecimals() {
    let third = ResponderRule(.percentChange, .atMost, -30)
    #expect(third.decides(baseline: 7, followup: 4.9) == true)
    #expect(ResponderRule(.percentChange, .below, -30).decides(baseline: 7, followup: 4.9) == false)
    #expect(ResponderRule(.change, .atMost, -0.5).decides(baseline: 8.1, followup: 7.6) == true)
    #expect(ResponderRule(.percentChange, .atLeast, 12.5).decides(baseline: 0.8, followup: 0.9) == true)
    #expect(ResponderRule(.threshold, .above, 7).decides(baseline: nil, followup: 7) == false)
  }

  @Test func undetermined() {
    #expect(ResponderRule(.percentChange, .atMost, -30).decides(baseline: 0, followup: 1) == nil)
    #expect(ResponderRule(.change, .atMost, 0).decides(baseline: nil, followup: 1) == nil)
    #expect(ResponderRule(.threshold, .atMost, 0).decides(baseline: 1, followup: .nan) == nil)
    #expect(responders([], [], rule: ResponderRule(.change, .atMost, 0)).proportion.reason == .noValues)
  }
}

@Suite struct PercentChangeTests {
  @Test func negativeBaselinesAreDividedByTheirSize() {
    let found = percentChange([-10], [-5])
    #expect(found.negativeBaselines == 1)
    #expect(found.mean == .value(50))
    #expect(found.standardDeviation == .notEstimable(.tooFew))
    #expect(found.geometric == .notEstimable(.nonPositiveValue))
  }

  @Test func zeroBaselines() {
    #expect(percentChange([0], [1]).mean == .notEstimable(.zeroBaseline))
    #expect(percentChange([], []).mean == .notEstimable(.noValues))
  }
}

@Suite struct ImputationTests {
  @Test(arguments: Imputation.allCases)
  func nothingToImpute(_ method: Imputation) {
    #expect(impute([], method).imputed == 0)
    #expect(impute([[]], method).change.pairs == 0)
    #expect(impute([[1, 2], [3, 4]], method).visits == [[1, 2], [3, 4]])
  }

  @Test func baselineIsNeverImputed() {
    #expect(impute([[nil, 6, nil]], .lastObservation).visits == [[nil, 6, 6]])
    #expect(impute([[nil, nil]], .baseline).visits == [[nil, nil]])
  }
}

@Suite struct AdjustedPTests {
  @Test(arguments: Adjustment.allCases)
  func keepsOrderAndBounds(_ method: Adjustment) {
    var random = PseudoRandom(seed: 11)
    for n in 0...25 {
      let p = (0..<n).map { _ in
        Double.random(in: 0...1, using: &random) * Double.random(in: 0...1, using: &random)
      }
      let found = adjustedP(p, method, tests: n + 3).compactMap(\.self)
      #expect(found.count == n)
      #expect(zip(p, found).allSatisfy { $0 <= $1 && $1 <= 1 })
      let order = p.indices.sorted { p[$0] < p[$1] }.map { found[$0] }
      #expect(zip(order, order.dropFirst()).allSatisfy { $0 <= $1 })
    }
  }

  @Test func missingDoNotCount() {
    #expect(adjustedP([nil, 0.02, 1.5, 0.5], .bonferroni) == [nil, 0.04, nil, 1])
    #expect(adjustedP([0.01], .holm, tests: -3) == [0.01])
    #expect(adjustedP([0.01], .bonferroni, tests: 5) == [0.05])
  }
}
