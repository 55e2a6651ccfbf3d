import Diagnostics
import StudyDefinition
import Testing

@testable import StudySimulation

@Suite struct SimulateTests {
  static let plain = """
    seed: 7
    subjects: {size: 40}
    values:
      - endpoint: x
        visits:
          baseline: {mean: 7.77, se: 0.10}
          m6: {mean: 7.52, se: 0.10, p-below: 0.001}
    """

  @Test func aStudyWithoutASimulationSaysSo() throws {
    let text = studyText(Self.plain).split(separator: "\n").prefix { !$0.hasPrefix("simulation") }
    let (found, _) = readStudy(text: text.joined(separator: "\n"), file: "study.yaml", id: "t")
    let (data, problems) = simulate(try #require(found))
    #expect(data == nil)
    #expect(problems.map(\.code) == ["no-simulation"])
  }

  @Test func meansErrorsAndTheirTestPrintAsAskedFor() throws {
    let data = try simulated(Self.plain)
    #expect(data.isSound)
    #expect(data.checks.map(\.isMet) == [true, true, true, true, true])
    #expect(data.files.map(\.path) == ["data/subjects.csv", "data/values.csv"])
    #expect(rows(data, "data/values.csv").count == 81)
    #expect(rows(data, "data/values.csv")[0] == ["id", "visit", "x", "y", "ratio"])
    #expect(rows(data, "data/values.csv")[1].prefix(2) == ["S01", "baseline"])
  }

  @Test func theSameSeedGivesTheSameFilesAndAnotherSeedOthers() throws {
    let first = try simulated(Self.plain)
    #expect(try simulated(Self.plain).files == first.files)
    let other = Self.plain.replacing("seed: 7", with: "seed: 8")
    #expect(try simulated(other).files != first.files)
  }

  @Test func anEndpointMoreLeavesTheValuesOfTheOthers() throws {
    let more =
      Self.plain + """

          - endpoint: y
            visits: {baseline: {mean: 40, sd: 8}}
        """
    let before = rows(try simulated(Self.plain), "data/values.csv").map { $0[2] }
    let after = rows(try simulated(more), "data/values.csv").map { $0[2] }
    #expect(before == after)
  }

  @Test func aMeanChangeMayBeAskedForBesideTheMeans() throws {
    // Means of 7.77 and 7.52 differ by between 0.24 and 0.26; which of them is a target of its own.
    for change in ["-0.24", "-0.25", "-0.26"] {
      let data = try simulated(
        Self.plain.replacing("m6: {mean: 7.52,", with: "m6: {mean: 7.52, change: \(change),"))
      #expect(data.isSound)
      let target = try #require(data.checks.first { $0.figure.statistic == .change })
      #expect(target.isMet, "\(data.checkTable)")
    }
  }

  @Test(arguments: ["0.016", "0.050", "0.073", "0.30"])
  func aTargetPOfARankTestIsMetExactly(_ p: String) throws {
    let data = try simulated(
      """
      seed: 3
      subjects: {size: 37}
      values:
        - endpoint: y
          shape: log-normal
          bounds: [1, 400]
          visits:
            baseline: {q1: 22, median: 34, q3: 55}
            m6: {q1: 20, median: 29, q3: 51, p: \(p)}
      """)
    #expect(data.isSound, "\(data.checkTable)")
  }

  @Test func aFormulaABoundAndAnOrderHoldForEverySubject() throws {
    let data = try simulated(
      """
      seed: 5
      subjects: {size: 9}
      order: [{lower: x, upper: y}]
      values:
        - endpoint: y
          bounds: [2, 30]
          visits: {baseline: {mean: 12, sd: 6}, m6: {mean: 14, sd: 6, p: 0.04, test: paired-t}}
        - endpoint: x
          bounds: [1, 30]
          visits: {baseline: {mean: 9.0, sd: 4}, m6: {mean: 10.0, sd: 4}}
        - endpoint: ratio
          as: x / y
          bounds: [0, 1]
          visits: {baseline: {}, m6: {}}
      """)
    #expect(data.isSound)
    for row in rows(data, "data/values.csv").dropFirst() {
      let x = try #require(Double(row[2]))
      let y = try #require(Double(row[3]))
      let ratio = try #require(Double(row[4]))
      #expect(x >= 1 && x <= y && y <= 30)
      #expect(abs(ratio - x / y) <= 0.000_500_1)
    }
  }

  @Test func twoGroupsDifferAsTheirTestSays() throws {
    let data = try simulated(
      """
      seed: 11
      subjects: {size: 11, attributes: [{name: dose, counts: {low: 5, high: 6}}]}
      between: [{endpoint: x, timepoint: m6, by: dose, groups: [high, low], test: mann-whitney-asymptotic, p: 0.028}]
      values:
        - {endpoint: x, of: {dose: high}, visits: {m6: {mean: 705, se: 160}}}
        - {endpoint: x, of: {dose: low}, visits: {m6: {mean: 306, se: 36}}}
      """, decimals: 0)
    #expect(data.isSound, "\(data.checkTable)")
  }

  @Test func whatCannotBeMetIsToldAndTheRestIsMet() throws {
    let data = try simulated(
      """
      seed: 1
      subjects: {size: 4}
      values:
        - endpoint: y
          visits: {baseline: {mean: 10.10, sd: 3.0, free: [sd]}}
      """)
    // Whole numbers of four subjects have means in quarters.
    #expect(!data.isSound)
    #expect(data.checks.first { !$0.isMet }?.figure.statistic == .mean)
    #expect(data.checkTable.contains("NOT MET"))
    #expect(data.checkTable.contains("0 of 1 fixed targets met"))
  }

  @Test func problemsAreToldTogether() throws {
    let (data, problems) = simulate(
      try study(
        """
        seed: 1
        subjects: {size: 4, attributes: [{name: arm, counts: {a: 3, b: 2}}]}
        values:
          - {endpoint: x, n: 9, visits: {baseline: {mean: 1, sd: 1}}}
          - {endpoint: y, as: x * unknown, visits: {baseline: {}}}
        """))
    #expect(data == nil)
    #expect(problems.map(\.code) == ["too-many-subjects", "too-many-subjects", "unknown-name"])
  }

  @Test func aVisitWithoutSpreadSaysWhatItNeeds() throws {
    let (data, problems) = simulate(
      try study(
        """
        seed: 1
        subjects: {size: 4}
        values: [{endpoint: x, visits: {baseline: {mean: 1}}}]
        """))
    #expect(data == nil)
    #expect(problems.map(\.code) == ["no-distribution"])
  }
}
