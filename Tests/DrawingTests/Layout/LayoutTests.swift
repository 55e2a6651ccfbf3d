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
    let hasTitle = ![
      "Heatmap", "FlowOfSubjects", "Alluvial", "SmallMultiples", "SmallMultiples-slopes",
      "SmallMultiples-boxes",
    ]
    .contains(kind)
    for shape in [DataShape.ordinary, .chinese, .longLabels, .manyGroups] {
      let texts = textBoxes(GalleryTests.kinds[index].draw(shape).content).map(\.text)
      let written = texts.joined().filter { $0 != " " }
      for label in shape.groupLabels + (hasTitle ? [shape.valueTitle] : []) {
        #expect(written.contains(label.filter { $0 != " " }), "\(label)")
      }
    }
  }

  @Test("drawing twice gives the same drawing", arguments: GalleryTests.kinds.indices)
  func determinism(_ index: Int) {
    let kind = GalleryTests.kinds[index]
    for shape in [DataShape.ordinary, .manyGroups, .someMissing] {
      let first = GalleryTests.figures.first { $0.name == "\(kind.name)-\(shape.rawValue)" }?.figure.panel
      #expect(first == kind.draw(shape))
    }
  }

  @Test("drawings consist of plain shapes and text", arguments: GalleryTests.figures.indices)
  func shapes(_ index: Int) {
    for element in GalleryTests.figures[index].figure.panel.content.flatMap(Self.all) {
      #expect(["g", "path", "line", "rect", "text"].contains(element.name))
      for attribute in element.attributes {
        #expect(!["style", "href", "xlink:href", "filter", "mask"].contains(attribute.name))
        #expect(!attribute.name.hasPrefix("on"))
        #expect(!attribute.value.text.contains("(") || attribute.name == "transform")
        #expect(!["nan", "inf", "-inf", "-0"].contains(attribute.value.text))
      }
    }
  }

  @Test("hostile text stays text", arguments: GalleryTests.kinds.indices)
  func safety(_ index: Int) {
    let kind = GalleryTests.kinds[index]
    let page = DataShape.hostile.figure(kind.name, kind.draw(.hostile)).svg(for: .page)
    for forbidden in ["<script", "<img", "<b ", "]]>", "NaN"] { #expect(!page.contains(forbidden)) }
    #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
  }

  private static func all(_ element: SVGElement) -> [SVGElement] {
    element.children.reduce(into: [element]) { found, child in
      if case .element(let element) = child { found += all(element) }
    }
  }
}
