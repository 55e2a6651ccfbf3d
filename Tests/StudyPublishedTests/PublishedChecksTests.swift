import Diagnostics
import Statistics
import StudyData
import StudyDefinition
import StudyResults
import Testing

@testable import StudyPublished

/// What published figures say of each other: each check fires on figures that cannot be together, and not on those that
/// can.
@Suite struct PublishedChecksTests {
  private static let definition = """
    format: 1
    title: T
    data:
      status: collected
      subjects: {file: s.csv, id: id}
      observations: {file: d.csv, subject: id, endpoint: e, timepoint: t, value: v}
    timepoints:
      - {id: baseline, label: Baseline, baseline: true}
      - {id: w6, label: 6 weeks}
    endpoints:
      - {id: fev1, label: FEV1, decimals: 2, test: [paired-t, signed-rank-exact, signed-rank-asymptotic]}
      - {id: fvc, label: FVC, decimals: 2}
      - {id: ratio, label: FEV1/FVC, unit: "%", decimals: 1, derive: fev1 / fvc * 100}
      - {id: score, label: Score, decimals: 0}
    groups: {by: dose, levels: [{id: low}, {id: high}]}
    comparisons: [{id: doses, method: mann-whitney-asymptotic}]
    order: [{lower: fev1, upper: fvc, ratio: ratio}]
    """

  /// A published figure by its place, such as `fev1 baseline mean 1.35`.
  private func checks(_ figures: String..., sizes: [String: Int] = [:]) throws -> [PublishedCheck] {
    let found = readStudy(text: Self.definition, file: "study.yaml", id: "s")
    let study = try #require(found.study, "\(found.diagnostics.map(\.text))")
    func cell(_ endpoint: String, _ measure: String) throws -> CellKey {
      let contrast: ContrastID? =
        measure == "doses" ? .pair(GroupID("high"), minus: GroupID("low")) : nil
      return CellKey(
        endpoint: EndpointID(endpoint), timePoint: TimePointID("w6"), cohort: CohortID("all"), group: nil,
        measure: Measure(measure), contrast: contrast)
    }
    let rows = try figures.map { text in
      let parts = text.split(separator: " ").map(String.init)
      let figure = try #require(PublishedFigure(parts[3]))
      return PublishedRow(
        key: ResultKey(try cell(parts[0], parts[1]), try #require(Statistic(rawValue: parts[2]))),
        printed: parts[3], figure: figure, source: LocalizedText("paper"), note: nil, reason: nil,
        location: SourceLocation(file: "p.csv"))
    }
    var results = ResultStore()
    for (name, n) in sizes {
      let parts = name.split(separator: " ").map(String.init)
      let base = try cell(parts[0], parts[1])
      let key = CellKey(
        endpoint: base.endpoint, timePoint: base.timePoint, cohort: base.cohort,
        group: parts.count > 2 ? GroupID(parts[2]) : nil, measure: base.measure)
      results.add(ResultRow(key: ResultKey(key, .n), value: .number(Double(n)), n: n))
    }
    return checkPublished(rows, of: study, with: results)
  }

  private func verdicts(_ checks: [PublishedCheck], _ rule: PublishedCheck.Rule) -> [CheckVerdict] {
    checks.filter { $0.rule == rule }.map(\.verdict)
  }

  @Test func meansAboveTheMeanOfTheWhole() throws {
    // As the exosome series printed: 4.14 of 3.19 before, 5.31 of 4.27 after, and ratios of 69.3 and 65.1 %.
    let found = try checks(
      "fev1 baseline mean 4.14", "fvc baseline mean 3.19", "ratio baseline mean 69.3",
      "fev1 follow-up mean 5.31",
      "fvc follow-up mean 4.27", "ratio follow-up mean 65.1")
    #expect(verdicts(found, .order) == [.failed, .failed])
    #expect(verdicts(found, .ratio) == [.failed, .failed])
  }

  @Test func meansThatCanBeTogether() throws {
    let found = try checks(
      "fev1 baseline mean 2.10", "fvc baseline mean 3.19", "ratio baseline mean 66.0",
      "fev1 follow-up mean 2.9",
      "fvc follow-up mean 4.27", "ratio follow-up mean 68.1")
    #expect(verdicts(found, .order) == [.passed, .passed])
    #expect(verdicts(found, .ratio) == [.passed, .passed])
    #expect(verdicts(found, .ratioDirection) == [.passed])
  }

  @Test func equalAtWorstCaseRoundingIsInOrder() throws {
    #expect(try verdicts(checks("fev1 baseline mean 3.2", "fvc baseline mean 3.15"), .order) == [.passed])
    #expect(try verdicts(checks("fev1 baseline mean 3.3", "fvc baseline mean 3.20"), .order) == [.failed])
  }

  @Test func aRatioThatMovesAgainstItsParts() throws {
    let found = try checks(
      "fev1 baseline mean 2.10", "fvc baseline mean 3.00", "ratio baseline mean 70.0",
      "fev1 follow-up mean 2.60",
      "fvc follow-up mean 3.20", "ratio follow-up mean 66.0")
    #expect(verdicts(found, .ratioDirection) == [.warning])
  }

  @Test func aProbabilityOnBothSidesOfTheLevel() throws {
    #expect(try verdicts(checks("fev1 paired-t p 0.05"), .level) == [.warning])
    #expect(try verdicts(checks("fev1 paired-t p 0.050"), .level) == [.warning])
    #expect(try verdicts(checks("fev1 paired-t p 0.049"), .level) == [.passed])
    #expect(try verdicts(checks("fev1 paired-t p 0.051"), .level) == [.passed])
  }

  @Test func aProbabilityThatNoRankTestGives() throws {
    // The least p of three pairs is 0.25 exactly.
    #expect(
      try verdicts(
        checks("fev1 signed-rank-exact p 0.05", sizes: ["fev1 change": 3]), .attainable) == [.failed])
    #expect(
      try verdicts(
        checks("fev1 signed-rank-exact p 0.25", sizes: ["fev1 change": 3]), .attainable) == [.passed])
    // Six against five: 0.028 by the approximation, at its smallest distance 0.030 exactly, below the level both.
    #expect(
      try verdicts(
        checks("fev1 doses p 0.028", sizes: ["fev1 doses high": 6, "fev1 doses low": 5]), .attainable) == [
          .passed
        ])
    #expect(
      try verdicts(
        checks("fev1 doses p 0.001", sizes: ["fev1 doses high": 6, "fev1 doses low": 5]), .attainable) == [
          .failed
        ])
  }

  @Test func aMeanOffItsGrid() throws {
    let sizes = ["score baseline": 3]
    #expect(try verdicts(checks("score baseline mean 4.50", sizes: sizes), .granularity) == [.warning])
    #expect(try verdicts(checks("score baseline mean 4.33", sizes: sizes), .granularity) == [.passed])
    #expect(
      try verdicts(checks("score baseline mean 4.33", sizes: ["score baseline": 300]), .granularity)
        == [.notTestable])
  }

  @Test func aPercentThatFollowsFromTheMeans() throws {
    let means = ["score baseline mean 20.0", "score follow-up mean 26.0"]
    #expect(
      try verdicts(checks(means[0], means[1], "score change percent-of-means 30.0"), .percentChange) == [
        .passed
      ])
    #expect(
      try verdicts(checks(means[0], means[1], "score change percent-of-means 31.3"), .percentChange) == [
        .warning
      ])
  }
}
