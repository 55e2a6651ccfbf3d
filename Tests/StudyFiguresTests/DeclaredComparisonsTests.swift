import Foundation
import StudyData
import StudyDefinition
import StudyEdition
import StudyResults
import Testing

@testable import StudyFigures

@Suite("Comparisons on figures")
struct DeclaredComparisonsTests {
  @Test("brackets state the adjusted p of every pair, and the caption says that it is adjusted")
  func brackets() throws {
    let fixture = try Fixture.named("arms")
    let figure = try #require(try fixture.figures().first { $0.kind == .boxPointsMean })
    let keys = figure.plotted.filter { $0.statistic == .adjustedP }
    #expect(keys.count == 3)
    for key in keys {
      let p = fixture.context.edition.printed(key.cell, .adjustedP).text
      #expect(figure.inlineSVG.contains(p.replacing("<", with: "&lt; ")), "\(p)")
    }
    #expect(figure.caption.contains("adjusted for multiplicity"))
  }

  @Test("two comparisons of the same groups have a bracket each, which says which it is")
  func variants() throws {
    let fixture = try Fixture(
      "arms",
      figures: "  - {id: x, kind: box-points-mean, endpoints: hba1c, cohorts: everyone, timepoints: m12}",
      comparison: "  - {id: ranks, label: By ranks, method: mann-whitney, endpoints: hba1c}")
    let figure = try #require(try fixture.figures().first)
    #expect(figure.inlineSVG.components(separatedBy: "By ranks: p").count == 4)
    #expect(figure.inlineSVG.components(separatedBy: "Welch t test of the change: p").count == 4)
  }

  @Test("without a declared comparison there is no bracket")
  func none() throws {
    let fixture = try Fixture(
      "arms",
      figures: "  - {id: x, kind: box-points-mean, endpoints: weight, cohorts: everyone, timepoints: m12}")
    let figure = try #require(try fixture.figures().first)
    #expect(!figure.inlineSVG.contains("p ="))
    #expect(!figure.inlineSVG.contains("p &lt;"))
    #expect(!figure.caption.contains("multiplicity"))
  }

  @Test("a comparison asked for that has nothing to show is an error")
  func missing() throws {
    let fixture = try Fixture(
      "arms",
      figures:
        "  - {id: x, kind: box-points-mean, endpoints: weight, cohorts: everyone, timepoints: m12, comparisons: primary}"
    )
    #expect(
      fixture.problems == [
        "arms/study.yaml:39:5: error: figure 'x' of kind 'box-points-mean' needs results of comparison 'primary' "
          + "for what it shows"
      ])
  }

  @Test(
    "a forest of one compared endpoint shows the differences against the reference, with words for its sides")
  func differences() throws {
    let figure = try #require(try Fixture.named("arms").figures().first { $0.id == "differences" })
    #expect(figure.plotted.count { $0.statistic == .difference } == 6)
    #expect(figure.inlineSVG.contains("favours Placebo"))
    #expect(figure.inlineSVG.contains("Adjusted p"))
  }

  @Test("more comparisons than brackets can show are listed with the values plotted, and the caption says so")
  func listed() throws {
    let request = "  - {id: x, kind: box-points-mean, timepoints: v1}"
    let more =
      "comparisons: [{id: main, method: welch}]\nmultiplicity: [{id: all, method: holm, comparisons: main}]"
    let few = try Fixture.of(subjects: 8, arms: 4, visits: 2, figures: request, more: more).figures()
    let many = try Fixture.of(subjects: 8, arms: 5, visits: 2, figures: request, more: more).figures()
    #expect(few[0].plotted.count { $0.statistic == .adjustedP } == 6)
    #expect(few[0].inlineSVG.contains("p =") || few[0].inlineSVG.contains("p &gt;"))
    #expect(many[0].plotted.count { $0.statistic == .adjustedP } == 10)
    #expect(!many[0].inlineSVG.contains("p =") && !many[0].inlineSVG.contains("p &gt;"))
    #expect(many[0].caption.contains("The 10 comparisons are listed"))
    #expect(many[0].caption.contains("adjusted for multiplicity"))
  }
}
