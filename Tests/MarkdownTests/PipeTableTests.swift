import Diagnostics
import Testing

@testable import Markdown

@Suite struct PipeTableTests {
  @Test func headerOnly() {
    #expect(
      renderMarkdown("| a |\n| - |\n").html
        == "<table>\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n</tr>\n</thead>\n</table>\n")
  }

  @Test func scopesAndAlignments() {
    let rendered = renderMarkdown("| | *n* |\n|:-:|--:|\n| Low | -1.2 |\n| | `a\\|b` |\n")
    #expect(
      rendered.html == """
        <table>
        <thead>
        <tr>
        <td class="align-center"></td>
        <th scope="col" class="align-right"><em>n</em></th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <th scope="row" class="align-center">Low</th>
        <td class="align-right">-1.2</td>
        </tr>
        <tr>
        <td class="align-center"></td>
        <td class="align-right"><code>a|b</code></td>
        </tr>
        </tbody>
        </table>

        """)
    #expect(rendered.markdown == "|  | *n* |\n| :-: | --: |\n| Low | -1.2 |\n|  | `a\\|b` |\n")
  }

  @Test func markdownIsThatOfTheLibrarysOwnWriter() {
    let source = "| a | b |\n|---|:--|\n| 1. x | - **y** |\n| # | ~~z~~ [l](https://x.y) |\n"
    let own = SyntaxNode.withDocument(source) { $0.commonMark() }
    #expect(renderMarkdown(source).markdown == own)
  }

  @Test func shortRowsAreFilledAndLongOnesCut() {
    let html = renderMarkdown("| a | b |\n| - | - |\n| 1 |\n| 1 | 2 | 3 |\n").html.text
    #expect(html.split(separator: "<tr>").dropFirst().allSatisfy { $0.matches(of: /<t[hd]/).count == 2 })
    #expect(!html.contains("3"))
  }

  @Test func cellsTakeValuesAndFootnotes() {
    let rendered = renderMarkdown(
      "| a |\n| - |\n| \(placeholder(0))[^1] |\n\n[^1]: n\n", replacements: [.text("x|y")])
    #expect(rendered.html.text.contains("<td>x|y<sup class=\"footnote-ref\">"))
    #expect(rendered.markdown.hasPrefix("| a |\n| --- |\n| x\\\\|y[^1] |\n"))
    #expect(rendered.diagnostics.isEmpty)
  }
}
