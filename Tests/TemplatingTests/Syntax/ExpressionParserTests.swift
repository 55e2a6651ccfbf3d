import Diagnostics
import Testing

@testable import Templating

@Suite struct ExpressionParserTests {
  @Test(arguments: [
    ("true or false and false", "true"), ("(true or false) and false", "false"),
    ("not true or true", "true"), ("not (true or true)", "false"), ("not not true", "true"),
    ("not 1 == 2", "true"), ("'b' in tags and count == 3", "true"), ("'x' not in tags", "true"),
    ("not 'a' in tags", "false"), ("title | size > 3", "true"), ("rows | size == count", "true"),
    ("rows[0].label", "HbA1c"), ("study[\"homa-ir\"]", "2"), ("study.homa-ir", "2"),
    ("title | replace: 'HbA1c', (tags | first) | upper", "A & WEIGHT"), ("note is missing", "true"),
    ("study.sponsor is not missing", "false"), ("(note)| default : 'x'", "x"),
  ])
  func binds(_ expression: String, _ expected: String) {
    #expect(Sketch("{{ \(expression) }}").outcome == expected)
  }

  @Test(arguments: [
    ("", "expected a value, found '}}'", 3), ("title title", "expected '}}', found 'title'", 9),
    ("(title", "expected ')', found '}}'", 9), ("title |", "expected the name of a filter, found '}}'", 10),
    (
      "title.",
      "expected a name after '.', found '}}'\n  note: write other names and indices as [\"…\"] and [0]", 9
    ),
    (
      "rows.0",
      "expected a name after '.', found '0'\n  note: write other names and indices as [\"…\"] and [0]", 8
    ),
    ("rows[-1]", "expected an index such as 0, or a name in quotes, found '-1'", 8),
    ("rows[count]", "expected an index such as 0, or a name in quotes, found 'count'", 8),
    ("count -1", "expected '}}', found '-1'\n  note: a template cannot calculate", 9),
    (
      "1 < 2 < 3",
      "a comparison cannot be followed by another, found '<'\n  note: join comparisons with 'and'", 9
    ),
    (
      "note is gone",
      "expected 'missing', found 'gone'\n  note: only 'is missing' and 'is not missing' can be asked", 11
    ),
    ("missing", "expected a value, found 'missing'", 3),
    ("title | uper", "unknown filter 'uper'; did you mean 'upper'?", 11),
    (
      "tags | join(', ')",
      "expected ':' before the arguments of 'join', found '('\n  note: write '| join: …'", 14
    ),
    ("tags | join", "filter 'join' takes 1 argument, found 0", 10),
    ("title | upper: 1, 2", "filter 'upper' takes no argument, found 2", 11),
    ("rows | where", "filter 'where' takes 1 to 2 arguments, found 0", 10),
  ])
  func refuses(_ expression: String, _ message: String, _ column: Int) {
    // The expression begins in column 3.
    #expect(Sketch("{{\(expression)}}").outcome == "t:1:\(column): error: \(message)")
  }

  @Test func nestingIsBounded() {
    let deep = String(repeating: "(", count: 10_000) + "1" + String(repeating: ")", count: 10_000)
    #expect(Sketch("{{ \(deep) }}").outcome == "t:1:68: error: an expression nests deeper than 64")
    let long = "a" + String(repeating: ".b", count: 10_000)
    #expect(Sketch("{{ \(long) }}").outcome == "t:1:4: error: a path has more than 64 steps")
  }

  @Test func chainsOfAnyLengthAreFine() {
    let many = 10_000
    #expect(Sketch("{{ \(String(repeating: "not ", count: many))true }}").outcome == "true")
    #expect(Sketch("{{ true\(String(repeating: " and true", count: many)) }}").outcome == "true")
    #expect(Sketch("{{ title\(String(repeating: " | lower", count: many)) }}").outcome == "hba1c & weight")
  }
}
