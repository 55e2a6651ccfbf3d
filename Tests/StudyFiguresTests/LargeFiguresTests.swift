import Drawing
import StudyDefinition
import StudyEdition
import StudyResults
import Testing

@testable import StudyFigures

@Suite("Figures of more than a page should hold")
struct LargeFiguresTests {
  @Test("more rows than fit are parted, each part says which it is, and none is left out")
  func parted() throws {
    let fixture = try Fixture.of(
      subjects: 4, arms: 3, visits: 5, endpoints: 60, figures: "  - {id: x, kind: heatmap}")
    let figures = try fixture.figures()
    #expect(figures.count > 1)
    for (index, figure) in figures.enumerated() {
      #expect(figure.elementCount <= Figure.elementLimit)
      #expect(figure.id == "x-part-\(index + 1)")
      #expect(figure.caption.contains("Part \(index + 1) of \(figures.count)."))
    }
    let shown = Set(figures.flatMap { $0.plotted.map(\.cell.endpoint) })
    #expect(shown.count == 60)
  }

  @Test("a figure that fits is not parted")
  func whole() throws {
    let figures = try Fixture.of(subjects: 4, endpoints: 3, figures: "  - {id: x, kind: heatmap}").figures()
    #expect(figures.map(\.id) == ["x"])
    #expect(!figures[0].caption.contains("Part"))
  }

  @Test(
    "more subjects than are drawn one by one are counted, and the caption says so",
    arguments: ["paired-slopes", "box-points-mean", "means-and-changes", "waterfall"])
  func counted(_ kind: String) throws {
    let request = "  - {id: x, kind: \(kind), timepoints: v1}"
    let few = try Fixture.of(subjects: 40, visits: 2, figures: request).figures()
    let many = try Fixture.of(subjects: Figure.markLimit + 1, visits: 2, figures: request).figures()
    let note = "There are too many subjects to be drawn one by one"
    #expect(!few[0].caption.contains(note))
    #expect(many[0].caption.contains(note))
    #expect(many[0].inlineSVG.utf8.count < 80_000)
  }
}
