import Statistics
import Testing

@Suite struct PairedChangeTests {
  @Test func noPairs() {
    let found = pairedChange([nil, 1, 2], [1, nil])
    #expect(found.pairs == 0)
    #expect(found.leftOut == 3)
    #expect(found.change.reason == .noValues)
  }

  @Test func equalChangesHaveNoTest() {
    let found = pairedChange([5.3, 5.4, 6.1], [5.1, 5.2, 5.9]).change
    #expect(found.flatMap(\.t) == .notEstimable(.noVariation))
    #expect(found.flatMap(\.interval) == .value(ConfidenceInterval(low: -0.2, high: -0.2, level: 0.95)))
  }

  @Test func directionsOfTheTestAddUp() throws {
    let values = [0.3, -0.1, 0.9, 0.4, 1.1]
    let greater = try #require(meanTest(values, alternative: .greater).value?.pValue.value)
    let less = try #require(meanTest(values, alternative: .less).value?.pValue.value)
    let both = try #require(meanTest(values).value?.pValue.value)
    #expect(abs(greater + less - 1) < 1e-15)
    #expect(abs(both - 2 * min(greater, less)) < 1e-15)
    #expect(meanTest(values, alternative: .greater).value?.interval.value?.high == nil)
    #expect(meanTest(values, alternative: .less).value?.interval.value?.low == nil)
  }
}

@Suite struct TwoMeansTests {
  @Test func emptyGroups() {
    #expect(twoMeans([], [1, 2]).difference == .notEstimable(.emptyGroup))
    #expect(twoMeans([], [1, 2]).pValue == .notEstimable(.emptyGroup))
  }

  @Test func exchangedGroupsMirrorTheResult() throws {
    let a = [1.0, 2, 4, 9]
    let b = [3.0, 3, 5]
    for variances in VarianceAssumption.allCases {
      let first = twoMeans(a, b, variances: variances)
      let second = twoMeans(b, a, variances: variances)
      #expect(first.t.value == second.t.map { -$0 }.value)
      #expect(first.pValue == second.pValue)
      #expect(first.interval.value?.low == second.interval.value?.high.map { -$0 })
    }
  }

  @Test func impossibleSummaries() {
    let wrong = GroupSummary(n: 3, mean: 1, standardDeviation: -1)
    let right = GroupSummary(n: 3, mean: 1, standardDeviation: 1)
    #expect(twoMeans(wrong, right).pValue == .notEstimable(.impossibleArgument))
    #expect(twoMeans(wrong, right, variances: .pooled).pValue == .notEstimable(.impossibleArgument))
  }
}

@Suite struct VarianceTests {
  @Test func groupsOfTwoHaveNothingLeft() {
    #expect(leveneTest([[0.1, 0.4], [0.7, 2.3]], centre: .mean).reason == .noVariation)
    #expect(leveneTest([[0.1, 0.4], [0.7, 2.3]]).reason == .noVariation)
    #expect(leveneTest([[1, 2], []]).reason == .tooFewGroups)
    #expect(leveneTest([[1], [2]]).reason == .noResidualDegreesOfFreedom)
  }

  @Test func constantGroups() {
    #expect(bartlettTest([[1, 1], [2, 3]]).reason == .noVariation)
    #expect(varianceRatio([1, 1], [2, 3]).reason == .noVariation)
    #expect(varianceRatio([1], [2, 3]).reason == .tooFew)
  }
}

@Suite struct SignTestTests {
  @Test func zerosHaveNoSign() {
    #expect(signTest([0, 0, nil]).pValue == .notEstimable(.allZero))
    #expect(signTest([1, 2, 3], alternative: .greater).pValue == .value(0.125))
    #expect(signTest([1, 2, 3], alternative: .less).pValue == .value(1))
  }
}

@Suite struct CorrelationTests {
  @Test func perfectInDecimals() {
    let x = (1...9).map { Double($0) / 10 }
    let found = correlation(x, x.map { 3 * $0 })
    #expect(found.t.reason == .extremeEstimate)
    #expect(found.interval.reason == .extremeEstimate)
  }

  @Test func tooFew() {
    #expect(correlation([1], [2]).pearson == .notEstimable(.tooFew))
    #expect(correlation([1, 2, 3], [1, 3, 2]).interval == .notEstimable(.tooFew))
  }
}

@Suite struct EffectSizeTests {
  @Test func noVariation() {
    let found = pairedEffectSize([1, 1, 1], [2, 2, 2])
    #expect(found.dz == .notEstimable(.noVariation))
    #expect(found.dAverage == .notEstimable(.noVariation))
    #expect(independentEffectSize([], [1, 2]).d == .notEstimable(.emptyGroup))
    #expect(independentEffectSize([1, 1], [2, 2]).d == .notEstimable(.noVariation))
    #expect(hedgesCorrection(degreesOfFreedom: 1) == .notEstimable(.tooFew))
  }
}
