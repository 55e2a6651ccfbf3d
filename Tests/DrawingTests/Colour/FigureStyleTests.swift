import Drawing
import Testing

@Suite("Style sheet of figures")
struct FigureStyleTests {
  @Test("the page's sheet names every colour in light, dark and print")
  func page() {
    for (palette, opening) in [
      (Palette.light, ":root{"), (.dark, "@media (prefers-color-scheme:dark){:root{"),
      (.print, "@media print{:root{"),
    ] {
      let properties = ColourRole.allCases.map { "--\($0.className):\(palette[$0].hex)" }.joined(
        separator: ";")
      #expect(FigureStyle.page.contains(opening + properties + "}"))
    }
  }

  @Test("a standalone figure's sheet needs no custom properties")
  func standalone() {
    #expect(!FigureStyle.standalone.contains("--"))
    #expect(FigureStyle.standalone.contains("@media (prefers-color-scheme:dark)"))
    #expect(FigureStyle.standalone.contains(Palette.dark[.series1].hex))
  }

  @Test("only what the HTML checker and a strict policy know")
  func allowed() {
    for sheet in [FigureStyle.page, FigureStyle.standalone] {
      for unknown in ["light-dark(", "color-mix(", ":is(", ":where(", "url(", "@import", "&", "</"] {
        #expect(!sheet.contains(unknown))
      }
      #expect(sheet.filter { $0 == "{" }.count == sheet.filter { $0 == "}" }.count)
    }
  }

  @Test("every class in a drawing has a rule")
  func classes() {
    for figure in GalleryTests.figures.map(\.figure) {
      for name in classNames(figure.panel.content) {
        #expect(FigureStyle.page.contains(".\(name){"), "\(name)")
      }
    }
  }

  private func classNames(_ elements: [SVGElement]) -> Set<String> {
    elements.reduce(into: []) { names, element in
      if let name = element[attribute: "class"] { names.insert(name) }
      let children = element.children.compactMap { child in
        if case .element(let element) = child { element } else { nil }
      }
      names.formUnion(classNames(children))
    }
  }
}
