import Diagnostics
import Testing

@testable import StudyDefinition

/// What the rules of comparisons, responders and families say about mistakes.
@Suite struct AnalysisChecksTests {
  private let arms = "groups: {by: arm, reference: a, levels: [{id: a, dose: 0}, {id: b, dose: 1}]}\n"

  private func messages(_ change: String) -> [String] {
    readStudy(text: minimal(with: change), file: "f", id: "s").diagnostics.map(\.message)
  }

  @Test func aMethodTakesOnlyWhatItsModelHas() {
    #expect(
      messages(arms + "comparisons: [{id: c, method: welch, covariates: baseline}]") == [
        "'welch' has no covariates; expected one of the methods 'ancova', 'mmrm'"
      ])
    #expect(
      messages(arms + "comparisons: [{id: c, method: kruskal-wallis, dose-response: true}]") == [
        "'kruskal-wallis' has no dose-response; expected one of the methods 'ancova'"
      ])
    #expect(
      messages(
        arms + "comparisons: [{id: c, method: student, contrasts: [{label: x, weights: {a: -1, b: 1}}]}]"
      ).count == 1)
    #expect(messages(arms + "comparisons: [{id: c, method: ancova, covariates: baseline}]") == [])
    #expect(
      messages(arms + "comparisons: [{id: c, method: ancova, degrees-of-freedom: satterthwaite}]").count == 1)
  }

  @Test func aTestOfRespondersNeedsWhatItCompares() {
    let rule = "{id: r, endpoint: hba1c, kind: change, relation: <, value: 0, test: mcnemar}"
    #expect(
      messages("responders: [\(rule)]").first
        == "'mcnemar' compares baseline and follow-up, but a change has no value at baseline")
    let fisher = "{id: r, endpoint: hba1c, kind: change, relation: <, value: 0, test: fisher}"
    #expect(
      messages("responders: [\(fisher)]").first
        == "'fisher' compares groups, but the study declares none")
    #expect(messages(arms + "responders: [\(fisher)]") == [])
  }

  @Test func aPValueIsAdjustedOnce() {
    #expect(
      messages("multiplicity: [{id: x, method: holm}, {id: y, method: hochberg, endpoints: hba1c}]").first
        == "the families 'x' and 'y' share p-values; each may be adjusted once")
    #expect(
      messages(
        arms + "comparisons: [{id: c, method: welch}]\n"
          + "multiplicity: [{id: x, method: holm}, {id: y, method: holm, comparisons: c}]") == [])
    #expect(
      messages("multiplicity: [{id: y, method: holm, comparisons: cc}]").first
        == "unknown comparison 'cc'")
  }

  @Test func wordsOfKeysAreNoIds() {
    #expect(
      messages(arms + "comparisons: [{id: change, method: welch}]")
        == ["'change' is a word of result keys; choose another id"])
    #expect(
      messages(arms + "comparisons: [{id: a, method: welch}]").first?.contains("is used in line 1 as well")
        == true)
    #expect(
      messages(arms + "comparisons: [{id: change-locf, method: welch}]")
        == ["'change-locf' is a word of result keys; choose another id"])
  }
}
