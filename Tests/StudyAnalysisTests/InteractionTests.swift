import StudyDefinition
import StudyResults
import Testing

@testable import StudyAnalysis

/// Two arms parted by the baseline: below 10 the second arm falls by more than the first, above by less.
@Suite struct InteractionTests {
  private var trial: TinyTrial {
    var trial = plain
    trial.cohorts = ["low": { $0 < 10 }, "high": { $0 >= 10 }, "most": { $0 < 17 }]
    return trial
  }

  private let plain = TinyTrial.two(
    [[5, 4], [6, 6], [7, 5.5], [15, 15], [16, 14], [17, 16.5]],
    [[5, 1], [6, 3], [7, 2], [15, 14.5], [16, 15], [17, 14]],
    yaml: """
      cohorts:
        - {id: all, label: All}
        - {id: low, label: Low, where: baseline.x < 10}
        - {id: high, label: High, where: baseline.x >= 10}
        - {id: most, label: Most, where: baseline.x < 17}
      comparisons: [{id: main, method: welch}]
      subgroups:
        - {id: level, label: Level, cohorts: [low, high], of: all}
        - {id: overlapping, cohorts: [low, most]}
      """)

  @Test func isTheTestOfTheDifferenceOfTwoDifferences() throws {
    let study = try trial.study
    let store = analyse(study, trial.dataset(study))
    func row(_ cohort: String, _ contrast: String, _ statistic: Statistic) -> ResultRow? {
      store[
        CellKey(
          endpoint: EndpointID("x"), timePoint: TimePointID("m1"), cohort: CohortID(cohort), group: nil,
          measure: Measure("main"), contrast: ContrastID(contrast)), statistic]
    }
    let low = try #require(row("low", "b-vs-a", .difference)?.value.number)
    let high = try #require(row("high", "b-vs-a", .difference)?.value.number)
    let errors = try ["low", "high"].map { try #require(row($0, "b-vs-a", .se)?.value.number) }
    let z = (low - high) / (errors[0] * errors[0] + errors[1] * errors[1]).squareRoot()
    let q = try #require(row("all", "b-vs-a-by-level", .chiSquared)?.value.number)
    #expect(abs(q - z * z) < 1e-12)
    let p = try #require(row("all", "b-vs-a-by-level", .p))
    #expect(p.n == 12 && p.method?.code == "cochran-q")
    #expect((p.value.number ?? 2) < 1 && row("all", "b-vs-a-by-level", .df)?.value.number == 1)
  }

  @Test func hasNoAnswerForSubgroupsWithCommonSubjects() throws {
    let study = try trial.study
    let store = analyse(study, trial.dataset(study))
    let rows = store.rows.filter { $0.key.cell.contrast == ContrastID("b-vs-a-by-overlapping") }
    #expect(rows.count == 3)
    for row in rows { #expect(row.value.reason == Reason("overlapping-subgroups")) }
  }

  @Test func isNotAdjustedWithTheDifferences() throws {
    var trial = trial
    trial.yaml += "\nmultiplicity: [{id: f, method: holm, comparisons: main}]"
    let study = try trial.study
    let store = analyse(study, trial.dataset(study))
    #expect(
      !store.rows.contains {
        $0.key.statistic == .adjustedP && $0.key.cell.contrast?.text.contains("-by-") == true
      })
  }
}
