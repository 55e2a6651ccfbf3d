import Testing

@testable import Templating

@Suite struct ExpressionEvaluationTests {
  @Test(arguments: [
    ("{{ titel }}", "t:1:4: error: unknown name 'titel'; did you mean 'title'?"),
    ("{{ zzzzzzzz }}", "t:1:4: error: unknown name 'zzzzzzzz'"),
    ("{{ loop.index }}", "t:1:4: error: unknown name 'loop'\n  note: 'loop' is known inside 'for' only"),
    (
      "{% for row in rows %}{{ row.lable }}{% endfor %}",
      "t:1:29: error: unknown member 'lable' of 'row'; did you mean 'label'?"
    ),
    (
      "{% for row in rows %}{{ loop.idnex }}{% endfor %}",
      "t:1:30: error: unknown member 'idnex' of 'loop'; did you mean 'index'?"
    ),
    (
      "{{ study.figure.idd }}",
      "t:1:17: error: unknown member 'idd' of 'study.figure', an object of type 'figure'; did you mean 'id'?"
    ),
    ("{{ title.x }}", "t:1:10: error: 'title' is text, which has no member 'x'"),
    ("{{ rows.label }}", "t:1:9: error: 'rows' is a list, which has no member 'label'"),
    ("{{ study[0] }}", "t:1:10: error: 'study' is an object of type 'study', which has no item 0"),
    ("{{ tags[2] }}", "t:1:9: error: 'tags' has 2 items; indices start at 0, found 2"),
    ("{{ p.x }}", "t:1:6: error: 'p' is a value of kind 'result', which has no member 'x'"),
    (
      "{{ study.sponsor.name }}",
      "t:1:4: error: 'study.sponsor.name' is missing: not given\n  note: write '| default: \"…\"', or ask first whether it 'is missing'"
    ),
    (
      "{% if count %}{% endif %}",
      "t:1:7: error: 'count' is an integer, which is neither true nor false\n  note: compare it, or ask whether it 'is missing'"
    ),
    ("{{ count | upper }}", "t:1:12: error: filter 'upper' takes text, but 'count' is an integer"),
    (
      "{{ note | upper }}",
      "t:1:11: error: filter 'upper' takes text, but 'note' is missing: not collected\n  note: put '| default: \"…\"' before it"
    ),
    (
      "{{ tags | join: note }}",
      "t:1:17: error: argument 'separator' of filter 'join' takes text, found a missing value: not collected"
    ),
    (
      "{{ tags | join: 1 }}",
      "t:1:17: error: argument 'separator' of filter 'join' takes text, found an integer"
    ),
    ("{{ title | replace: '', 'x' }}", "t:1:12: error: filter 'replace': the text to be replaced is empty"),
  ])
  func refuses(_ text: String, _ expected: String) {
    #expect(Sketch(text).outcome == expected)
  }

  @Test(arguments: [
    ("true or nope", "true"), ("false and nope", "false"), ("not nothing", "true"),
    ("tags and title", "true"),
    ("none or false", "false"), ("note is missing or note == 'x'", "true"),
    ("study.sponsor.name is missing", "true"), ("study.sponsor.name | default: 'none'", "none"),
  ])
  func evaluates(_ expression: String, _ expected: String) {
    #expect(Sketch("{{ \(expression) }}").outcome == expected)
  }

  @Test func theOuterLoopIsPassedOnByName() {
    let sketch = Sketch(
      "{% for a in tags %}{% include 'p' with outer: loop %}{% endfor %}",
      partials: ["p": "{% for b in tags %}{{ outer.index }}{{ loop.index }} {% endfor %}"])
    #expect(sketch.outcome == "11 12 21 22 ")
  }
}
