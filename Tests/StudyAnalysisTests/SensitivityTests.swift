import StudyResults
import Testing

@testable import StudyAnalysis

@Suite struct SensitivityTests {
  private let rows: [[Double?]] = [[5, 6, 7], [5, 7, nil], [5, nil, nil], [5, nil, 9], [nil, 6, 8]]

  private func results(_ imputation: String) throws -> Results {
    try TinyTrial(
      arms: [("a", rows), ("b", [])],
      yaml: "methods: {sensitivity: \(imputation)}\ncomparisons: [{id: c, method: welch}]"
    ).results()
  }

  @Test func carriedValuesStandBesideTheMainOnes() throws {
    let results = try results("locf")
    #expect(results.number("x/m2/all/change/n") == 2)
    #expect(results.number("x/m2/all/change-locf/n") == 3)
    #expect(results.number("x/m2/all/change-locf/imputed") == 1)
    // Changes 2, 2 carried, 4.
    #expect(abs(try #require(results.number("x/m2/all/change-locf/mean")) - 8.0 / 3) < 1e-12)
    #expect(results.row("x/m2/all/a/signed-rank-locf/p")?.flags.contains(.imputed) == true)
    #expect(results.row("x/m2/all/change/mean")?.flags == [])
    #expect(results.row("x/m2/all/a/c-locf/mean") != nil)
  }

  @Test func theBaselineIsCarriedOnlyWhenAskedFor() throws {
    #expect(try results("bocf").number("x/m2/all/change-bocf/n") == 4)
    #expect(try results("bocf").number("x/m2/all/change-bocf/mean") == 1.5)
    #expect(try results("locf-with-baseline").number("x/m2/all/change-locf-with-baseline/mean") == 2)
    // The baseline itself is never filled in.
    #expect(try results("bocf").number("x/m2/all/change-bocf/missing") == 1)
  }

  @Test func everyImputedRowIsFlagged() throws {
    for row in try results("locf").store.rows {
      #expect(row.flags.contains(.imputed) == row.key.cell.measure.text.hasSuffix("-locf"))
    }
  }
}
