import StudyDefinition
import Testing

@testable import StudyData

@Suite struct CharacteristicsTests {
  private func study(_ attributes: Attribute...) -> TinyStudy {
    TinyStudy.long("a,hba1c,baseline,9.5", "b,hba1c,baseline,6", "c,hba1c,baseline,5.9", "d,ldl,baseline,3")
      .with(
        subjects: "id,sex,age,site", "a,F,50,701", "b,M,59.5,9", "c,,60,701", "d,F,,10"
      )
      .with { $0.attributes = attributes }
  }

  private func attribute(
    _ id: String, column: String? = nil, derive: String? = nil, kind: Attribute.Kind? = nil,
    _ levels: (String, Attribute.Level.Members)...
  ) -> Attribute {
    Attribute(
      id: Identifier(id), label: LocalizedText(id), unit: nil, decimals: 0, summary: .meanSD,
      column: column ?? id, derivation: derive.map { expression($0) }, kind: kind,
      levels: levels.map {
        Attribute.Level(id: Identifier($0.0), label: LocalizedText($0.0), members: $0.1, location: yaml(9))
      }, location: yaml(9))
  }

  @Test func textsAreTheDeclaredLevels() throws {
    let sex = attribute("sex", kind: .category, ("m", .text("M")), ("f", .text("F")))
    let dataset = try study(sex).dataset()
    #expect(dataset.characteristics.first.codes == [1, 0, -1, 1])
  }

  @Test func codesAreCategoriesOnlyWhenAsked() throws {
    let dataset = try study(
      attribute("age"), attribute("place", column: "site", kind: .category), attribute("site")
    ).dataset()
    #expect(dataset.characteristics[0].amounts == [50, 59.5, 60, nil])
    #expect(dataset.characteristics[1].codes == [2, 0, 2, 1])
    #expect(dataset.described[1].levels.map(\.id.text) == ["9", "10", "701"])
    #expect(dataset.characteristics[2].amounts == [701, 9, 701, 10])
  }

  @Test func rangesAreHalfOpenSoThatNoNumberLiesBetweenThem() throws {
    let age = attribute("age", ("young", .from(nil, below: 60)), ("old", .from(60, below: nil)))
    let level = attribute(
      "control", derive: "baseline.hba1c", ("good", .from(nil, below: 6)), ("poor", .from(6, below: nil)))
    let dataset = try study(age, level).dataset()
    #expect(dataset.characteristics[0].codes == [0, 0, 1, -1])
    #expect(dataset.characteristics[1].codes == [1, 1, 0, -1])
  }

  @Test func whatDoesNotFitIsTold() throws {
    let messages = try study(
      attribute("sexx"), attribute("sex", kind: .category, ("f", .text("F"))),
      attribute("six", column: "sex", ("low", .from(nil, below: 3))),
      attribute("age", ("young", .from(nil, below: 55)))
    ).problems()
    #expect(
      messages == [
        "studies/tiny/study.yaml:9:1: error: no column 'sexx' for the attribute 'sexx' in 'studies/tiny/data/subjects.csv'; did you mean 'sex'?",
        "studies/tiny/study.yaml:9:1: error: the attribute 'sex' has no level 'M', which column 'sex' has",
        "studies/tiny/study.yaml:9:1: error: the attribute 'six' is not a number for every subject",
        "studies/tiny/study.yaml:9:1: error: the values of 2 subjects lie in no level of 'age'",
      ])
  }
}

extension Characteristic {
  fileprivate var codes: [Int]? { if case .levels(let codes) = self { codes } else { nil } }
  fileprivate var amounts: [Double?]? { if case .numbers(let numbers) = self { numbers } else { nil } }
}

extension Optional<Characteristic> {
  fileprivate var codes: [Int]? { flatMap(\.codes) }
}
