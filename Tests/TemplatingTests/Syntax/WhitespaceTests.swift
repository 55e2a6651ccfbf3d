import Testing

@testable import Templating

@Suite struct WhitespaceTests {
  @Test(arguments: [
    // A line of tags or comments disappears.
    ("a\n{# c #}\nb\n", "a\nb\n"),
    ("a\n  {% if true %}  \nb\n\t{% endif %}\nc", "a\nb\nc"),
    ("{% if true %}{% if true %}\nb\n{% endif %} {% endif %}\n", "b\n"),
    ("{# one #} {# two #}\r\nb\r\n", "b\r\n"),
    ("{# a\nlong\ncomment #}\nb", "b"),
    ("a\n{% endif %}", "t:2:1: error: 'endif' closes nothing; no 'if' is open"),
    ("{% if true %}\n{% endif %}", ""),
    // A line with anything else stays.
    ("a {# c #}\nb", "a \nb"),
    ("{% if true %}x{% endif %}\nb", "x\nb"),
    ("{{ nothing }}\nb", "\nb"),
    ("a\n{{ count }} {# c #}\nb", "a\n3 \nb"),
    // Explicit marks.
    ("a \n {{- count -}} \n b", "a3b"),
    ("a\n\n{%- if true -%}\n\nb{% endif -%} \n", "ab"),
    ("a\n{%- if true %}\nb{% endif %}", "a\nb"),
    ("a {#- c -#} b", "ab"),
    // Raw text.
    ("{% raw %}\n{{ x }}\n\n\n{% endraw %}\nb", "{{ x }}\n\n\nb"),
    ("a{% raw -%} {%x%} {%- endraw %}b", "a{%x%}b"),
  ])
  func lines(_ text: String, _ expected: String) {
    #expect(Sketch(text).outcome == expected)
  }

  @Test func tableRowsFollowOneAnother() {
    let text = """
      | Endpoint | n |
      |---|---|
      {% for row in rows %}
      | {{ row.label }} | {{ row.n }} |
      {% endfor %}

      After
      """
    let expected = """
      | Endpoint | n |
      |---|---|
      | HbA1c | 3 |
      | weight | 1 |
      | age | 3 |

      After
      """
    #expect(Sketch(text).outcome == expected)
  }

  @Test func listItemsFollowOneAnother() {
    let text = """
      {% for row in rows %}
        {% if row.n > 1 %}
      - {{ row.label }}{% if loop.last %}.{% else %};{% endif %}
        {# nested items keep their indentation #}
        {% for tag in tags %}
        - {{ tag }}
        {% endfor %}
        {% endif %}
      {% endfor %}

      """
    #expect(Sketch(text).outcome == "- HbA1c;\n  - a\n  - b\n- age.\n  - a\n  - b\n")
  }

  @Test(arguments: [
    ("a\n\n{% if false %}\nb\n\n{% endif %}\n\nc", "a\n\nc"),
    ("a\n\n{% if hidden %}\nb\n{% endif %}\n\nc\n", "a\n\nc\n"),
    ("a\n{% if hidden %}\nb\n{% endif %}\n\nc", "a\n\nc"),
    ("a\n\n{% for t in tags %}\n\n## {{ t }}\n\n{% endfor %}\n\nc", "a\n\n## a\n\n## b\n\nc"),
    ("{# licence #}\n\n# Title", "# Title"),
    ("a\n \t\n{# c #}\n  \r\n\nb", "a\n \t\nb"),
    // What the template says twice without a tag stays.
    ("a\n\n\nb {# c #}\n\n\nc", "a\n\n\nb \n\n\nc"),
    ("a\n{# c #}\n\n\nb", "a\n\n\nb"),
  ])
  func blankLinesDoNotPileUp(_ text: String, _ expected: String) {
    #expect(Sketch(text).outcome == expected)
  }

  @Test(arguments: [
    ("a\n{% include \"p\" %}\nb", "x", "a\nx\nb"),
    ("a\n{% include \"p\" %}\nb", "x\n", "a\nx\nb"),
    ("a\n\n{% include \"p\" %}\n\nb", "", "a\n\nb"),
    ("a\n\n{% include \"p\" %}\n\nb", "{# none #}\n", "a\n\nb"),
    ("a\n\n{% include \"p\" %}\n\nb", "x\n\n", "a\n\nx\n\nb"),
    ("a {% include \"p\" %} b", "x\n", "a x\n b"),
    ("{% include \"p\" %} {% include \"p\" %}\nb", "x", "x x\nb"),
    ("  {% include \"p\" %}", "x", "x"),
    ("{% include \"p\" %}\nb", "", "b"),
  ])
  func aPartialTakesThePlaceOfItsLine(_ text: String, _ partial: String, _ expected: String) {
    #expect(Sketch(text, partials: ["p": partial]).outcome == expected)
  }

  @Test func aTagOfTheCallerTakesThePlaceOfItsLine() {
    #expect(Sketch("a\n\n  {% figure study.figure %}\n\nb").outcome == "a\n\n[f1]\n\nb")
    var sketch = Sketch("a\n\n{% figure f %}\n\nb")
    sketch.context["f"] = Sketch.figure("empty")
    #expect(sketch.outcome == "a\n\nb")
  }

  /// Without tags a template prints itself, whatever it holds.
  @Test func literalTextPassesUnchanged() {
    var random = SplitMix(state: 20)
    let pieces = [
      "a", "ß", "糖", " ", "\n", "\r\n", "\t", "\"", "'", "|", "{", "}", "}}", "%}", "#}", "-", "\\",
      "\u{301}",
      "👩‍🔬", "\u{FEFF}", "\u{1B}", "{ {", "endif",
    ]
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      if ["{{", "{%", "{#"].contains(where: text.contains) { continue }
      #expect(Sketch(text).outcome.utf8.elementsEqual(text.utf8))
    }
  }
}

/// The same numbers in every run: Sebastiano Vigna's splitmix64.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
