import Drawing
import Testing

@Suite("Layout of every drawing in the gallery")
struct LayoutTests {
  @Test("texts stay inside the drawing and apart from each other", arguments: GalleryTests.figures.indices)
  func texts(_ index: Int) {
    let panel = GalleryTests.figures[index].figure.panel
    let boxes = textBoxes(panel.content)
    for box in boxes {
      #expect(box.left >= -0.5 && box.right <= panel.width + 0.5, "\(box) is wider than the drawing")
      #expect(box.top >= -0.5 && box.bottom <= panel.height + 0.5, "\(box) is higher than the drawing")
    }
    for (number, box) in boxes.enumerated() {
      for other in boxes[(number + 1)...] {
        #expect(!box.overlaps(other), "\(box) meets \(other)")
      }
    }
  }

  @Test("no drawing has more elements than a page should hold", arguments: GalleryTests.figures.indices)
  func elements(_ index: Int) {
    #expect(GalleryTests.figures[index].figure.elementCount <= Figure.elementLimit)
  }

  @Test("no text of the caller is lost", arguments: GalleryTests.kinds.indices)
  func labels(_ index: Int) {
    let kind = GalleryTests.kinds[index].name
    if ["ShiftTable", "Sparkline"].contains(kind) { return }
    let hasTitle = !["Heatmap", "FlowOfSubjects"].contains(kind)
    for shape in [DataShape.ordinary, .chinese, .longLabels, .manyGroups] {
      let texts = textBoxes(GalleryTests.kinds[index].draw(shape).content).map(\.text)
      let written = texts.joined().filter { $0 != " " }
      for label in shape.groupLabels + (hasTitle ? [shape.valueTitle] : []) {
        #expect(written.contains(label.filter { $0 != " " }), "\(label)")
      }
    }
  }

  @Test("drawing twice gives the same bytes", arguments: GalleryTests.kinds.indices)
  func determinism(_ index: Int) {
    let kind = GalleryTests.kinds[index]
    for shape in DataShape.allCases {
      let again = shape.figure(kind.name, kind.draw(shape))
      let first = GalleryTests.figures.first { $0.name == "\(kind.name)-\(shape.rawValue)" }?.figure
      #expect(first?.svg(for: .page) == again.svg(for: .page))
    }
  }

  @Test("what is written is free of scripts, styles, references and numbers that are none")
  func safety() {
    for figure in GalleryTests.figures.map(\.figure) {
      let page = figure.svg(for: .page)
      for forbidden in [
        "<script", "<img", " style=", "<style", "url(", "href", "NaN", "nan", "inf\"", "-0 ", "-0\"",
      ] {
        #expect(!page.contains(forbidden), "\(figure.key) contains \(forbidden)")
      }
      #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
    }
  }
}
