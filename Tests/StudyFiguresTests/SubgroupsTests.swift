import StudyDefinition
import StudyEdition
import StudyResults
import Testing

@testable import StudyFigures

@Suite("Forests of subgroups")
struct SubgroupsTests {
  @Test("show the whole, each subgroup, and the p-value of the interaction of the store")
  func interaction() throws {
    let fixture = try Fixture.named("arms")
    let figure = try #require(try fixture.figures().first { $0.id == "subgroups" })
    let interactions = figure.plotted.filter { $0.statistic == .p }
    #expect(
      interactions.map(\.cell.contrast)
        == ["low-dose", "high-dose"].map {
          .interaction(.pair(GroupID($0), minus: GroupID("placebo")), by: Identifier("severity"))
        })
    for key in interactions {
      let printed = fixture.context.edition.printed(key.cell, .p)
      #expect(printed.reason == nil)
      #expect(figure.inlineSVG.contains(">\(printed.text)</text>"))
    }
    #expect(figure.plotted.count { $0.statistic == .difference } == 6)
    #expect(figure.caption.contains("Cochran’s Q"))
  }

  @Test("subgroups with common subjects have no interaction, and say why")
  func overlapping() throws {
    let fixture = try Fixture.of(
      subjects: 12, arms: 2, visits: 2, figures: "  - {id: x, kind: forest, cohorts: all, subgroups: level}",
      more: """
        comparisons: [{id: main, method: welch}]
        subgroups: [{id: level, cohorts: [low, high], of: all}]
        """, cohorts: "{id: low, label: Low, where: v0.e0 < 130}, {id: high, label: High, where: v0.e0 > 110}"
    )
    let figure = try #require(try fixture.figures().first)
    let key = try #require(figure.plotted.first { $0.statistic == .p })
    let printed = fixture.context.edition.printed(key.cell, .p)
    #expect(printed.reason == "the subgroups have subjects in common")
    #expect(figure.inlineSVG.contains(">\(printed.text)</text>"))
  }
}
