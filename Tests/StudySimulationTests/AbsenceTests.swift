import StudyDefinition
import Testing

@testable import StudySimulation

/// Who has no value, and how files are laid out.
@Suite struct AbsenceTests {
  @Test func missingValuesDropoutsAndSelectionsAreCountedExactly() throws {
    let data = try simulated(
      """
      seed: 2
      subjects:
        size: 30
        attributes:
          - {name: sex, counts: {M: 12, F: 18}}
          - {name: frozen, of: {sex: F}, written: false, counts: {kept: 14, lost: 4}}
        dropouts: {m12: 5}
      values:
        - endpoint: x
          visits: {baseline: {mean: 5, sd: 1, missing: 3}, m6: {mean: 6, sd: 1}, m12: {mean: 6, sd: 1}}
        - endpoint: y
          of: {sex: F}
          visits: {baseline: {mean: 50, sd: 9, missing: {frozen: lost}}, m6: {mean: 52, sd: 9}}
      """)
    func count(_ visit: String, _ column: Int) -> Int {
      rows(data, "data/values.csv").filter { $0[1] == visit && !$0[column].isEmpty }.count
    }
    #expect([count("baseline", 2), count("m6", 2), count("m12", 2)] == [27, 30, 25])
    #expect([count("baseline", 3), count("m6", 3), count("m12", 3)] == [14, 18, 0])
    let subjects = rows(data, "data/subjects.csv")
    #expect(subjects[0] == ["id", "sex"])
    #expect(subjects.filter { $0[1] == "M" }.count == 12)
  }

  @Test func numbersOfSubjectsMeetTheirTargets() throws {
    let data = try simulated(
      """
      seed: 9
      subjects:
        size: 11
        attributes:
          - {name: age, mean: 55, sd: 13, median: 51, bounds: [30, 80]}
          - {name: weight, mean: 70.5, sd: 9.0, decimals: 1}
      values: [{endpoint: x, visits: {baseline: {mean: 5, sd: 1}}}]
      """)
    #expect(data.isSound, "\(data.checkTable)")
    let ages = rows(data, "data/subjects.csv").dropFirst().compactMap { Int($0[1]) }
    #expect(ages.count == 11 && ages.sorted()[5] == 51)
    #expect(ages.allSatisfy { (30...80).contains($0) })
    #expect(rows(data, "data/subjects.csv").dropFirst().allSatisfy { $0[2].contains(".") })
  }

  @Test func longFilesHaveARowAValue() throws {
    let simulation = """
      seed: 4
      subjects: {size: 3}
      values: [{endpoint: x, visits: {baseline: {mean: -1.5, sd: 1}, m6: {mean: 2, sd: 1}}}]
      """
    let data = try simulated(simulation, layout: "endpoint: what, day: day, value: amount")
    let found = rows(data, "data/values.csv")
    #expect(found[0] == ["id", "what", "day", "amount"])
    #expect(found.count == 7)
    #expect(found[1].prefix(3) == ["S1", "x", "1"])
    #expect(found[2].prefix(3) == ["S1", "x", "182"])
    #expect(found.dropFirst().contains { $0[3].hasPrefix("-") })
  }
}
