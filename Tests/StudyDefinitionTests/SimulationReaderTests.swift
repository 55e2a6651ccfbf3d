import Diagnostics
import Expressions
import Testing

@testable import StudyDefinition

/// The `simulation` of the complete definition, key by key.
@Suite struct SimulationReaderTests {
  private func simulation() throws -> Simulation {
    let text = try fixture("complete.yaml")
    return try #require(readStudy(text: text, file: "study.yaml", id: "complete").study?.simulation)
  }

  @Test func theSubjects() throws {
    let simulation = try simulation()
    #expect(simulation.seed == 7)
    #expect(simulation.subjects.size == 20)
    #expect(simulation.subjects.prefix == "P")
    #expect(simulation.subjects.dropouts.map(\.count) == [2])
    let arm = simulation.subjects.attributes[0]
    guard case .levels(let levels) = arm.content else { throw Missing() }
    #expect(levels.map(\.name) == ["a", "b"])
    #expect(levels.map(\.count) == [12, 8])
    #expect(arm.isWritten)
    let age = simulation.subjects.attributes[1]
    guard case .numbers(let decimals, let skewness, let targets) = age.content else { throw Missing() }
    #expect(decimals == 1 && skewness == .logNormal && !age.isWritten)
    #expect(age.selection.conditions.map(\.attribute) == ["arm"])
    #expect(targets[.mean]?.printed == "57.0" && targets[.mean]?.isFree == false)
    #expect(targets[.sd]?.isFree == true)
    #expect(targets.bounds == ValueRange(low: 18, high: nil))
  }

  @Test func theValues() throws {
    let values = try simulation().values
    #expect(values.map(\.endpoint.text) == ["hba1c", "insulin"])
    #expect(values[0].count == 10)
    #expect(values[0].skewness == .logNormal)
    #expect(values[0].bounds == ValueRange(low: 4, high: 15))
    let baseline = values[0].visits[0]
    #expect(baseline[.se]?.printed == "0.10" && baseline[.se]?.decimals == 2)
    guard case .count(1) = baseline.absence else { throw Missing() }
    let followUp = values[0].visits[1]
    #expect(followUp.visit == TimePointID("m6"))
    #expect(followUp.figures.map(\.statistic) == [.median, .q1, .q3, .min, .max, .p])
    #expect(followUp.figures.map(\.isFree) == [true, true, true, true, true, true])
    #expect(followUp[.p]?.decimals == 3 && followUp.test == .signedRank)
    guard case .selected(let absent) = followUp.absence else { throw Missing() }
    #expect(absent.conditions == [.init(attribute: "arm", level: "b")])
    #expect(values[1].formula?.text == "glucose * 2")
    #expect(values[1].visits[0].correlation == 0.5)
  }

  @Test func theTargetsOfSeveralEntries() throws {
    let simulation = try simulation()
    #expect(simulation.overall[0].visits[0][.p]?.relation == .below)
    let between = try #require(simulation.between.first)
    #expect(between.groups == ["a", "b"] && between.method == .welch)
    #expect(between.figure.relation == .above && between.figure.isFree)
    #expect(simulation.orders.map(\.lower.text) == ["glucose"])
  }

  private struct Missing: Error {}
}
