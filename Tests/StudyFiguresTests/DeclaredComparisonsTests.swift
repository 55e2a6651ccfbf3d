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

  @Test("without a declared comparison there is no bracket")
  func none() throws {
    let fixture = try Fixture(
      "arms", figures: "  - {id: x, kind: box-points-mean, endpoints: weight, timepoints: m12}")
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
        "  - {id: x, kind: box-points-mean, endpoints: weight, timepoints: m12, comparisons: primary}")
    #expect(
      fixture.problems == [
        "arms/study.yaml:35:5: error: figure 'x' of kind 'box-points-mean' needs results of comparison 'primary' "
          + "for what it shows"
      ])
  }

  @Test(
    "a forest of one compared endpoint shows the differences against the reference, with words for its sides")
  func differences() throws {
    let figure = try #require(try Fixture.named("arms").figures().first { $0.kind == .forest })
    #expect(figure.plotted.count { $0.statistic == .difference } == 6)
    #expect(figure.inlineSVG.contains("favours Placebo"))
    #expect(figure.inlineSVG.contains("Adjusted p"))
  }
}
