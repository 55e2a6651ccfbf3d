import StudyDefinition
import Testing

@testable import StudyData

@Suite struct WideLayoutsTests {
  @Test func aColumnAnEndpoint() throws {
    let dataset = try perEndpoint(
      "patient,comment,week,hba1c,LDL", "s1,\"a, b\",baseline,5.1,", "s1,,m6,4.9,2.5", "s2,,baseline,NA,3"
    ).dataset()
    #expect(dataset.subjects == ["s1", "s2"])
    #expect(
      plain(dataset.columns) == [
        ["decimal 1 [51, -]", "decimal 1 [49, -]"], ["decimal 1 [-, 30]", "decimal 1 [25, -]"],
      ])
    #expect(dataset.account.rowsRead == 3)
    #expect(dataset.account.missingCells == 2)
  }

  @Test func aMissingEndpointColumnIsNamed() throws {
    try expectProblems(
      perEndpoint("patient,week,hba1c,LDLc", "s1,baseline,5.1,2"),
      [
        "studies/tiny/study.yaml:6:1: error: no column 'LDL' for endpoint 'ldl' in "
          + "'studies/tiny/data/observations.csv'; did you mean 'LDLc'?"
      ])
  }

  @Test func unknownVisitsAreToldOnce() throws {
    try expectProblems(
      perEndpoint("patient,week,hba1c,LDL", "s1,w6,5.1,2", "s1,w6,5.1,2"),
      ["studies/tiny/data/observations.csv:2:4: error: unknown visit 'w6' in 2 rows; did you mean 'm6'?"])
  }

  @Test func aColumnAVisit() throws {
    let dataset = try perVisit("id;pre;post;age", "001;7,5;6;17", "002;77;;20").dataset()
    #expect(dataset.subjects == ["001", "002"])
    #expect(plain(dataset.columns) == [["decimal 1 [75, 770]", "decimal 1 [60, -]"]])
  }

  @Test func aMissingVisitColumnIsNamed() throws {
    try expectProblems(
      perVisit("id;pre;pst", "001;7;6"),
      [
        "studies/tiny/study.yaml:6:1: error: no column 'post' for endpoint 'polyps' in "
          + "'studies/tiny/data/observations.csv'; did you mean 'pst'?"
      ])
  }

  private func perEndpoint(_ lines: String...) -> TinyStudy {
    TinyStudy(files: ["data/observations.csv": (lines + [""]).joined(separator: "\n")]).with {
      $0.endpoints = [endpoint("hba1c"), endpoint("ldl", dataName: "LDL")]
      $0.observations = [
        ObservationsFile(
          file: file("data/observations.csv"), dialect: .comma, subjectColumn: "patient",
          layout: .columnPerEndpoint(visit: .name(column: "week")), condition: nil)
      ]
    }
  }

  private func perVisit(_ lines: String...) -> TinyStudy {
    TinyStudy(files: ["data/observations.csv": (lines + [""]).joined(separator: "\n")]).with {
      $0.endpoints = [
        endpoint("polyps", columns: [TimePointID("baseline"): "pre", TimePointID("m6"): "post"])
      ]
      $0.observations = [
        ObservationsFile(
          file: file("data/observations.csv"),
          dialect: FileDialect(delimiter: .semicolon, decimalMark: .comma),
          subjectColumn: "id", layout: .columnPerVisit, condition: nil)
      ]
    }
  }
}
