import Drawing
import Testing

@Suite("Writing SVG")
struct SVGWriterTests {
  @Test("attributes keep the order in which they were given")
  func order() {
    let element = SVGElement("rect", ["y": 1, "x": 2.5, "class": "a"]).with(["b": "c"])
    #expect(element.text == "<rect y=\"1\" x=\"2.5\" class=\"a\" b=\"c\"/>")
  }

  @Test("children stand on lines of their own, text does not")
  func nesting() {
    let group = SVGElement.group([:], [.text("a", x: 0, y: 1), SVGElement("path")])
    #expect(group.text == "<g>\n<text x=\"0\" y=\"1\">a</text>\n<path/>\n</g>")
  }

  @Test("text is escaped in elements and attributes")
  func escaping() {
    #expect(escaped("<a href=\"x\">&'") == "&lt;a href=&quot;x&quot;&gt;&amp;'")
    #expect(SVGElement("g", ["id": "\"><script>"]).text == "<g id=\"&quot;&gt;&lt;script&gt;\"/>")
  }

  @Test("control and bidirectional characters are shown, not obeyed")
  func invisible() {
    #expect(escaped("a\u{0}\u{202E}\u{FFFE}b\n") == "aU+0000U+202EU+FFFEbU+000A")
  }

  @Test("elements are counted at every depth")
  func count() {
    let tree = SVGElement.group([:], [SVGElement("a"), .group([:], [.text("b", x: 0, y: 0)])])
    #expect(tree.elementCount == 4)
  }
}
