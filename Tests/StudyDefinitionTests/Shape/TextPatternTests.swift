import Testing

@testable import StudyDefinition

@Suite struct TextPatternTests {
  @Test(arguments: ["a", "hba1c", "homa-ir", "m6", "a-1", String(repeating: "a", count: 64)])
  func identifiers(_ text: String) { #expect(TextPattern.identifier.matches(text)) }

  @Test(arguments: [
    "", "A", "6m", "-a", "a-", "a--b", "a_b", "a b", "é", "a\u{301}", "a\n",
    String(repeating: "a", count: 65),
  ])
  func noIdentifiers(_ text: String) { #expect(!TextPattern.identifier.matches(text)) }

  /// Scans decide as the expressions say, for every short text over the letters that matter to them.
  @Test(arguments: [
    ("identifier", ["a", "z", "0", "-", "A", "é"]), ("languageTag", ["en", "A", "0", "-", "x8x8", "@", "`"]),
    ("relativePath", ["a", "/", ".", "..", "\\", "\n", "é", " "]),
  ])
  func scansDecideAsTheExpressions(_ name: String, _ letters: [String]) throws {
    let pattern =
      switch name {
      case "identifier": TextPattern.identifier
      case "languageTag": TextPattern.languageTag
      default: TextPattern.relativePath
      }
    let regex = try Regex(pattern.expression).matchingSemantics(.unicodeScalar)
    var texts: Set<String> = [""]
    for _ in 0..<3 { texts.formUnion(texts.flatMap { text in letters.map { text + $0 } }) }
    for text in texts { #expect(pattern.matches(text) == (text.wholeMatch(of: regex) != nil), "\(text)") }
  }

  @Test(arguments: [
    "a.csv", "data/a.csv", "data/b c/a.b.csv", "データ/値.csv", "..a", "a..", "a/..b/c", "%2e%2e/x", ".hidden",
    "-x",
  ])
  func paths(_ text: String) { #expect(TextPattern.relativePath.matches(text)) }

  @Test(arguments: [
    "", "/etc/passwd", "..", "../a", "a/..", "a/../b", ".", "./a", "a/./b", "a//b", "a/", "a\\b", "a\nb",
    "a\0b",
    "a\u{85}b", "C:\\x", String(repeating: "a", count: 1025),
  ])
  func noPaths(_ text: String) { #expect(!TextPattern.relativePath.matches(text)) }

  @Test func otherForms() {
    for text in ["en", "zh-Hans", "no", "pt-BR"] { #expect(TextPattern.languageTag.matches(text)) }
    for text in ["", "e", "zh_Hans", "en-", "english"] { #expect(!TextPattern.languageTag.matches(text)) }
    #expect(TextPattern.date.matches("2022-07-31"))
    for text in ["2022-7-31", "2022-13-01", "2022-01-32", "22-01-01"] {
      #expect(!TextPattern.date.matches(text))
    }
    #expect(TextPattern.doi.matches("10.2147/DMSO.S507801"))
    #expect(!TextPattern.doi.matches("doi:10.2147/x") && !TextPattern.doi.matches("10.2147/a b"))
    #expect(TextPattern.webAddress.matches("https://example.org/a?b=c"))
    #expect(
      !TextPattern.webAddress.matches("javascript:alert(1)")
        && !TextPattern.webAddress.matches("https://a\"b"))
  }
}
