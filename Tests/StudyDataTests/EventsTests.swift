import StudyDefinition
import Testing

@testable import StudyData

/// Files of events: who had which kind, and what is wrong with a file.
@Suite struct EventsTests {
  private func study(_ lines: String..., any: Bool = true, death: String = "death") -> TinyStudy {
    TinyStudy.long("s1,hba1c,baseline,1", "s2,ldl,baseline,1").with {
      $0.files["data/events.csv"] = (["id,term,related"] + lines + [""]).joined(separator: "\n")
      var kinds = [
        EventKind(
          id: Identifier("cancer"), label: LocalizedText("cancer"), dataNames: ["carcinoma", "lymphoma"],
          location: yaml(12)),
        EventKind(
          id: Identifier("death"), label: LocalizedText("death"), dataNames: [death], location: yaml(13)),
      ]
      if any {
        kinds.append(
          EventKind(id: Identifier("any"), label: LocalizedText("any"), dataNames: nil, location: yaml(14)))
      }
      $0.events = Events(
        file: file("data/events.csv"), dialect: .comma, subjectColumn: "id", eventColumn: "term",
        condition: expression("related == 'Y'"), kinds: kinds, cohorts: [], location: yaml(11))
    }
  }

  @Test func everyKindIsCountedInEverySubject() throws {
    let dataset = try study("s2,carcinoma,Y", "s2,lymphoma,Y", "s1,fever,Y", "s1,death,N").dataset()
    #expect(dataset.events == [[0, 2], [0, 0], [1, 2]])
  }

  @Test func blanksRoundANameMeanNothingInTheFileAndInTheDefinition() throws {
    let dataset = try study("s1, death ,Y", "s2,carcinoma,Y", any: false, death: "  death").dataset()
    #expect(dataset.events == [[0, 1], [1, 0]])
  }

  @Test func aFileWithoutRowsIsNobodysEvent() throws {
    #expect(try study().dataset().events == [[0, 0], [0, 0], [0, 0]])
  }

  @Test func unknownSubjectsAndEvents() throws {
    try expectProblems(
      study("s9,death,Y", "s1,lymfoma,Y", any: false),
      [
        "studies/tiny/data/events.csv:2:1: error: the subject of this event is none of the study",
        "studies/tiny/data/events.csv:3:4: error: unknown event 'lymfoma'; did you mean 'lymphoma'?",
      ])
  }

  @Test func unknownColumn() throws {
    try expectProblems(
      study().with { $0.files["data/events.csv"] = "id,trem,related\n" },
      ["studies/tiny/data/events.csv:1: error: no column 'term' in the header; did you mean 'trem'?"])
  }

  @Test func noFile() throws {
    try expectProblems(
      study().with { $0.files["data/events.csv"] = nil },
      ["studies/tiny/study.yaml:3:1: error: file 'data/events.csv' does not exist"])
  }
}
