import Diagnostics
import Testing

@testable import Templating

@Suite struct RendererTests {
  @Test(arguments: [
    ("{% for t in none %}{{ t }}{% else %}no tags{% endfor %}", "no tags"),
    ("{% for t in none %}{{ t }}{% endfor %}", ""),
    ("{% for t in tags %}{{ t }}{% else %}no tags{% endfor %}", "ab"),
    (
      "{% for t in tags %}{{ loop.index }}/{{ loop.length }} {{ loop.first }} {{ loop.last }};{% endfor %}",
      "1/2 true false;2/2 false true;"
    ),
    (
      "{% for t in tags %}{% for u in tags %}{{ loop.index }}{% endfor %}{{ loop.index }} {% endfor %}",
      "121 122 "
    ),
    ("{% for title in tags %}{{ title }}{% endfor %} {{ title }}", "ab HbA1c & weight"),
    ("{% if hidden %}a{% elsif count == 3 %}b{% else %}c{% endif %}", "b"),
    ("{% if hidden %}a{% elsif count == 4 %}b{% else %}c{% endif %}", "c"),
    ("{% if hidden %}a{% endif %}", ""),
    ("{{ p }} {{ mark }}", "<result 7> <mark 8>"),
    ("{% figure study.figure %}{% figure study.figure, width: 40, note: note %}", "[f1][f1 40]"),
  ])
  func renders(_ text: String, _ expected: String) {
    #expect(Sketch(text).outcome == expected)
  }

  @Test(arguments: [
    (
      "a {{ note }}",
      "t:1:6: error: 'note' is missing: not collected\n  note: write '| default: \"…\"', or ask first whether it 'is missing'"
    ),
    (
      "{{ rows }}",
      "t:1:4: error: 'rows' is a list, which cannot be printed\n  note: print a member of an object, or the items of a list with 'for' or 'join'"
    ),
    (
      "{{ study }}",
      "t:1:4: error: 'study' is an object of type 'study', which cannot be printed\n  note: print a member of an object, or the items of a list with 'for' or 'join'"
    ),
    ("{% for a in title %}{% endfor %}", "t:1:13: error: 'title' is text; 'for' needs a list"),
    ("{{ 'refuse' }}", "t:1:4: error: printing the value: not this text"),
    (
      "{% figure rows[0] %}",
      "t:1:11: error: argument 'figure' of tag 'figure' takes an object of type 'figure', found an object of type 'row'"
    ),
    (
      "{% figure study.figure, width: note %}",
      "t:1:32: error: argument 'width' of tag 'figure' takes an integer, found a missing value: not collected"
    ),
  ])
  func refuses(_ text: String, _ expected: String) {
    #expect(Sketch(text).outcome == expected)
  }

  @Test func whatTheCallerThrowsIsPlaced() {
    var sketch = Sketch("\n {% figure f %}")
    sketch.context["f"] = Sketch.figure("broken")
    #expect(sketch.outcome == "t:2:2: error: tag 'figure': it has no rows")
  }

  @Test func renderingGoesOnAfterAFault() {
    let rendering = Sketch("{{ titel }}\n{% if note %}{% endif %}\n{{ study.idd }}\n{{ title }}").render()
    #expect(rendering.text == nil)
    #expect(
      rendering.diagnostics.map(\.code) == [
        "template-unknown-name", "template-missing", "template-unknown-member",
      ])
  }

  @Test func theSameFaultInEveryTurnIsOneFault() {
    #expect(Sketch("{% for row in rows %}{{ row.x }}{% endfor %}").render().diagnostics.count == 1)
  }

  @Test func errorsAreListedToTheLimit() {
    let text = (0..<60).map { "{{ x\($0) }}" }.joined(separator: "\n")
    let found = Sketch(text).render().diagnostics
    #expect(found.count == 51)
    #expect(found.last?.text == "t:51:4: error: more than 50 errors; the rest are not listed")
  }

  @Test func valuesAreNeverReadAsTemplate() {
    var sketch = Sketch("{{ title }}|{{ tags | join: '{{ count }}' }}|{% include 'p' with a: title %}")
    sketch.partials = ["p": "{{ a }}"]
    sketch.context["title"] = .text("{{ count }}{% if %}{# x")
    let hostile = "{{ count }}{% if %}{# x"
    #expect(sketch.outcome == "\(hostile)|a{{ count }}b|\(hostile)")
  }

  @Test func aNumberThatIsNotFiniteIsMissing() {
    var sketch = Sketch("{{ x | default: '—' }}{% if x is missing %}!{% endif %}")
    for number in [Double.nan, .infinity, -.infinity] {
      sketch.context["x"] = .number(number)
      #expect(sketch.outcome == "—!")
    }
    sketch.text = "{{ x }}"
    #expect(sketch.render().diagnostics.map(\.message) == ["'x' is missing: not a finite number"])
  }

  @Test func outputIsBounded() {
    var limits = TemplateLimits()
    limits.outputBytes = 5
    #expect(Sketch("12345", limits: limits).outcome == "12345")
    #expect(
      Sketch("123{{ tags | join: 'xx' }}{{ nope }}", limits: limits).outcome
        == "t:1:7: error: the output is longer than 5 bytes")
  }

  @Test func workIsBounded() {
    var limits = TemplateLimits()
    limits.iterations = 5
    let twice = "{% for a in tags %}{% for b in tags %}.{% endfor %}{% endfor %}"
    #expect(Sketch(twice, limits: limits).outcome == "t:1:32: error: more than 5 turns of loops and includes")
  }

  /// Each partial includes the next one twice: 2^31 inclusions from thirty short files.
  @Test func inclusionsThatMultiplyAreBounded() {
    var limits = TemplateLimits()
    limits.iterations = 1000
    let partials = Dictionary(
      uniqueKeysWithValues: (0..<30).map {
        ("p\($0)", "{% include 'p\($0 + 1)' %}{% include 'p\($0 + 1)' %}")
      })
    let sketch = Sketch(
      "{% include 'p0' %}", partials: partials.merging(["p30": ""]) { a, _ in a }, limits: limits)
    #expect(sketch.render().diagnostics.map(\.message) == ["more than 1000 turns of loops and includes"])
    #expect(sketch.findings == [])
  }

  @Test func oneTemplateServesManyRenderingsAtOnce() async {
    let template = Sketch("{% for t in tags %}{{ t }}{{ count }}{% endfor %}").template
    let texts = await withTaskGroup(of: String?.self) { group in
      for number in 0..<20 {
        group.addTask {
          let context = Sketch.context.merging(["count": .integer(number)]) { _, new in new }
          return template.render(
            TemplateObject(type: "report", members: context),
            output: TemplateOutput(print: { value in
              switch value {
              case .integer(let integer): String(integer)
              case .text(let text): text
              default: "?"
              }
            })
          ).text
        }
      }
      return await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(texts == Set((0..<20).map { "a\($0)b\($0)" }))
  }
}

@Suite struct BlankLineTests {
  @Test(arguments: [
    ("", true), ("\n", true), ("a", false), ("a\n", false), ("a\n\n", true), ("a\r\n\r\n", true),
    ("a\n \t\n", true),
    ("a\n b\n", false), ("\n ", false),
  ])
  func ends(_ text: String, _ expected: Bool) {
    #expect(endsWithBlankLine(text) == expected)
  }
}
