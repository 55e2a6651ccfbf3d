import Diagnostics
import Testing

@testable import Markdown

@Suite struct CalloutTests {
  @Test func aTextInChineseLeavesTheMarkItsLine() {
    let rendered = renderMarkdown("> [!WARNING]\n> 受试者均为模拟。\n> 不属于任何人。\n")
    #expect(rendered.html.text.contains("<aside class=\"callout warning\""))
    #expect(rendered.html.text.contains("<p>受试者均为模拟。不属于任何人。</p>"))
    #expect(rendered.markdown.hasPrefix("> [!WARNING]\n> 受试者均为模拟。"))
  }

  @Test(arguments: CalloutKind.allCases)
  func eachKindIsNamedInWords(_ kind: CalloutKind) {
    let source = "> \(kind.mark)\n> Text *x*.\n"
    let rendered = renderMarkdown(source)
    let label = kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
    #expect(
      rendered.html == """
        <aside class="callout \(kind.rawValue)" role="note">
        <p class="callout-title">\(label)</p>
        <p>Text <em>x</em>.</p>
        </aside>

        """)
    #expect(rendered.markdown == source && rendered.diagnostics.isEmpty)
  }

  @Test func labelsAreTextInTheLanguageOfTheDocument() {
    let options = MarkdownOptions(labels: MarkdownLabels(note: "注 <意>"))
    #expect(
      renderMarkdown("> [!note]\n> x\n", options: options).html.text.contains(
        "<p class=\"callout-title\">注 &lt;意&gt;</p>"))
  }

  @Test func aMarkAloneAndCalloutsWithinCallouts() {
    #expect(
      renderMarkdown("> [!TIP]\n").html
        == "<aside class=\"callout tip\" role=\"note\">\n<p class=\"callout-title\">Tip</p>\n</aside>\n")
    let source = "> [!NOTE]\n> a\n> \n> > [!WARNING]\n> > \(placeholder(0))\n"
    let rendered = renderMarkdown(source, replacements: [.text("b")])
    #expect(rendered.html.text.contains("<p>a</p>\n<aside class=\"callout warning\" role=\"note\">"))
    #expect(rendered.html.text.contains("<p>b</p>\n</aside>\n</aside>"))
    #expect(rendered.markdown == source.replacing(placeholder(0), with: "b"))
  }

  @Test(arguments: ["> [!NOTE] x\n", "> NOTE\n", "> x\n> [!NOTE]\n", "> - [!NOTE]\n", "> *[!NOTE]*\n"])
  func otherQuotesStayQuotes(_ source: String) {
    let rendered = renderMarkdown(source)
    #expect(rendered.html.text.hasPrefix("<blockquote>") && rendered.diagnostics.isEmpty)
  }

  @Test func anUnknownKindIsAWarningWithTheNearestName() {
    let rendered = renderMarkdown("> [!NOTES]\n> x\n")
    #expect(rendered.diagnostics.map(\.code) == ["unknown-callout"])
    #expect(rendered.diagnostics.first?.suggestion == "NOTE")
  }
}
