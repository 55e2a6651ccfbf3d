import Diagnostics
import Testing

@testable import Templating

@Suite struct ParserTests {
  @Test(arguments: [
    ("{% if true %}", "t:1:1: error: 'if' is never closed, expected '{% endif %}'"),
    ("{% for a in tags %}", "t:1:1: error: 'for' is never closed, expected '{% endfor %}'"),
    ("{% endfor %}", "t:1:1: error: 'endfor' closes nothing; no 'for' is open"),
    ("{% endraw %}", "t:1:1: error: 'endraw' closes nothing; no 'raw' is open"),
    (
      "{% for a in tags %}\n{% if true %}{% endfor %}",
      "t:2:1: error: 'if' is not closed before 'endfor' on line 2"
    ),
    ("{% else %}", "t:1:1: error: 'else' stands outside 'if' and 'for', or is the second one"),
    (
      "{% if true %}{% else %}{% else %}{% endif %}",
      "t:1:24: error: 'else' stands outside 'if' and 'for', or is the second one"
    ),
    (
      "{% if true %}{% else %}{% elsif true %}{% endif %}",
      "t:1:24: error: 'elsif' stands outside 'if', or behind its 'else'"
    ),
    (
      "{% if true %}{% else if false %}{% endif %}",
      "t:1:22: error: expected '%}', found 'if'\n  note: a further condition is written 'elsif'"
    ),
    ("{% elif true %}", "t:1:1: error: unknown tag 'elif'; did you mean 'elsif'?"),
    ("{% figur x %}", "t:1:1: error: unknown tag 'figur'; did you mean 'figure'?"),
    ("{% %}", "t:1:4: error: expected the name of a tag, found '%}'"),
    ("{% for in tags %}{% endfor %}", "t:1:8: error: 'in' is a word of the language"),
    ("{% for loop in tags %}{% endfor %}", "t:1:8: error: 'loop' is a word of the language"),
    ("{% for a tags %}{% endfor %}", "t:1:10: error: expected 'in', found 'tags'"),
    ("{% for 1 in tags %}{% endfor %}", "t:1:8: error: expected a name for the items of the list, found '1'"),
    ("{% for a in tags, none %}{% endfor %}", "t:1:17: error: expected '%}', found ','"),
    ("{% if true %}{% endif true %}", "t:1:23: error: expected '%}', found 'true'"),
    ("{% include title %}", "t:1:12: error: expected the name of a partial in quotes, found 'title'"),
    ("{% include \"p\" with 1 %}", "t:1:21: error: expected a name to pass on, found '1'"),
    ("{% include \"p\" with a: 1, a: 2 %}", "t:1:27: error: 'a' is given twice"),
    ("{% include \"p\", a: 2 %}", "t:1:15: error: expected '%}', found ','"),
    ("{% figure %}", "t:1:1: error: tag 'figure' takes 1 argument, found 0"),
    (
      "{% figure study.figure, widht: 3 %}",
      "t:1:25: error: tag 'figure' has no argument 'widht'; did you mean 'width'?"
    ),
    ("{% figure study.figure, width: 3, width: 4 %}", "t:1:35: error: 'width' is given twice"),
  ])
  func refuses(_ text: String, _ expected: String) {
    #expect(Sketch(text, partials: ["p": ""]).outcome == expected)
  }

  @Test func everyFaultOfAFileIsListedInOrder() {
    let text = "{{ }}\n{% if %}\n{{ a | b }}\n{% else %}\n{% nope %}\n{% endif %}\n{% endfor %}\n{{ \"x }}\n"
    #expect(Sketch(text).template.diagnostics.map { $0.location?.line } == [1, 2, 3, 5, 7, 8])
  }

  @Test func aNamedArgumentEndsTheArgumentsOfAFilter() {
    let sketch = Sketch(
      "{% include 'p' with a: note | default: 'x', b: 'y' %}", partials: ["p": "{{ a }}{{ b }}"])
    #expect(sketch.outcome == "xy")
  }

  @Test(arguments: ["{% if true %}", "{% for a in tags %}"])
  func nestingIsBounded(_ tag: String) {
    let end = tag.contains("if") ? "{% endif %}" : "{% endfor %}"
    let sketch = Sketch(String(repeating: tag, count: 10_000) + String(repeating: end, count: 10_000))
    #expect(sketch.template.diagnostics.map(\.message) == ["blocks nest deeper than 100"])
    #expect(sketch.findings.count == 1)
  }

  @Test func unclosedBlocksWithoutEndAreListedToTheLimit() {
    let found = Sketch(String(repeating: "{% if true %}", count: 10_000)).template.diagnostics
    #expect(found.count == 51)
    #expect(found.last?.message == "more than 50 errors; the rest are not listed")
  }

  @Test(arguments: ["{{", "{%", "{#", "{{ '", "{{ \"a", "{% raw %}", "{{-", "{% for", "|", "{% include '"])
  func repeatedOpeningsEnd(_ piece: String) {
    let sketch = Sketch(String(repeating: piece, count: 20_000))
    #expect(sketch.template.diagnostics.count <= 51)
    _ = sketch.findings
  }

  /// Random pieces of syntax: whatever comes out, nothing crashes, and what renders was free of faults.
  @Test func nothingCrashes() {
    var random = SplitMix(state: 7)
    let pieces = [
      "{{", "}}", "{%", "%}", "{#", "#}", "-", " ", "\n", "if", "endif", "for", "endfor", "else", "elsif",
      "in",
      "row", "rows", "title", ".", "|", ":", ",", "default", "'x'", "\"", "(", ")", "[", "]", "0", "==",
      "not",
      "and", "raw", "endraw", "include", "figure", "is", "missing", "\\", "ä", "9999999999999999999999",
    ]
    for _ in 0..<1500 {
      let text = (0..<Int.random(in: 1...25, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined(separator: " ")
      let sketch = Sketch(text)
      let rendering = sketch.render()
      #expect((rendering.text == nil) == !rendering.diagnostics.isEmpty)
      _ = sketch.findings
    }
  }

  @Test func sizeIsBounded() {
    var limits = TemplateLimits()
    limits.templateBytes = 10
    #expect(
      Sketch("0123456789a", limits: limits).outcome
        == "t:1:1: error: the template has 11 bytes; at most 10 are read")
    #expect(TemplateLimits().templateBytes == 1_048_576)
  }
}
