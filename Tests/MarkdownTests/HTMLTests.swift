import Diagnostics
import Testing

@testable import Markdown

@Suite struct HTMLTests {
  @Test func nothingIsNothing() {
    #expect(HTML().isEmpty && HTML() == "" && ([] as [HTML]).joined().isEmpty)
    #expect(HTML().withoutLineEnds.isEmpty && HTML().replacing("a", with: "b").isEmpty)
  }

  @Test func whatIsInterpolatedIsText() {
    let text = "<b title='\"'>&\u{202E}"
    let html: HTML = "<p class=\"\(text)\">\(text) \(12)</p>"
    let escaped = escapeHTML(text)
    #expect(html.text == "<p class=\"\(escaped)\">\(escaped) 12</p>")
    #expect(!escaped.contains("<") && !escaped.contains("\""))
  }

  @Test func htmlStaysHTML() {
    let inner: HTML = "<b>\("1 < 2")</b>"
    var outer: HTML = "<p>\(inner)</p>"
    outer += inner
    #expect(outer == "<p><b>1 &lt; 2</b></p><b>1 &lt; 2</b>")
    #expect((inner + inner) == [inner, inner].joined())
  }

  @Test func lineEndsAreTakenOff() {
    #expect(HTML("a\n\n").withoutLineEnds == "a" && HTML("\n").withoutLineEnds == "")
  }

  @Test func everyPartIsReplaced() {
    let html: HTML = "aab aa ab"
    #expect(html.replacing("aa", with: "<br>") == "<br>b <br> ab")
    #expect(html.replacing("x", with: "y") == html)
  }
}
