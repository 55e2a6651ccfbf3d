import Testing

@testable import Statistics

@Suite struct AncovaTests {
  private let baseline: [Double] = [5.1, 6.2, 7.3, 5.9, 8.1, 6.6, 7.7, 5.4]
  private let followup: [Double] = [4.9, 5.8, 7.5, 5.1, 7.0, 6.1, 6.4, 5.0]
  private let group = ["b", "a", "a", "b", "a", "b", "b", "a"]

  @Test func withoutRecords() {
    #expect(ancova(baseline: [], followup: [], group: []).reason == .noValues)
  }

  @Test func aConstantBaselineIsNoCovariate() {
    let fit = ancova(baseline: [5, 5, 5, 5], followup: [1, 2, 4, 3], group: ["a", "a", "b", "b"])
    #expect(fit.reason == .collinear)
  }

  @Test func theReferenceComesFirst() throws {
    let fit = try #require(ancova(baseline: baseline, followup: followup, group: group, reference: "a").value)
    #expect(fit.groups == ["a", "b"])
    #expect(fit.counts == [4, 4])
    #expect(
      try #require(ancova(baseline: baseline, followup: followup, group: group).value).groups == ["b", "a"])
  }

  /// Change and follow-up give the same difference, and slopes that differ by 1.
  @Test func bothResponsesGiveTheSameDifference() throws {
    let change = try #require(ancova(baseline: baseline, followup: followup, group: group).value)
    let after = try #require(
      ancova(baseline: baseline, followup: followup, group: group, response: .followup).value)
    let difference = try #require(change.difference("a", minus: "b").value)
    let same = try #require(after.difference("a", minus: "b").value)
    #expect(agrees(difference.estimate, same.estimate, within: 1e-11))
    #expect(agrees(difference.standardError, same.standardError, within: 1e-11))
    let slopes = (try #require(change.slope.value).estimate, try #require(after.slope.value).estimate)
    #expect(abs(slopes.1 - slopes.0 - 1) < 1e-11)
    // With two groups F is t².
    let t = try #require(difference.t.value)
    #expect(agrees(change.groupTest.value?.f, t * t, within: 1e-11))
  }

  @Test func regressionNeedsResidualDegreesOfFreedom() {
    #expect(linearRegression([], []).reason == .noValues)
    #expect(linearRegression([[1], [2]], [1, 2]).reason == .noResidualDegreesOfFreedom)
    #expect(linearRegression([[1, 2], [2, 4], [3, 6], [4, 8]], [1, 2, 4, 3]).reason == .collinear)
    #expect(linearRegression([[1], [2, 3]], [1, 2]).reason == .impossibleArgument)
  }

  @Test func regressionThroughTheOrigin() throws {
    let fit = try #require(linearRegression([[1], [2], [3]], [2, 4.5, 5.5], intercept: false).value)
    #expect(agrees(fit.estimates[0], (2 + 9 + 16.5) / 14, within: 1e-14))
  }
}
