import Diagnostics
import Testing

@testable import Markdown

@Suite struct HeadingsTests {
  @Test func withoutHeadingsThereIsNoTitle() {
    let rendered = renderMarkdown("Text.")
    #expect(rendered.title == nil && rendered.outline.isEmpty && rendered.diagnostics.isEmpty)
  }

  @Test func outlineHoldsTextAndIds() {
    let rendered = renderMarkdown(
      "# The *report* `x`\n\n## 糖化血红蛋白 (\(placeholder(0)))\n\n### Change\n\n## Safety\n\n### Change\n\n> ## Quoted\n",
      replacements: [.text("mg/L & more")])
    #expect(rendered.title == "The report x")
    #expect(
      rendered.outline == [
        OutlineEntry(level: 1, text: "The report x", id: "the-report-x"),
        OutlineEntry(level: 2, text: "糖化血红蛋白 (mg/L & more)", id: "糖化血红蛋白-mg-l-more"),
        OutlineEntry(level: 3, text: "Change", id: "糖化血红蛋白-mg-l-more-change"),
        OutlineEntry(level: 2, text: "Safety", id: "safety"),
        OutlineEntry(level: 3, text: "Change", id: "safety-change"),
      ])
    #expect(rendered.markdown.contains("### Change\n") && !rendered.markdown.contains("<section"))
  }

  @Test func sectionsNestAndCloseBeforeFootnotes() {
    let rendered = renderMarkdown("# T\n\n## A\n\n### B\n\nx[^1]\n\n## C\n\n[^1]: n\n")
    #expect(
      rendered.html.text.hasPrefix(
        """
        <h1 id="t">T</h1>
        <section id="a" aria-labelledby="a-title">
        <h2 id="a-title">A</h2>
        <section id="a-b" aria-labelledby="a-b-title">
        <h3 id="a-b-title">B</h3>
        """))
    #expect(
      rendered.html.text.contains(
        """
        </section>
        </section>
        <section id="c" aria-labelledby="c-title">
        <h2 id="c-title">C</h2>
        </section>
        <section class="footnotes" data-footnotes>
        """))
  }

  @Test func withoutSectionsTheHeadingBearsTheId() {
    let options = MarkdownOptions(sections: false, idPrefix: "s1-")
    #expect(renderMarkdown("## A & b", options: options).html == "<h2 id=\"s1-a-b\">A &amp; b</h2>\n")
  }

  @Test(arguments: [
    ("# A\n\n# B", "second-title"), ("# A\n\n### B", "heading-gap"), ("### A", "heading-gap"),
    ("# A\n\n##", "empty-heading"),
  ])
  func levelsThatAReaderCannotFollow(_ source: String, _ code: String) {
    let found = renderMarkdown(source).diagnostics
    #expect(found.map(\.code) == [code] && found.allSatisfy { $0.severity == .warning })
  }
}

@Suite struct HeadingIDsTests {
  private func ids(_ headings: [(String, Int)], prefix: String = "") -> [String] {
    var made = HeadingIDs(prefix: prefix)
    return headings.map { made.next($0.0, level: $0.1) }
  }

  @Test(arguments: [
    ("", "section"), ("!?", "section"), ("HbA1c (%)", "hba1c"), ("  A  --  b ", "a-b"), ("Größe", "größe"),
    ("糖 化", "糖-化"),
    ("\"><script>", "script"), ("x²", "x²"),
  ])
  func slugs(_ text: String, _ expected: String) { #expect(slug(text) == expected) }

  @Test func idsAreUnique() {
    let made = ids([
      ("A", 2), ("A", 2), ("A 2", 2), ("A title", 2), ("B", 2), ("A", 3), ("B A", 2), ("Fn 1", 2),
      ("Fn 1", 2),
    ])
    #expect(Set(made + made.map { "\($0)-title" }).count == 2 * made.count)
    #expect(!made.contains { $0.hasPrefix("fn-") })
  }

  @Test func anotherSectionChangesNoId() {
    let before = ids([("T", 1), ("Efficacy", 2), ("Change", 3), ("Safety", 2), ("Change", 3)])
    let after = ids([
      ("T", 1), ("Data", 2), ("Change", 3), ("Efficacy", 2), ("Change", 3), ("Safety", 2), ("Change", 3),
    ])
    #expect(after.filter { !$0.hasPrefix("data") } == before)
  }
}
