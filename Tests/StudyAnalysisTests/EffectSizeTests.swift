import Testing

@testable import StudyAnalysis

@Suite struct EffectSizeTests {
  @Test func onlyThoseAskedFor() throws {
    let data: [[Double?]] = [[7, 6], [8, 6], [9, 5]]
    let results = try TinyTrial(
      arms: [("a", data)], yaml: "methods: {effect-size: [d-z, rank-biserial]}"
    ).results()
    // Changes -1, -2, -4: mean -7/3, SD 1.5275.
    #expect(abs(try #require(results.number("x/m1/all/effect-size/d-z")) + 1.5275252316519468) < 1e-12)
    #expect(results.row("x/m1/all/effect-size/d-z-ci-low") != nil)
    #expect(results.number("x/m1/all/effect-size/rank-biserial") == -1)
    #expect(results.reason("x/m1/all/effect-size/rank-biserial-ci-low") == "extreme-estimate")
    #expect(results.row("x/m1/all/effect-size/g-av") == nil)
    #expect(try TinyTrial(arms: [("a", data)]).results().row("x/m1/all/effect-size/d-z") == nil)
  }

  @Test func ofTheDifferenceBetweenGroups() throws {
    let results = try TinyTrial.two(
      [[7, 8], [7, 9], [7, 10]], [[7, 10], [7, 11], [7, 12]],
      yaml: "comparisons: [{id: c, method: welch, effect-size: [cohen-d, glass-delta]}]"
    ).results()
    #expect(results.number("x/m1/all/c/b-vs-a/cohen-d") == 2)
    #expect(results.number("x/m1/all/c/b-vs-a/glass-delta") == 2)
    #expect(results.row("x/m1/all/c/b-vs-a/hedges-g") == nil)
  }
}
