import StudyDefinition
import StudyEdition
import StudyResults
import Testing

@testable import StudyDocument

@Suite struct CharacteristicsTableTests {
  @Test(arguments: ["en", "zh-Hans", "zh-Hant"])
  func asApproved(_ language: String) throws {
    let study = try CaseStudy("arms")
    let edition = try study.edition(language)
    var one = TableSubject()
    one.cohort = study.study.cohorts.last
    one.attribute = study.study.attributes.last
    let tables = [TableSubject(), one].map { TableKind.characteristics.make(edition, $0) }
    try expectApproved(
      tables.map { TableMarkdown($0).text }.joined(separator: "\n"), "characteristics.\(language).txt")
  }

  @Test func countsAndPercentagesAreOfThoseWhoAreKnown() throws {
    let study = try CaseStudy("arms")
    func number(_ group: String?, _ level: String?, _ statistic: Statistic) -> Double? {
      let cell = CellKey(
        endpoint: EndpointID("smoker"), timePoint: TimePointID("baseline"), cohort: CohortID("all"),
        group: group.map { GroupID($0) }, measure: .characteristic,
        contrast: level.map { .level(Identifier($0)) })
      return study.results.number(cell, statistic)
    }
    let known = try #require(number(nil, nil, .n))
    #expect(number(nil, nil, .eligible) == known + 2)
    #expect(number(nil, nil, .missing) == 2)
    #expect(number(nil, "yes", .n) == 3)
    #expect(number(nil, "yes", .percent) == 300 / known)
    #expect((number("low", "yes", .n) ?? 0) + (number("high", "yes", .n) ?? 0) == 3)
  }
}
