import Diagnostics
import Testing

@testable import Markdown

@Suite struct RenderMarkdownTests {
  @Test(
    "lines of scripts without blanks are joined without one",
    arguments: [
      ("治疗后\n复查。", "<p>治疗后复查。</p>\n"), ("完成。\n12个月", "<p>完成。12个月</p>\n"),
      ("one\ntwo", "<p>one\ntwo</p>\n"), ("完成\n**一**", "<p>完成\n<strong>一</strong></p>\n"),
    ])
  func joinedLines(_ source: String, _ html: String) {
    #expect(renderMarkdown(source).html.text == html)
  }

  @Test func emptyTextIsEmptyInBothForms() {
    let rendered = renderMarkdown("")
    #expect(rendered.html.text.isEmpty && rendered.markdown == "\n" && rendered.title == nil)
    #expect(rendered.outline.isEmpty && rendered.diagnostics.isEmpty)
  }

  @Test func oneSentenceALineStaysOneSentenceALine() {
    let source = "First sentence, -1.2.\nSecond **sentence**.\n"
    #expect(renderMarkdown(source).markdown == source)
    #expect(
      renderMarkdown(source).html == "<p>First sentence, -1.2.\nSecond <strong>sentence</strong>.</p>\n")
  }

  @Test func valuesStandInBothForms() {
    let rendered = renderMarkdown(
      "HbA1c fell by **\(placeholder(0))** to \(placeholder(1)) (`\(placeholder(1))`).",
      replacements: [
        .inline(html: "<span class=\"number\">5.3</span>", markdown: "5.3", plain: "5.3"), .text("<a|b>"),
      ])
    #expect(
      rendered.html.text
        == "<p>HbA1c fell by <strong><span class=\"number\">5.3</span></strong> to &lt;a|b&gt; "
        + "(<code>&lt;a|b&gt;</code>).</p>\n")
    #expect(rendered.markdown == "HbA1c fell by **5.3** to &lt;a\\|b> (`<a|b>`).\n")
    #expect(rendered.diagnostics.isEmpty)
  }

  /// What a value holds changes nothing but its own text, wherever it stands.
  @Test(arguments: hostileTexts)
  func aValueIsTextWhereverItStands(_ text: String) {
    let source = """
      \(placeholder(0)) starts a line, and ends it: \(placeholder(0))

      - \(placeholder(0))
      - *\(placeholder(0))* and ~~\(placeholder(0))~~ and [\(placeholder(0))](https://example.org)

      > \(placeholder(0))

      | \(placeholder(0)) | b |
      | --- | --- |
      | c | \(placeholder(0)) |
      """
    let plain = renderMarkdown(source, replacements: [.text("PLAIN")])
    let hostile = renderMarkdown(source, replacements: [.text(text)])
    #expect(hostile.diagnostics.isEmpty)
    #expect(hostile.html == plain.html.replacing("PLAIN", with: "\(text)"))
    #expect(
      outlineOfTree(hostile.markdown) == outlineOfTree(plain.markdown).replacing("PLAIN", with: shown(text)))
  }

  /// What the Markdown form reads back as: nodes and texts, neighbouring texts joined, comments left out.
  private func outlineOfTree(_ markdown: String) -> String {
    SyntaxNode.withDocument(markdown, extensions: SyntaxExtension.allCases) { root in
      for node in root.descendants(.htmlInline) where node.literal == "<!-- -->" { node.remove() }
      root.joinText()
      var lines: [String] = []
      root.visitDescendants { node, depth in
        lines.append(node.kind == .text ? node.literal : "\(depth)\(node.kind)(\(node.url))")
      }
      return lines.joined(separator: "/")
    } ?? ""
  }

  @Test func footnotesAreLabelledInTheLanguageOfTheDocument() {
    let options = MarkdownOptions(labels: MarkdownLabels(footnoteReturn: "返回正文"))
    let rendered = renderMarkdown("A.[^1]\n\n[^1]: Note.\n", options: options)
    #expect(rendered.html.text.contains("aria-label=\"返回正文\""))
    #expect(rendered.markdown == "A.[^1]\n\n[^1]:\n    Note.\n")
    #expect(renderMarkdown(rendered.markdown).html == renderMarkdown("A.[^1]\n\n[^1]: Note.\n").html)
  }

  /// Both forms say the same: the Markdown form, rendered again, is the same HTML and the same Markdown.
  @Test func theMarkdownFormIsAFixedPoint() {
    let source = """
      # Title

      Text with *emphasis*, `code | pipe`, [link](results.csv "x") and www.example.org.
      Second line.

      > [!NOTE]
      > A note.

      1. one
      2. two
         - inner

      | a | b |
      | :-- | --: |
      | `x\\|y` | -1.2 |

      ## Methods

      ```r
      t.test(x)
      ```

      End.[^n]

      [^n]: A note.
      """
    let once = renderMarkdown(source)
    let twice = renderMarkdown(once.markdown)
    #expect(once.diagnostics.isEmpty && twice.diagnostics.isEmpty)
    #expect(twice.html == once.html)
    #expect(twice.markdown == once.markdown)
  }

  @Test func everyProblemIsReportedAtItsLine() {
    let rendered = renderMarkdown(
      "# A\n\n<b>x</b>\n\n#### B\n\n[y](file:///etc/passwd)\n",
      location: { SourceLocation(file: "report.md", line: $0 + 10) })
    #expect(
      rendered.diagnostics.map { "\($0.location?.line ?? 0) \($0.code)" }
        == ["13 raw-html", "13 raw-html", "15 heading-gap", "17 link-destination"])
    #expect(rendered.diagnostics.first?.text == "report.md:13: error: raw HTML '<b>', expected Markdown")
  }
}
