import Diagnostics
import Testing

@testable import Templating

@Suite struct ComparingTests {
  @Test(arguments: [
    ("1 == 1.0", "true"), ("1 < 1.5", "true"), ("2 >= 3", "false"), ("3 != 3", "false"), ("-1 > -2", "true"),
    ("'a' < 'b'", "true"), ("'10' < '9'", "true"), ("'Ä' > 'Z'", "true"), ("'a' == 'A'", "false"),
    ("true == false", "false"), ("true != false", "true"), ("p < alpha", "true"), ("p == 0.03", "true"),
    ("9007199254740993 == 9007199254740992", "false"),
    ("3 in (rows | where: 'n', 3 | size)", "t:1:6: error: cannot look for an integer in an integer"),
    ("'b1' in title", "false"), ("'A1' in title", "true"), ("'' in title", "true"), ("'a' in none", "false"),
  ])
  func holds(_ expression: String, _ expected: String) {
    #expect(Sketch("{{ \(expression) }}").outcome == expected)
  }

  @Test(arguments: [
    ("'1' == 1", "cannot compare text with an integer by '=='"),
    ("true < false", "cannot compare true or false with true or false by '<'"),
    ("true == 1", "cannot compare true or false with an integer by '=='"),
    ("mark == 1", "cannot compare a value of kind 'mark' with an integer by '=='"),
    ("tags == tags", "cannot compare a list with a list by '=='"),
    ("study == 1.5", "cannot compare an object of type 'study' with a number by '=='"),
    ("1 in tags", "cannot compare an integer with text by '=='"),
    ("1 in title", "cannot look for an integer in text"),
    ("note == 'x'", "'note' is missing: not collected"),
    ("'x' in note", "'note' is missing: not collected"),
  ])
  func refuses(_ expression: String, _ message: String) {
    #expect(Sketch("{{ \(expression) }}").render().diagnostics.map(\.message) == [message])
  }

  @Test func aMissingItemCannotBeSkipped() {
    var sketch = Sketch("{{ 'a' in list }}")
    sketch.context["list"] = .list([.text("a"), .missing(reason: "lost")])
    #expect(sketch.render().diagnostics.map(\.message) == ["cannot compare text with missing by '=='"])
  }
}
