import Diagnostics
import Testing

@Suite struct DiagnosticTextTests {
  @Test func placeSeverityMessageAndSuggestionOnOneLine() {
    let place = SourceLocation(file: "studies/x/study.yaml", line: 41, column: 7)
    let found = Diagnostic.error(
      "unknown-endpoint", "unknown endpoint 'hba1'", at: place, suggestion: "hba1c")
    #expect(found.text == "studies/x/study.yaml:41:7: error: unknown endpoint 'hba1'; did you mean 'hba1c'?")
  }

  @Test func aNameOfHostileLengthIsShortened() {
    let name = String(repeating: "x", count: 5_000)
    let text = Diagnostic.error("unknown-name", "unknown name '\(name)', expected 'y'", notes: [name]).text
    #expect(text.hasPrefix("error: unknown name 'xxxx"))
    #expect(text.contains("xx…xx"))
    #expect(text.contains("', expected 'y'\n  note: xx"))
    #expect(text.count < 500)
    let long = String(repeating: "é", count: 200)
    #expect(Diagnostic.error("a", long).text == "error: \(long)")
  }

  @Test func withoutPlace() {
    #expect(Diagnostic.warning("empty", "nothing to do").text == "warning: nothing to do")
  }

  @Test func notesFollowOnTheirOwnLines() {
    let found = Diagnostic.error("two-baselines", "two baselines", notes: ["first at line 3"])
    #expect(found.text == "error: two baselines\n  note: first at line 3")
  }

  @Test(arguments: [
    ("a\nb", "aU+000Ab"), ("\u{1B}[31m", "U+001B[31m"), ("\u{202E}abc", "U+202Eabc"), ("Größe 糖", "Größe 糖"),
    ("\u{E0041}", "U+E0041"),
  ])
  func dataCannotSteerATerminal(_ text: String, _ shown: String) {
    #expect(visible(text) == shown)
  }
}

@Suite struct SourceLocationTests {
  @Test func ordersAsAFileIsRead() {
    let places = [
      SourceLocation(file: "b"), SourceLocation(file: "a", line: 2, column: 1),
      SourceLocation(file: "a", line: 1, column: 9), SourceLocation(file: "a", line: 1, column: 2),
    ]
    #expect(places.sorted().map(\.description) == ["a:1:2", "a:1:9", "a:2:1", "b"])
  }

  @Test func aColumnNeedsALine() {
    #expect(SourceLocation(file: "a", line: nil, column: 3).description == "a")
  }
}

@Suite struct NearestNameTests {
  @Test func nothingKnown() {
    #expect(nearestName(to: "x", among: [String]()) == nil)
  }

  @Test(arguments: [
    ("hba1", "hba1c"), ("weak", "week"), ("titel", "title"), ("Baseline", "baseline"), ("zzzzzz", nil),
    ("", nil),
  ])
  func near(_ typed: String, _ expected: String?) {
    let known = ["hba1c", "week", "title", "baseline", "homa-ir"]
    #expect(nearestName(to: typed, among: known) == expected)
  }

  /// Of names with nothing in common none is a mistyped one.
  @Test func aNameOfOneLetter() {
    #expect(nearestName(to: "c", among: ["a", "b"]) == nil)
    #expect(nearestName(to: "x", among: [""]) == nil)
    #expect(nearestName(to: "A", among: ["b", "a"]) == "a")
    #expect(nearestName(to: "m5", among: ["m6"]) == "m6")
  }

  @Test func theNearestWins() {
    #expect(nearestName(to: "meen", among: ["men", "mean", "median"]) == "men")
    #expect(nearestName(to: "mean-see", among: ["mean-sd", "mean-se"]) == "mean-se")
  }

  @Test func aHostileLengthIsNotMeasured() {
    #expect(nearestName(to: String(repeating: "x", count: 1_000_000), among: ["x"]) == nil)
  }

  @Test func everyInvisibleCharacterIsFoundInAText() {
    #expect(!holdsInvisible("") && !holdsInvisible("HbA1c (%) – 95 % CI · −1.2 · 糖化"))
    for value in 0...0x10FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if holdsInvisible("a\(scalar)b") != isInvisible(scalar) {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
  }
}
