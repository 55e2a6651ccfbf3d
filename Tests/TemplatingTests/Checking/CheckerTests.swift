import Diagnostics
import Testing

@testable import Templating

@Suite struct CheckerTests {
  @Test func nothingIsFoundInNothing() {
    #expect(Sketch("").template.check(TemplateSchema(names: [:])) == [])
  }

  @Test(arguments: [
    "{% for row in rows %}{{ loop.index }} {{ row.label }} {{ row.mean | default: '—' }}{% endfor %}",
    "{% if note is not missing %}{{ note }}{% endif %}",
    "{% if note is missing %}-{% else %}{{ note }}{% endif %}",
    "{% if note is missing %}-{% elsif note == 'x' %}{{ note }}{% else %}{{ note }}{% endif %}",
    "{% if note is not missing and note == 'x' %}{{ note }}{% endif %}",
    "{% if note is missing or note == 'x' %}{% else %}{{ note }}{% endif %}",
    "{% if study.sponsor.city is not missing %}{{ study.sponsor.city }}{{ study.sponsor.name }}{% endif %}",
    "{% if p < alpha and not hidden and tags %}{{ p }}{% endif %}",
    "{% figure study.figure, note: note %}",
    "{{ rows | where: 'n', 3 | sort_by: 'label' | limit: 2 | size }}",
    "{{ note | default: 3 }}",
  ])
  func acceptsWhatRenders(_ text: String) {
    #expect(Sketch(text).findings == [])
    #expect(Sketch(text).render().diagnostics == [])
  }

  @Test(arguments: [
    ("{% if hidden %}{{ titel }}{% endif %}", "t:1:19: error: unknown name 'titel'; did you mean 'title'?"),
    (
      "{% if true %}{% else %}{{ titel }}{% endif %}",
      "t:1:27: error: unknown name 'titel'; did you mean 'title'?"
    ),
    (
      "{% for item in none %}{% else %}{{ item }}{% endfor %}", "t:1:36: error: unknown name 'item'"
    ),
    (
      "{% for row in rows %}{{ row.mean }}{% endfor %}",
      "t:1:25: error: 'row.mean' may be missing\n  note: write '| default: \"…\"', or ask first whether it 'is missing'"
    ),
    (
      "{% for note in rows %}{% endfor %}{{ note }}",
      "t:1:38: error: 'note' may be missing\n  note: write '| default: \"…\"', or ask first whether it 'is missing'"
    ),
    (
      "{% if note is missing and hidden %}{% else %}{{ note }}{% endif %}",
      "t:1:49: error: 'note' may be missing\n  note: write '| default: \"…\"', or ask first whether it 'is missing'"
    ),
    (
      "{% if note is not missing or hidden %}{{ note }}{% endif %}",
      "t:1:42: error: 'note' may be missing\n  note: write '| default: \"…\"', or ask first whether it 'is missing'"
    ),
    (
      "{{ rows }}",
      "t:1:4: error: 'rows' is a list, which cannot be printed\n  note: print a member of an object, or the items of a list with 'for' or 'join'"
    ),
    ("{% for a in title %}{{ a }}{% endfor %}", "t:1:13: error: 'title' is text; 'for' needs a list"),
    (
      "{% figure study %}",
      "t:1:11: error: argument 'figure' of tag 'figure' takes an object of type 'figure', found an object of type 'study'"
    ),
    (
      "{% figure study.figure, width: 'x' %}",
      "t:1:32: error: argument 'width' of tag 'figure' takes an integer, found text"
    ),
    (
      "{% if count %}{% endif %}",
      "t:1:7: error: 'count' is an integer, which is neither true nor false\n  note: compare it, or ask whether it 'is missing'"
    ),
  ])
  func finds(_ text: String, _ expected: String) {
    #expect(Sketch(text).findings == [expected])
  }

  @Test func partialsAreWalkedWithTheNamesInScope() {
    let sketch = Sketch(
      "{% for row in rows %}{% include 'p' with it: row %}{% endfor %}{% if hidden %}{% include 'q' %}{% endif %}",
      partials: ["p": "{{ it.label }}{{ row.n }}{{ it.wrong }}", "q": "\n{{ it.label }}"])
    #expect(
      sketch.findings == [
        "p:1:32: error: unknown member 'wrong' of 'it', an object of type 'row'\n  note: included at t:1:33",
        "q:2:4: error: unknown name 'it'\n  note: included at t:1:90",
      ])
  }

  @Test func aPartialIsWalkedAgainWhereTheNamesDiffer() {
    let sketch = Sketch(
      "{% include 'p' with it: title %}{% include 'p' with it: note %}", partials: ["p": "{{ it }}"])
    #expect(sketch.template.check(Sketch.schema).map(\.message) == ["'it' may be missing"])
  }

  @Test func aNameGivenAnewIsNoLongerKnownToBeThere() {
    let text = "{% if note is not missing %}{% include 'p' with note: study.sponsor.name %}{% endif %}"
    let sketch = Sketch(text, partials: ["p": "{{ note }}"])
    #expect(sketch.template.check(Sketch.schema).map(\.message) == ["'note' may be missing"])
  }

  @Test func faultsOfTheTextAreListedToo() {
    let found = Sketch("{{ titel }}\n{{ title | uper }}{% if hidden + 1 %}{{ coutn }}{% endif %}").findings
    #expect(found.count == 4)
  }

  @Test func aCycleIsNotFollowed() {
    #expect(Sketch("{% include 'p' %}", partials: ["p": "{% include 't' %}{{ x }}"]).findings.count == 1)
  }

  @Test func workIsBounded() {
    var limits = TemplateLimits()
    limits.checkedIncludes = 3
    let text = String(repeating: "{% include 'p' %}\n", count: 5)
    let found = Sketch(text, partials: ["p": ""], limits: limits).template.check(Sketch.schema)
    #expect(
      found.map(\.message) == ["a check follows at most 3 includes", "a check follows at most 3 includes"])
  }
}

/// What the caller of a check has to say of its tags, by what is written.
@Suite struct TagRefusalTests {
  private func found(_ text: String) -> [String] {
    Sketch(text).template.check(Sketch.schema) { tag in
      let known = tag.positional.map { $0 == nil ? "?" : "!" } + tag.named.keys.sorted()
      return [TemplateMessage("\(tag.name)(\(known.joined(separator: ", ")))")]
    }.map(\.text)
  }

  @Test func argumentsAreKnownWhenTheyAreLiterals() {
    #expect(
      found("{% if hidden %}{% figure study.figure, width: 4 %}{% endif %}")
        == ["t:1:16: error: tag 'figure': figure(?, width)"])
    #expect(found("{{ title }}") == [])
  }
}
