import Diagnostics
import Testing

@testable import Expressions

@Suite struct ExpressionTests {
  private let origin = Origin(SourceLocation(file: "study.yaml", line: 12, column: 30), isExact: true)

  @Test(arguments: [
    ("", "12:30: error: the expression is empty"),
    ("   ", "12:33: error: the expression is empty"),
    ("a +", "12:33: error: expected a value, found the end of the expression"),
    ("a = 1", "12:32: error: unexpected '=', write '==' to compare"),
    ("a && b", "12:32: error: unexpected '&&', write 'and'"),
    ("a || b", "12:32: error: unexpected '||', write 'or'"),
    ("!a", "12:30: error: unexpected '!', write 'not'"),
    ("a ≥ 1", "12:32: error: unexpected '≥', write '>='"),
    ("a => 1", "12:32: error: unexpected '=>', write '>='"),
    ("a <> 1", "12:32: error: unexpected '<>', write '!='"),
    ("a ** 2", "12:32: error: unexpected '**', write '^' for a power"),
    ("a == ‘x’", "12:35: error: unexpected '‘', write straight quotes"),
    ("a == .5", "12:35: error: unexpected '.', write a digit before the point, such as 0.5"),
    ("a == 5.", "12:36: error: expected a digit after the point of '5.'\n  note: write 5.0"),
    (
      "6m > 1",
      "12:30: error: '6m' is neither a number nor a name\n  note: a name that starts with a digit stands in backquotes: `6m`"
    ),
    ("a == 'x", "12:35: error: the quote ' that opens here is never closed"),
    ("(a + 1", "12:36: error: expected ')', found the end of the expression"),
    ("a b", "12:32: error: expected an operator or the end, found 'b'"),
    ("a == 1 2", "12:37: error: expected an operator or the end, found '2'"),
    (
      "1 < a < 2",
      "12:36: error: comparisons cannot be chained\n  note: write 'a < b and b < c', or use parentheses"
    ),
    ("a in 1", "12:35: error: expected '[' and a list of values after 'in', found '1'"),
    ("a in []", "12:36: error: expected a number or a text, found ']'"),
    (
      "a in [F]", "12:36: error: expected a number or a text, found 'F'\n  note: a text stands in quotes: 'F'"
    ),
    ("a in [1 2]", "12:38: error: expected ',' or ']', found '2'"),
    ("a not b", "12:36: error: expected 'in' after 'not', found 'b'"),
    (
      "a is 1",
      "12:35: error: expected 'missing' after 'is', found '1'\n  note: values are compared with '=='"
    ),
    (
      "a == missing",
      "12:35: error: expected a value, found 'missing'\n  note: write 'x is missing' to ask for a missing value"
    ),
    ("has(1)", "12:34: error: expected the name of a visit, found '1'"),
    (
      "has(m6.hba1c)",
      "12:34: error: expected the name of a visit, found 'm6.hba1c'\n  note: write 'm6.hba1c is not missing' to ask for one value"
    ),
    ("log(a", "12:35: error: expected ',' or ')', found the end of the expression"),
    ("log(a,)", "12:36: error: expected a value, found ')'"),
    (
      "a.b.c",
      "12:30: error: 'a.b.c' has 3 parts, expected a name or 'visit.name'\n  note: a column with points in its name stands in backquotes"
    ),
    ("``", "12:30: error: expected a name between the backquotes"),
    ("a\u{0} b", "12:31: error: unexpected character 'U+0000'"),
    ("1e999 > a", "12:30: error: the number '1e999' is too large"),
  ])
  func namesPlaceAndExpectation(_ text: String, _ message: String) {
    let result = Expression.parse(text, at: origin)
    #expect(result.expression == nil)
    #expect(result.diagnostics.map(\.text) == ["study.yaml:" + message])
    #expect(result.diagnostics.allSatisfy { $0.code == "expression-syntax" })
  }

  @Test func staysAtTheStartWhenColumnsDoNotMatchTheFile() {
    let start = SourceLocation(file: "study.yaml", line: 3, column: 5)
    let result = Expression.parse("a +", at: Origin(start, isExact: false))
    #expect(result.diagnostics.first?.location == start)
  }

  @Test func listsNamesAndVisitsOnceInOrder() throws {
    let text = "m6.`hs CRP` > homa-ir - b or has(six-months) and homa-ir < 2 and not has(m6)"
    let expression = try #require(Expression.parse(text, at: origin).expression)
    #expect(expression.names.map(\.description) == ["m6.hs CRP", "homa-ir", "b"])
    #expect(expression.names.first?.parts == ["m6", "hs CRP"])
    #expect(expression.visits == ["six-months", "m6"])
    #expect(expression.text == text)
  }

  @Test func refusesWhatCouldExhaustTheStack() {
    let deep = String(repeating: "(", count: 4_000) + "1" + String(repeating: ")", count: 4_000)
    #expect(Expression.parse(deep, at: origin).diagnostics.first?.message == "more than 60 levels of nesting")
    let long = Array(repeating: "a", count: 4_000).joined(separator: "+")
    #expect(
      Expression.parse(long, at: origin).diagnostics.first?.message == "more than 200 operations in a row")
    let signs = String(repeating: "-", count: 9_000) + "1"
    #expect(Expression.parse(signs, at: origin).expression == nil)
    let huge = String(repeating: "a", count: 10_001)
    #expect(
      Expression.parse(huge, at: origin).diagnostics.first?.message
        == "the expression has 10001 characters, at most 10000 are read")
  }
}
