import Drawing
import Testing

@Suite("Figures")
struct FigureTests {
  let figure = Figure(
    key: "hba1c-m6", title: "HbA1c & weight", description: "Fell by 0.5.", language: "zh-Hans",
    panel: Panel(width: 460, height: 100, content: [.text("a", x: 1, y: 2)]))

  @Test("ids begin with the key and are the ones referred to")
  func ids() {
    let page = figure.svg(for: .page)
    #expect(page.contains("role=\"img\" aria-labelledby=\"hba1c-m6-1 hba1c-m6-2\""))
    #expect(page.contains("<title id=\"hba1c-m6-1\">HbA1c &amp; weight</title>"))
    #expect(page.contains("<desc id=\"hba1c-m6-2\">Fell by 0.5.</desc>"))
  }

  @Test("a page's figure has neither a style sheet nor a ground of its own")
  func page() {
    let page = figure.svg(for: .page)
    #expect(page.hasPrefix("<svg ") && page.hasSuffix("</svg>\n"))
    #expect(!page.contains("<style") && !page.contains("<rect"))
    #expect(page.contains(" lang=\"zh-Hans\""))
    #expect(page.contains("viewBox=\"0 0 460 100\" width=\"552\" height=\"120\""))
  }

  @Test("a standalone figure carries its own")
  func standalone() {
    let file = figure.svg(for: .standalone)
    #expect(file.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "))
    #expect(file.contains("<style>\(FigureStyle.standalone)</style>"))
    #expect(
      file.contains(
        "<rect class=\"fig-paper\" fill=\"#FFFFFF\" x=\"0\" y=\"0\" width=\"460\" height=\"100\"/>"))
    #expect(file.contains(" xml:lang=\"zh-Hans\""))
  }

  @Test("a figure wider than the screen allows does not shrink")
  func wide() {
    let wide = Figure(key: "a", title: "", description: "", panel: Panel(width: 900, height: 10, content: []))
    #expect(wide.isWide && wide.svg(for: .page).contains("class=\"fig fig-wide\""))
    #expect(!figure.isWide)
  }

  @Test("text is at least 9 px high on a screen of 360 px with gutters of 16 px")
  func narrow() {
    #expect(FigureText.size * (360 - 32) / FigureText.figureWidth >= 9)
  }
}
