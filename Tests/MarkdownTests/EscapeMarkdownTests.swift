import Testing

@testable import Markdown

/// Values that mean something to Markdown or HTML.
let hostileTexts = [
  "www", "^x^", "|", "a|b", "<script>alert(1)</script>", "<b>", "</p>", "*", "*x*", "**x**", "_x_", "__x__",
  "`", "`x`",
  "``",
  "[x](javascript:alert(1))", "![x](http://x.y/z.png)", "[x]", "[^1]", "[^1]: x", "[x]: http://x.y", "# h",
  "###",
  "#", "1. x", "12) x", "1.", "- 3", "-", "---", "- - -", "+ x", "+", "=", "===", "> x", ">", "a\nb",
  "a\n\nb",
  "a  \nb", "\r\n", "www.x.y", "see WWW.x.y", "http://x.y", "https://x.y/z", "HTTP://X.Y", "ftp://x.y",
  "a@b.c",
  "mailto:a@b.c", "xmpp:a@b.c/d", "&amp;", "&lt;", "&#60;", "&", "R&D", "R&D;", "\\", "\\*", "a\\", "\\\\|",
  "~~x~~",
  "~x~", "5~6", "\t", "\tx", "a\tb", "    x", " x", "x ", "  ", "$x$", "$$x$$", ":emoji:", ":smile:",
  "<!-- x -->", "<!--", "<?x?>", "<![CDATA[x]]>", "a!", "!", "![", "](", "]: x", ":-", "|-|", "| --- |",
  "-|-",
  ":", ":-:", "~~~", "```", "***", "___", "<a@b.c>", "<http://x.y>", "javascript:alert(1)", "lt;", "#60;",
  ";",
  "\u{202E}abc", "a\u{0}b", "\u{200B}", "\u{FEFF}", "\u{AD}", "é", "糖化血红蛋白", "µg_x", "a_b_c", "- [ ] x",
  ". x", ") x",
  "2022. x", "1234567890. x", "\u{A0}", "a\u{B}b", "^1", "@b.c", "a@", "http:", "x^2^", "a\\\nb", "\"'",
]

@Suite struct EscapeMarkdownTests {
  @Test func emptyStaysEmpty() {
    #expect(escapeMarkdown("") == "" && escapeMarkdown("", context: .tableCell) == "")
  }

  /// Code holds its letters, whatever they mean elsewhere.
  @Test(arguments: hostileTexts.filter { !$0.allSatisfy(\.isWhitespace) })
  func codeIsWhatItWas(_ text: String) {
    let html = renderMarkdown("x \(codeSpan(text)) y\n", replacements: []).html
    let letters = escapeHTML(shown(text).replacing("\n", with: " ")).replacing("&#39;", with: "'")
    #expect(html.text.contains("x <code>\(letters)</code> y"), "\(html.text)")
  }

