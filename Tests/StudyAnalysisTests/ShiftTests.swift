import StudyResults
import Testing

@testable import StudyAnalysis

@Suite struct ShiftTests {
  @Test func everyCategoryIsCountedWithThoseMissing() throws {
    var trial = TinyTrial(arms: [
      ("a", [[5, 5], [9, 7], [9, 7], [9, 9], [7, 7], [7, nil], [nil, 5], [nil, nil], [6, 8]])
    ])
    trial.endpoint = "test: none, reference: [6, 8]"
    let results = try trial.results()
    func count(_ shift: String) -> Double? { results.number("x/m1/all/shift/\(shift)/n") }
    #expect(count("low-to-low") == 1)
    #expect(count("high-to-normal") == 2)
    #expect(count("high-to-high") == 1)
    // Both bounds belong to the range.
    #expect(count("normal-to-normal") == 2)
    #expect(count("normal-to-missing") == 1)
    #expect(count("missing-to-low") == 1)
    #expect(count("missing-to-missing") == 1)
    #expect(results.number("x/m1/all/shift/n") == 6)
    #expect(results.number("x/m1/all/shift/missing") == 3)
    #expect(abs(try #require(results.number("x/m1/all/shift/high-to-normal/percent")) - 200.0 / 3) < 1e-12)
    #expect(results.number("x/m1/all/shift/symmetry/df") == 1)
    #expect(results.number("x/m1/all/shift/symmetry/chi-squared") == 2)
    // Two of six came back into the range, nobody left it.
    #expect(results.number("x/m1/all/shift/out-of-range/p") == 0.5)
    #expect(results.row("x/m1/all/shift/low-to-normal/percent")?.value.number == 0)
  }

  @Test func anOpenRangeHasTwoCategories() throws {
    var trial = TinyTrial(arms: [("a", [[5, 7]])])
    trial.endpoint = "test: none, reference: [6, null]"
    let results = try trial.results()
    #expect(results.number("x/m1/all/shift/low-to-normal/n") == 1)
    #expect(results.row("x/m1/all/shift/high-to-normal/n") == nil)
    #expect(results.reason("x/m1/all/shift/normal-to-low/percent") == "no-data")
  }

  @Test func withoutARangeThereIsNoShift() throws {
    let results = try TinyTrial(arms: [("a", [[5, 7]])]).results()
    #expect(!results.store.rows.contains { $0.key.cell.measure == .shift })
  }
}
