import Diagnostics
import Testing

@testable import Markdown

@Suite struct NarrativeRulesTests {
  @Test(arguments: [
    "http://x.y", "HTTPS://x.y/a?b=c#d", "mailto:a@b.c", "#results", "results.csv", "figures/a.svg", "./a:b",
    "a?b:c",
    "?x", "a..b/c",
  ])
  func allowedDestinations(_ url: String) { #expect(linkProblem(url) == nil) }

  @Test(arguments: [
    "", "javascript:alert(1)", "JaVaScRiPt:x", "java\tscript:x", " javascript:x", "java\u{0}script:x",
    "data:text/html,x",
    "vbscript:x", "file:///etc/passwd", "ftp://x.y", "//x.y", "/etc", "\\\\x.y", "..", "../x", "a/../../x",
    "%2e%2E/x",
    "a b", "x\u{202E}y", "blob:x", "tel:1", "x:y",
  ])
  func otherDestinations(_ url: String) { #expect(linkProblem(url) != nil) }

  @Test(arguments: [
    "[x](javascript:alert(1))", "[x](javascript&#58;alert(1))", "[x](&#106;avascript:alert(1))",
    "[x](java&#9;script:y)",
    "<javascript:alert(1)>", "[x][y]\n\n[y]: javascript:alert(1)", "[x](<data:text/html,y>)",
    "[x](\\\\evil.org)",
    "ftp://example.org", "<script>alert(1)</script>", "<img src=x onerror=y>", "a <b onclick=x>b</b>",
    "<!-- x -->",
    "<?php x ?>", "<![CDATA[x]]>", "<!DOCTYPE html>", "![x](javascript:y)", "![x](https://evil.org/x.png)",
    "<svg onload=x>",
    "</p><script>", "<a href=\"javascript:x\">y</a>", "<div\nonclick=x>\n", "[![x](y)](javascript:z)",
  ])
  func neitherFormShowsWhatIsNotAllowed(_ source: String) {
    let rendered = renderMarkdown(source)
    #expect(rendered.diagnostics.contains { $0.severity == .error })
    for form in [rendered.html.text, rendered.markdown] {
      let nodes = SyntaxNode.withDocument(rendered.markdown, extensions: SyntaxExtension.allCases) { root in
        root.descendants.map { ($0.kind, $0.url) }
      }
      let active = (nodes ?? []).filter { kind, url in
        [.htmlInline, .htmlBlock, .image].contains(kind) || kind == .link && linkProblem(url) != nil
      }
      #expect(active.isEmpty, "\(form)")
    }
    #expect(!rendered.html.text.contains("javascript:alert") || !rendered.html.text.contains("href"))
    #expect(
      !rendered.html.text.contains("<script") && !rendered.html.text.contains("<img")
        && !rendered.html.text.contains("omitted"))
  }

  @Test func theTextOfALinkStays() {
    let rendered = renderMarkdown("See [the *site*](file:x).")
    #expect(rendered.html == "<p>See the <em>site</em>.</p>\n" && rendered.markdown == "See the *site*.\n")
  }
}