  @Test(arguments: [
    "−1.2", "-1.2", "+0.5", "5.3", "12", "<0.001", "p < 0.05", "≥ 1.5 mg/L", "95% CI, −3.21 to −0.45",
    "n = 12",
    "12.5%", "hs_crp", "Dose: 5 mg", "3 > 2", "#3", "1.x", "(5.1, 6.3)", "A & B", "糖化血红蛋白", "e.g. this", "C#",
  ])
  func ordinaryTextStaysAsItIs(_ text: String) { #expect(escapeMarkdown(text) == text) }

  @Test(arguments: [
    ("- 3", "\\- 3", "- 3"), ("1. x", "1\\. x", "1. x"), ("# h", "\\# h", "\\# h"), ("> x", "\\> x", "> x"),
    ("a|b", "a\\|b", "a\\|b"), ("www.x.y", "www&#46;x.y", "www&#46;x.y"),
    ("http://x", "http&#58;//x", "http&#58;//x"), ("\u{202E}", "U+202E", "U+202E"),
    ("a\nb", "a&#10;b", "a&#10;b"),
    // A bracket may stand before it, or a full stop after it.
    ("^1", "\\^1", "\\^1"), ("www", "ww&#119;", "ww&#119;"), ("x^2", "x^2", "x^2"), ("awww", "awww", "awww"),
  ])
  func lineStartsMatterInTextOnly(_ text: String, _ inText: String, _ inCell: String) {
    #expect(escapeMarkdown(text) == inText)
    #expect(escapeMarkdown(text, context: .tableCell) == inCell)
  }

  /// Text before might end with an ampersand; of a whole cell there is none.
  @Test func aSemicolonIsEscapedWhereItCouldEndAnEntity() {
    #expect(escapeMarkdown("HbA1c; FBS") == "HbA1c\\; FBS")
    #expect(escapeMarkdown("HbA1c; FBS", context: .tableCell) == "HbA1c\\; FBS")
    #expect(escapeMarkdown("HbA1c; FBS", context: .wholeCell) == "HbA1c; FBS")
    #expect(escapeMarkdown("&lt; x", context: .wholeCell) == "&amp;lt; x")
    #expect(escapeMarkdown("two words; x") == "two words; x")
  }

  @Test(arguments: hostileTexts)
  func hostileTextReadsBackAsItself(_ text: String) {
    expectSameText(text)
  }

  @Test func randomTextReadsBackAsItself() {
    var random = SplitMix(state: 20_220_731)
    let alphabet =
      Array("|<>*_`[]()!#-+=.:;&@~$\\\"'/^ \t\n\r019awxhtpW:/éµ糖".unicodeScalars)
      + ["\u{202E}", "\u{0}", "\u{A0}", "\u{E000}", "\u{1F600}", "\u{301}"]
    let words = [
      "www.", "http://", "https:", "&lt;", "&#", "[^1]", "](", "- ", "1. ", "# ", "a@b.c", "<!--", "~~",
      "---",
    ]
    for _ in 0..<3_000 {
      var text = ""
      for _ in 0..<random.next(below: 12) {
        if random.next(below: 4) == 0 {
          text += words[random.next(below: words.count)]
        } else {
          text.unicodeScalars.append(alphabet[random.next(below: alphabet.count)])
        }
      }
      expectSameText(text)
    }
  }

  /// Two values side by side, and a value between texts of the template, complete nothing together.
  @Test func neighboursCompleteNothing() {
    for first in hostileTexts {
      for second in [".", "lt;", "#60;", "b.c", "//x.y", "(x)", "[x](y)", ". x", "x", "-", "*"] {
        let markdown = escapeMarkdown(first) + escapeMarkdown(second)
        #expect(readBack(markdown) == shown(first) + shown(second), "\(first.debugDescription) \(second)")
      }
    }
  }
}

private func expectSameText(_ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
  let expected = shown(text)
  let escaped = escapeMarkdown(text)
  #expect(readBack(escaped) == expected, "\(text.debugDescription) alone", sourceLocation: sourceLocation)
  #expect(
    text.isEmpty || readBack("Lead\n\(escaped) end") == "Lead\n\(expected) end",
    "\(text.debugDescription) in a paragraph",
    sourceLocation: sourceLocation)
  #expect(
    readBack("- \(escaped)") == expected, "\(text.debugDescription) in a list", sourceLocation: sourceLocation
  )
  #expect(
    readBack("# \(escaped)") == expected, "\(text.debugDescription) as heading",
    sourceLocation: sourceLocation)
  for context in [MarkdownContext.tableCell, .wholeCell] {
    let cell = escapeMarkdown(text, context: context)
    #expect(
      readBack("| a | \(cell) | b |\n| --- | --- | --- |") == "a\u{1}\(expected)\u{1}b",
      "\(text.debugDescription) in a cell", sourceLocation: sourceLocation)
  }
}

/// The text of a document that must hold nothing but text; what else it holds is named in the result. Comments are
/// not shown and do not count; cells are parted by U+0001.
private func readBack(_ markdown: String) -> String {
  SyntaxNode.withDocument("\(markdown)\n\n[^1]: note\n", extensions: SyntaxExtension.allCases) { root in
    var out = ""
    var cells = 0
    var blocks = 0
    for node in root.descendants {
      switch node.kind {
      case .text: out += node.literal
      case .softBreak: out += "\n"
      case .paragraph, .heading, .table:
        blocks += 1
        if blocks > 1 { out += "{\(node.kind)}" }
      case .tableCell:
        cells += 1
        if cells > 1 { out += "\u{1}" }
      case .tableHeader: break
      case .htmlInline where node.literal == "<!-- -->": break
      case .other where cells == 0 && blocks == 0: break
      default: out += "{\(node.kind)}"
      }
    }
    return out
  } ?? "{nothing}"
}

/// A small generator of our own, so that a failure can be repeated.
struct SplitMix {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }
}
