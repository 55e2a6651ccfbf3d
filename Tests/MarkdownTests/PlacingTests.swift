import Diagnostics
import Testing

@testable import Markdown

@Suite struct PlacingTests {
  private let table = Replacement.block(
    html: "<figure>\n</figure>\n", markdown: "| a |\n| --- |\n| 1 |\n", plain: "T")
  private let value = Replacement.text("5.3")

  @Test func aBlockTakesThePlaceOfItsParagraph() {
    let rendered = renderMarkdown("Before.\n\n\(placeholder(0))\n\nAfter.\n", replacements: [table])
    #expect(rendered.html == "<p>Before.</p>\n<figure>\n</figure>\n<p>After.</p>\n")
    #expect(rendered.markdown == "Before.\n\n| a |\n| --- |\n| 1 |\n\nAfter.\n")
    #expect(rendered.diagnostics.isEmpty)
  }

  @Test func blocksOnLinesOfTheirOwnNeedNoBlankLineBetween() {
    let rendered = renderMarkdown("\(placeholder(0))\n\(placeholder(0))\n", replacements: [table])
    #expect(rendered.html == "<figure>\n</figure>\n<figure>\n</figure>\n")
    #expect(rendered.diagnostics.isEmpty)
  }

  @Test func aBlockStaysInTheListItemThatItStarts() {
    let rendered = renderMarkdown("- \(placeholder(0))\n- x\n", replacements: [table])
    #expect(rendered.html == "<ul>\n<li>\n<figure>\n</figure>\n</li>\n<li>x</li>\n</ul>\n")
    #expect(rendered.markdown == "  - | a |\n    | --- |\n    | 1 |\n  - x\n")
  }

  @Test func aBlockWithinAQuoteKeepsItsPrefix() {
    let rendered = renderMarkdown("> \(placeholder(0))\n", replacements: [table])
    #expect(rendered.markdown == "> | a |\n> | --- |\n> | 1 |\n")
  }

  @Test(arguments: [
    "x \(placeholder(0))", "# \(placeholder(0))", "| \(placeholder(0)) |\n| - |", "*\(placeholder(0))*",
  ])
  func aBlockWithinALineIsAnError(_ source: String) {
    let rendered = renderMarkdown(source, replacements: [table])
    #expect(rendered.diagnostics.map(\.code) == ["block-in-text"])
    #expect(!rendered.html.text.contains("<figure>"))
  }

  @Test(arguments: [
    ("[x](\(placeholder(0)))", "value-in-markup"), ("[x](a \"\(placeholder(0))\")", "value-in-markup"),
    ("https://example.org/\(placeholder(0))", "value-in-markup"),
    ("```\(placeholder(0))\nx\n```", "value-in-markup"),
    ("![\(placeholder(0))](x.png)", "image"), ("![x](\(placeholder(0)))", "image"),
    ("<b title=\"\(placeholder(0))\">", "raw-html"), ("<!-- \(placeholder(0)) -->", "raw-html"),
    ("[x]: \(placeholder(0))\n\nText.", "value-not-shown"),
    ("[^1]: \(placeholder(0))\n\nText.", "value-not-shown"),
    ("&#xE000;0&#xE001;", "forged-placeholder"), ("&#xE000;", "private-use-character"),
    ("\u{E005}", "private-use-character"), (placeholder(1), "private-use-character"),
  ])
  func aValueThatCannotBeShownIsAnError(_ source: String, _ code: String) {
    let rendered = renderMarkdown(source, replacements: [value])
    #expect(rendered.diagnostics.map(\.code) == [code])
    #expect(!rendered.html.text.contains("\u{E000}") && !rendered.markdown.contains("\u{E000}"))
  }

  @Test func codeShowsThePlainValue() {
    let rendered = renderMarkdown("```\nx = \(placeholder(0))\n```\n", replacements: [.text("a<b\n`c`")])
    #expect(rendered.html == "<pre><code>x = a&lt;b `c`\n</code></pre>\n")
    #expect(rendered.diagnostics.isEmpty)
  }

  @Test func aValueMayStandManyTimes() {
    let rendered = renderMarkdown("\(placeholder(0)), \(placeholder(0))", replacements: [value])
    #expect(rendered.markdown == "5.3, 5.3\n" && rendered.diagnostics.isEmpty)
  }

  @Test func digitsOfAValueDoNotMakeAList() {
    let rendered = renderMarkdown("\(placeholder(0)). July", replacements: [.text("5")])
    #expect(rendered.html == "<p>5. July</p>\n" && rendered.markdown == "5\\. July\n")
  }

  /// Where a paragraph has room for lines they stay; a heading and a cell are of one line.
  @Test func aTextOfSeveralLines() {
    let two = Replacement.lines(html: "One. Two.", markdown: "One\\.\nTwo.", plain: "One. Two.")
    func markdown(_ source: String) -> String { renderMarkdown(source, replacements: [two]).markdown }
    #expect(markdown("\(placeholder(0))\n") == "One\\.\nTwo.\n")
    #expect(markdown("> a \(placeholder(0)) b\n") == "> a One\\.\n> Two. b\n")
    #expect(markdown("- \(placeholder(0))\n").hasSuffix("- One\\.\n    Two.\n"))
    #expect(markdown("# \(placeholder(0))\n") == "# One\\. Two.\n")
    #expect(markdown("| \(placeholder(0)) |\n| --- |\n").contains("| One\\. Two. |"))
    #expect(renderMarkdown("\(placeholder(0))\n", replacements: [two]).html == "<p>One. Two.</p>\n")
  }
}
