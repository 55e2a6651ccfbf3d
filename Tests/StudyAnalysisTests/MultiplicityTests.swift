import StudyResults
import Testing

@testable import StudyAnalysis

@Suite struct MultiplicityTests {
  private let arms: [(id: String, subjects: [[Double?]])] = [
    ("a", [[7, 6, 6], [8, 6, 7], [9, 5, 8], [7, 5, 7], [8, 7, 7], [9, 8, 6]]),
    ("b", [[7, 8, 7], [8, 7, 8], [9, 9, 5], [7, 6, 8], [8, 8, 9], [9, 8, 4]]),
  ]

  @Test func theFamilyIsWhatTheReportShows() throws {
    let results = try TinyTrial(arms: arms, yaml: "multiplicity: [{id: within, method: bonferroni}]")
      .results()
    let raw = try #require(results.number("x/m1/all/a/signed-rank/p"))
    // Two groups at two visits; the cohort as a whole is not shown and not in the family.
    #expect(results.number("x/m1/all/a/signed-rank/tests") == 4)
    #expect(results.number("x/m1/all/a/signed-rank/adjusted-p") == min(1, 4 * raw))
    #expect(results.method("x/m1/all/a/signed-rank/adjusted-p") == "adjusted-bonferroni")
    #expect(results.row("x/m1/all/signed-rank/adjusted-p") == nil)
    #expect(results.number("x/m1/all/a/signed-rank/p") == raw)
  }

  @Test func comparisonsAreAFamilyOfTheirOwn() throws {
    let results = try TinyTrial(
      arms: arms,
      yaml: """
        comparisons: [{id: means, method: welch}]
        multiplicity:
          - {id: between, method: hochberg, comparisons: means, timepoints: m1}
          - {id: within, method: benjamini-hochberg, timepoints: m2}
        """
    ).results()
    #expect(results.number("x/m1/all/means/b-vs-a/tests") == 1)
    #expect(results.row("x/m2/all/means/b-vs-a/adjusted-p") == nil)
    #expect(results.number("x/m2/all/b/signed-rank/tests") == 2)
    #expect(results.row("x/m1/all/b/signed-rank/adjusted-p") == nil)
  }

  @Test func aCohortReportedAsAWholeIsOneTest() throws {
    let results = try TinyTrial(
      arms: arms,
      yaml: """
        cohorts: [{id: all, label: All}, {id: whole, label: Whole, by-group: false}]
        multiplicity: [{id: within, method: bonferroni, timepoints: m1}]
        """
    ).results()
    #expect(results.number("x/m1/all/a/signed-rank/tests") == 3)
    #expect(results.number("x/m1/whole/signed-rank/tests") == 3)
  }

  /// Pairs that no family takes up stay a family of their own.
  @Test func aFamilyOfOneVisitLeavesTheOthersToHolm() throws {
    let results = try TinyTrial(
      arms: arms + [("c", [[7, 7, 6], [8, 6, 8], [9, 6, 8], [7, 6, 7]])],
      yaml: """
        comparisons: [{id: ranks, method: kruskal-wallis}]
        multiplicity: [{id: between, method: hochberg, comparisons: ranks, timepoints: m1}]
        """
    ).results()
    #expect(results.method("x/m1/all/ranks/b-vs-a/adjusted-p") == "adjusted-hochberg")
    #expect(results.method("x/m2/all/ranks/b-vs-a/adjusted-p") == "adjusted-holm")
  }

  @Test func aPThatCannotBeHadIsNotCounted() throws {
    let results = try TinyTrial.two(
      [[7, 7], [8, 8]], [[7, 8], [8, 9.5], [9, 9.1]], yaml: "multiplicity: [{id: within, method: holm}]"
    ).results()
    #expect(results.number("x/m1/all/b/signed-rank/tests") == 1)
    #expect(results.reason("x/m1/all/a/signed-rank/adjusted-p") == "all-zero")
  }
}
