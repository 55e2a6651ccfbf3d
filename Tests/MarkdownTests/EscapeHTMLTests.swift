import Testing

@testable import Markdown

@Suite struct EscapeHTMLTests {
  @Test(arguments: [
    ("", ""), ("5.3", "5.3"), ("<b a=\"x\" b='y'>&amp;", "&lt;b a=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;"),
    ("a\u{202E}b\u{0}", "aU+202EbU+0000"), ("a\r\nb\rc\td", "a\nb\nc\td"), ("糖 −1.2", "糖 −1.2"),
  ])
  func escapes(_ text: String, _ html: String) { #expect(escapeHTML(text) == html) }

  @Test(arguments: hostileTexts)
  func nothingThatHTMLActsOnIsLeft(_ text: String) {
    let html = escapeHTML(text)
    #expect(!html.contains { "<>\"'".contains($0) })
  }
}
