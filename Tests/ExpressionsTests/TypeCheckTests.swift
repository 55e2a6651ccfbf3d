import Diagnostics
import Testing

@testable import Expressions

@Suite struct TypeCheckTests {
  private let origin = Origin(SourceLocation(file: "s", line: 1, column: 1), isExact: true)
  private let vocabulary = Vocabulary(
    names: [
      (NamePath("age"), .number), (NamePath("sex"), .text), (NamePath("treated"), .boolean),
      (NamePath(visit: "baseline", "hscrp"), .number),
    ], visits: ["baseline", "m6"])

  private func problems(
    _ text: String, expecting type: ValueType = .boolean, isOpen: Bool = false
  ) throws -> [String] {
    let expression = try #require(Expression.parse(text, at: origin).expression)
    let words =
      isOpen
      ? Vocabulary(names: vocabulary.names.map { ($0, .number) }, visits: ["m6"], isOpen: true) : vocabulary
    return expression.check(against: words, expecting: type).map(\.text)
  }

  @Test func acceptsWhatFits() throws {
    for text in [
      "age > 3", "sex == 'F' and treated", "has(m6)", "baseline.hscrp >= 1.5", "treated == false",
      "sex is missing",
      "if(treated, age, 3) > 2", "coalesce(sex, 'M') in ['F']",
    ] {
      #expect(try problems(text).isEmpty, "\(text)")
    }
  }

  @Test(arguments: [
    ("agee > 3", ["s:1:1: error: unknown name 'agee'; did you mean 'age'?"]),
    ("baseline.hscp > 1", ["s:1:1: error: unknown name 'baseline.hscp'; did you mean 'baseline.hscrp'?"]),
    ("sex == F", ["s:1:8: error: unknown name 'F'\n  note: a text stands in quotes: 'F'"]),
    (
      "weight-height > 1",
      [
        "s:1:1: error: unknown name 'weight-height'\n  note: 'weight-height' is read as one name; a subtraction is written 'weight - height'"
      ]
    ),
    ("has(m7)", ["s:1:1: error: unknown visit 'm7'; did you mean 'm6'?"]),
    ("age", ["s:1:1: error: the expression must be true or false, found a number"]),
    ("age == 'F'", ["s:1:5: error: '==' compares a number with a text, expected both of one type"]),
    ("sex < 'F'", ["s:1:5: error: '<' must stand between numbers, found a text"]),
    ("sex + 1 > 2", ["s:1:1: error: the left side of '+' must be a number, found a text"]),
    ("age and treated", ["s:1:1: error: the left side of 'and' must be true or false, found a number"]),
    ("not age", ["s:1:5: error: what 'not' negates must be true or false, found a number"]),
    ("-sex > 1", ["s:1:2: error: what '-' changes the sign of must be a number, found a text"]),
    ("age in ['a']", ["s:1:5: error: the list after 'in' must hold a number each, found a text"]),
    ("lgo(age) > 1", ["s:1:1: error: unknown function 'lgo'; did you mean 'log'?"]),
    (
      "log(age, 2) > 1",
      ["s:1:1: error: wrong number of values for a function, expected log(x), found 2 values"]
    ),
    (
      "max(age) > 1",
      ["s:1:1: error: wrong number of values for a function, expected max(a, b, …), found 1 value"]
    ),
    ("log(sex) > 1", ["s:1:5: error: 'x' of log must be a number, found a text"]),
    (
      "egfr_ckd_epi_2021_umol(80, age, treated) > 1",
      [
        "s:1:33: error: 'sex' of egfr_ckd_epi_2021_umol must be a text, found true or false"
      ]
    ),
    ("if(age, 1, 2) > 1", ["s:1:4: error: the condition of if must be true or false, found a number"]),
    (
      "if(treated, 1, 'a') == 1",
      ["s:1:16: error: the values of if must be of one type, found a text beside a number"]
    ),
    (
      "coalesce(age) > 1",
      ["s:1:1: error: wrong number of values for a function, expected coalesce(a, b, …), found 1 value"]
    ),
    (
      "agee > sexx and has(m9)",
      [
        "s:1:1: error: unknown name 'agee'; did you mean 'age'?",
        "s:1:8: error: unknown name 'sexx'; did you mean 'sex'?",
        "s:1:17: error: unknown visit 'm9'; did you mean 'm6'?",
      ]
    ),
  ])
  func reportsEveryProblem(_ text: String, _ expected: [String]) throws {
    #expect(try problems(text) == expected)
  }

  @Test func leavesColumnsOfUnreadFilesOpen() throws {
    #expect(try problems("site == 'A' and other > 3", isOpen: true).isEmpty)
    #expect(
      try problems("week9.other > 3", isOpen: true) == [
        "s:1:1: error: unknown name 'week9.other'\n  note: a column with a point in its name stands in backquotes: `week9.other`"
      ])
  }
}
