import Testing

@testable import Statistics

@Suite struct AnovaTests {
  @Test func emptyAndConstantGroups() {
    #expect(oneWayAnova([]).effect.reason == .tooFewGroups)
    #expect(oneWayAnova([[1], [2]]).effect.reason == .noResidualDegreesOfFreedom)
    #expect(oneWayAnova([[2, 2], [5, 5]]).effect.value?.test.reason == .noVariation)
    #expect(welchAnova([[1, 2]]).reason == .tooFewGroups)
    #expect(welchAnova([[1, 2], [3]]).reason == .tooFew)
    #expect(welchAnova([[1, 2], [3, 3]]).reason == .noVariation)
  }

  @Test func sumsBeyondDoublesAreNotEstimable() {
    let anova = oneWayAnova([[1e200, -1e200, nil], [3, 4]])
    #expect(anova.sumOfSquaresWithin.reason == .impossibleArgument)
    #expect(anova.effect.reason == .impossibleArgument)
  }

  @Test func emptyGroupsDoNotCount() {
    let groups: [[Double]] = [[1, 2, 4], [3, 5, 6]]
    #expect(oneWayAnova(groups) == oneWayAnova([[]] + groups + [[]]))
    #expect(welchAnova(groups) == welchAnova(groups + [[]]))
  }

  /// With an offset of 2^40 all values are still exact, and so nothing may change.
  @Test func anOffsetCostsNoDigits() {
    let groups: [[Double]] = [[1, 2, 4], [3, 5, 6], [9, 1, 1]]
    let moved = groups.map { $0.map { $0 + 0x1p40 } }
    #expect(oneWayAnova(groups) == oneWayAnova(moved))
    #expect(welchAnova(groups) == welchAnova(moved))
  }

  @Test func repeatedMeasuresWithoutEnoughToGoOn() {
    #expect(repeatedMeasuresAnova([]).reason == .noValues)
    #expect(repeatedMeasuresAnova([[1, 2]]).reason == .tooFew)
    #expect(repeatedMeasuresAnova([[1], [2]]).reason == .tooFewGroups)
    #expect(repeatedMeasuresAnova([[1, 2], [2]]).reason == .impossibleArgument)
    #expect(repeatedMeasuresAnova([[1, 2, 3], [2, 3, 4], [0, 1, 2]]).reason == .noVariation)
  }

  @Test func fewerSubjectsThanTimePointsHaveNoMauchlyTest() throws {
    let anova = try #require(repeatedMeasuresAnova([[1, 3, 2, 5], [2, 2, 4, 4]]).value)
    #expect(anova.mauchly.reason == .tooFew)
  }

  /// Two time points are the paired t test: F = t².
  @Test func twoTimePointsAreThePairedTTest() throws {
    let rows: [[Double]] = [[5, 4], [6, 7], [7, 6], [8, 6], [9, 8], [4, 3]]
    let anova = try #require(repeatedMeasuresAnova(rows).value)
    let moments = try #require(Moments(rows.map { $0[1] - $0[0] }))
    let t = moments.mean / (try #require(moments.standardError))
    #expect(agrees(anova.test.f, t * t, within: 1e-12))
    #expect(anova.greenhouseGeisserEpsilon == 1)
    #expect(anova.mauchly.reason == .tooFewGroups)
  }
}
