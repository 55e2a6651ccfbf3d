import Diagnostics
import Testing

@testable import Templating

@Suite struct LexerTests {
  @Test(arguments: [
    ("", ""),
    (#"{{ "a\"b\\c\n\t'" }}"#, "a\"b\\c\n\t'"),
    ("{{ '\"' }}{{ \"}}\" }}{{ '{%' }}", "\"}}{%"),
    ("{{ 007 }} {{ -1 }} {{ 2.50 }}", "7 -1 2.5"),
    ("{{title|upper}}", "HBA1C & WEIGHT"),
    ("{{\n  title\n  | upper\n}}", "HBA1C & WEIGHT"),
    ("{% raw %}{{ a }}{% if %}{# #}{% endraw %}", "{{ a }}{% if %}{# #}"),
    ("{% raw %}{% endraw%}", ""),
    ("{##}{#-#}", ""),
    ("}} %} #} { {", "}} %} #} { {"),
    ("{{ \"a\" }}}", "a}"),
  ])
  func reads(_ text: String, _ expected: String) {
    #expect(Sketch(text).outcome == expected)
  }

  @Test(arguments: [
    ("a {{ title", "t:1:3: error: '{{' is never closed, expected '}}'"),
    ("{% include 'p'", "t:1:1: error: '{%' is never closed, expected '%}'"),
    ("a\n{# b", "t:2:1: error: '{#' is never closed, expected '#}'"),
    ("{% raw %}{{ a", "t:1:1: error: 'raw' is never closed, expected '{% endraw %}'"),
    ("{% raw x %}{% endraw %}", "t:1:8: error: expected '%}', found 'x'"),
    ("ä👩‍🔬 {{ ? }}", "t:1:9: error: unexpected '?'"),
    ("{{ title %}", "t:1:10: error: '{{' is closed by '%}', expected '}}'"),
    ("{{ 'abc }}", "t:1:4: error: a text is not closed before the end of its line"),
    (#"{{ "a\q" }}"#, #"t:1:6: error: unknown escape '\q', expected one of \" \' \\ \n \t"#),
    ("{{ 1e5 }}", "t:1:4: error: a number is written in digits with at most one point, without letters"),
    (
      "{{ 99999999999999999999 }}",
      "t:1:4: error: a number of 20 characters is too large"
    ),
    ("{{-1}}", "t:1:1: error: '{{-' trims the text before it; write '{{ -' for a negative number"),
    ("{{ count + 1 }}", "t:1:10: error: unexpected '+'\n  note: a template cannot calculate"),
    (
      "{{ count = 1 }}",
      "t:1:10: error: unexpected '='\n  note: compare with '=='; a template cannot assign"
    ),
    ("{{ a || b }}", "t:1:6: error: unexpected '|'\n  note: write 'or'"),
    ("{{ größe }}", "t:1:6: error: unexpected 'ö'"),
    ("a\0b", "t:1:2: error: found a NUL character; a template is text"),
  ])
  func refuses(_ text: String, _ expected: String) {
    #expect(Sketch(text).outcome == expected)
  }

  @Test func readingGoesOnBehindAFault() {
    let found = Sketch("{{ ? }}\n{{ title\n{{ 'x }}\n{{ ! }}{% if a = b %}{% endif %}").template.diagnostics
    #expect(found.map { $0.location?.line } == [1, 2, 3, 4, 4])
  }
}
