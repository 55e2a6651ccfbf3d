import Diagnostics
import Testing

@testable import Templating

@Suite struct ListFiltersTests {
  @Test(arguments: [
    ("none | join: ', '", ""), ("tags | join: ', '", "a, b"), ("tags | first", "a"), ("tags | last", "b"),
    ("none | first | default: '-'", "-"), ("none | last | default: '-'", "-"), ("none | size", "0"),
    ("rows | size", "3"), ("'糖👩‍🔬' | size", "2"), ("tags | limit: 1 | join: ','", "a"),
    ("tags | limit: 0 | size", "0"), ("tags | limit: 9 | size", "2"), ("none | where: 'x' | size", "0"),
    ("rows | where: 'n', 3 | size", "2"), ("rows | where: 'label', 'age' | size", "1"),
    ("none | sort_by: 'x' | size", "0"),
  ])
  func changesLists(_ expression: String, _ expected: String) {
    #expect(Sketch("{{ \(expression) }}").outcome == expected)
  }

  @Test(arguments: [
    ("label", "HbA1c age weight "), ("n", "weight HbA1c age "),
  ])
  func sortsAndKeepsTheOrderOfEquals(_ member: String, _ expected: String) {
    let text = "{% for row in rows | sort_by: '\(member)' %}{{ row.label }} {% endfor %}"
    #expect(Sketch(text).outcome == expected)
  }

  @Test(arguments: [
    (
      "rows | where: 'lable', 'x'",
      "filter 'where': unknown member 'lable' of item 0, an object of type 'row'"
    ),
    ("rows | where: 'mean', 6.5", "filter 'where': member 'mean' of item 1 is missing: n too small"),
    ("rows | where: 'n'", "filter 'where': cannot compare an integer with true or false by '=='"),
    ("tags | where: 'x'", "filter 'where': item 0 is text, which has no member 'x'"),
    ("rows | sort_by: 'mean'", "filter 'sort_by': member 'mean' of item 1 is missing: n too small"),
    ("tags | limit: -1", "filter 'limit': expected a count of 0 or more"),
    (
      "rows | join: ','",
      "filter 'join': item 0 is an object of type 'row'; only text and integers can be joined"
    ),
  ])
  func refuses(_ expression: String, _ message: String) {
    #expect(Sketch("{{ \(expression) }}").render().diagnostics.map(\.message) == [message])
  }

  @Test func mixedKindsCannotBeSorted() {
    var sketch = Sketch("{{ list | sort_by: 'x' | size }}")
    let values: [TemplateValue] = [.integer(1), .text("a")]
    sketch.context["list"] = .list(values.map { .object(TemplateObject(type: "o", members: ["x": $0])) })
    #expect(
      sketch.render().diagnostics.map(\.message) == [
        "filter 'sort_by': cannot compare an integer with text by '<'"
      ])
  }
}
