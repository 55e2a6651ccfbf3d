import StudyDefinition
import Testing

@testable import StudyData

@Suite struct SubjectRegisterTests {
  @Test(arguments: [
    ("", ""), (" ", ""), ("\t a b ", "a b"), ("a", "a"), (" é", "é"), ("\u{A0}a", "\u{A0}a"),
  ])
  func blanksAroundATextAreTakenOff(text: String, kept: String) {
    #expect(trimmed(text) == kept)
  }

  @Test func paddedIdsAreTheSameSubject() throws {
    let dataset = try TinyStudy.long("a,hba1c,baseline,1", " a,ldl,m6,2", "b ,hba1c,baseline,3", "b,ldl,m6,4")
      .dataset()
    #expect(dataset.subjects == ["a", "b"])
    #expect(plain(dataset.columns[1][1]) == "decimal 0 [2, 4]")
  }

  @Test func subjectsOfASecondFileJoinThoseOfTheFirst() throws {
    var study = TinyStudy.long("b,hba1c,baseline,1", "a,hba1c,baseline,2")
    study.files["data/b.csv"] = "subject,endpoint,visit,value\nc,ldl,m6,3\na,ldl,m6,4\nb,ldl,m6,5\n"
    study.observations = ["data/observations.csv", "data/b.csv"].map { path in
      .init(
        file: file(path), dialect: .comma, subjectColumn: "subject",
        layout: .long(endpoint: .column("endpoint"), visit: .name(column: "visit"), valueColumn: "value"),
        condition: nil)
    }
    let (dataset, _) = try study.load()
    #expect(dataset?.subjects == ["b", "a", "c"])
    #expect(dataset.map { plain($0.columns[1][1]) } == "decimal 0 [5, 4, 3]")
  }
}
