import Diagnostics
import Glibc
import Testing

@testable import Markdown

/// Texts that take cmark-gfm quadratic time or worse, by the list of its own tests and of its advisories.
let pathologicalUnits: [(name: String, unit: String)] = [
  ("nested strong emphasis", "*a **a "), ("closers without openers", "a_ "),
  ("openers without closers", "_a "),
  ("link closers", "a]"), ("link openers", "[a"), ("mismatched emphasis", "*a_ "),
  ("multiples of three", "c* "),
  ("link openers, emphasis closers", "[ a_"), ("brackets and parentheses", "[ (]("), ("nested brackets", "["),
  ("images in brackets", "![[]()"), ("nested quotes", "> "), ("nested lists", "- "), ("backticks", "e``"),
  ("unclosed links", "[a](<b"), ("unclosed destinations", "[a](b"), ("declarations", "<!A "),
  ("comments", "<!-- "),
  ("instructions", "<?"), ("CDATA", "<![CDATA["), ("underscores", "_"), ("stars and underscores", "*_"),
  ("addresses", "a@"), ("at signs", "@"), ("hosts", "www."), ("schemes", "http://"), ("header cells", "|x"),
  ("tildes", "a~"), ("entities", "&a;"), ("footnotes", "[^1]"), ("reference definitions", "[a]: u\n\n"),
  ("short table rows", "|\n"), ("table lines", "aaa\rbbb\n-\u{B}\n"), ("footnote definitions", "[^1]: x\n"),
  ("strong closers", "a**"), ("escapes", "\\["), ("angle brackets", "<a "), ("quoted lists", ">- "),
]

@Suite struct SizeLimitsTests {
  @Test(arguments: pathologicalUnits.map(\.unit))
  func aMegabyteIsRefused(_ unit: String) {
    let text = String(repeating: unit, count: (1 << 20) / unit.utf8.count + 1)
    let rendered = renderMarkdown(text)
    #expect(rendered.html.text.isEmpty && rendered.diagnostics.map(\.code) == ["markdown-too-large"])
  }

  /// The same texts within the bounds: as one block of long lines, and as many short paragraphs.
  @Test(arguments: pathologicalUnits.map(\.unit))
  func whatTheBoundsAllowIsDoneQuickly(_ unit: String) {
    for (line, separator, bytes) in [(15_000, "\n", 60_000), (380, "\n\n", 20_000)] {
      let one = String(repeating: unit, count: max(1, line / unit.utf8.count))
      let text = Array(repeating: one, count: bytes / (one.utf8.count + 2)).joined(separator: separator)
      let start = processorSeconds()
      _ = renderMarkdown(text)
      #expect(processorSeconds() - start < 1)
    }
  }

  @Test func ordinaryTextIsWithinTheBounds() {
    #expect(sizeProblems("").isEmpty)
    let table = Array(repeating: "| Low | 12 | −1.2 | 0.03 |", count: 500).joined(separator: "\n")
    #expect(sizeProblems("# T\n\nText.\n\n\(table)\n").isEmpty)
    #expect(sizeProblems(String(repeating: "-", count: 120) + "\r\n\r\n").isEmpty)
  }

  @Test(arguments: [
    (String(repeating: "a b c d e ", count: 26_215), 1, "262150 bytes"),
    ("x\n" + String(repeating: "word ", count: 3_300), 2, "bytes on one line"),
    ("x\r\n\r\n" + String(repeating: "> ", count: 51) + "x", 3, "levels"),
    ("x\r" + String(repeating: "  ", count: 50) + "- x", 2, "levels"),
    ("1\n2\n3 " + String(repeating: "ab", count: 201), 3, "in a row"),
    ("a\n" + String(repeating: "|x", count: 150) + String(repeating: "\nb", count: 1_400), 2, "pipes"),
    (String(repeating: "a\n", count: 20_000), 20_001, "lines"),
    (
      Array(repeating: String(repeating: "[a", count: 100), count: 101).joined(separator: "\n"), 101, "markup"
    ),
  ])
  func eachBoundNamesItsLine(_ text: String, _ line: Int, _ words: String) {
    let problems = sizeProblems(text)
    #expect(problems.count == 1 && problems.first?.line == line)
    #expect(problems.first?.message.contains(words) == true)
  }

  @Test func markupMayNotBeNestedWithoutEnd() {
    let text =
      Array(repeating: "*a **b\n", count: 200).joined() + Array(repeating: "b** a*\n", count: 200).joined()
    let rendered = renderMarkdown(text)
    #expect(rendered.diagnostics.map(\.code) == ["markdown-too-large"] && rendered.html.text.isEmpty)
  }
}

/// Of this thread alone: other tests and other programs do not count.
private func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
