import Diagnostics
import Testing

@testable import Expressions

/// One subject: `x` is 3, `y` is -2, `zero` is 0, `none` is missing, `sex` is F, `flag` is true; present at m6 only.
@Suite struct CompiledExpressionTests {
  static let values: [(String, ValueType, Value)] = [
    ("x", .number, .number(3)), ("y", .number, .number(-2)), ("zero", .number, .number(0)),
    ("none", .number, .missing(.absent)), ("sex", .text, .text("F")), ("flag", .boolean, .boolean(true)),
    ("homa-ir", .number, .number(2.5)), ("Sepal.Length", .number, .number(5.1)),
    ("unclear", .boolean, .missing(.absent)), ("blank", .text, .missing(.absent)),
  ]

  private func evaluate(_ text: String) throws -> Value {
    let names =
      Self.values.map { (NamePath($0.0), $0.1) } + [(NamePath(visit: "m6", "crp"), ValueType.number)]
    let vocabulary = Vocabulary(names: names, visits: ["baseline", "m6"])
    let origin = Origin(SourceLocation(file: "f"), isExact: false)
    let expression = try #require(Expression.parse(text, at: origin).expression)
    let compiled = expression.compile(with: vocabulary, expecting: .undetermined)
    #expect(compiled.diagnostics.isEmpty)
    let program = try #require(compiled.program)
    return program.evaluate(in: Subject(names: program.names, visits: program.visits))
  }

  @Test(arguments: [
    ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("10 - 4 - 3", 3), ("24 / 4 / 2", 3), ("2 ^ 3 ^ 2", 512),
    ("-2 ^ 2", -4),
    ("2 ^ -1", 0.5), ("-x * y", 6), ("x - y", 5), ("x -1", 2), ("- - x", 3), ("homa-ir - x", -0.5),
    ("m6.crp", 1.5),
    ("`Sepal.Length`", 5.1), ("Sepal.Length", 5.1), ("1.5e2", 150), ("log(exp(2))", 2), ("log10(1000)", 3),
    ("log2(8)", 3), ("sqrt(16)", 4), ("abs(y)", 2), ("floor(y / 3)", -1), ("ceil(0.2)", 1),
    ("min(x, y, 1)", -2),
    ("max(x, y)", 3), ("round(2.675, 2)", 2.68), ("round(-2.5, 0)", -3), ("round(1.005, 2)", 1.01),
    ("round(0.4, 0)", 0), ("ratio(x, y)", -1.5), ("if(x > 2, 1, 0)", 1), ("if(flag, y, zero / zero)", -2),
    ("coalesce(none, x)", 3), ("coalesce(x / zero, none, 7)", 7),
  ])
  func computesNumbers(_ text: String, _ expected: Double) throws {
    #expect(try evaluate(text) == .number(expected))
  }

  @Test(arguments: [
    // Recorded numbers are decimals: each of these is wrong in binary.
    ("8.1 - 7.9 == 0.2", true), ("5.3 - 5.1 >= 0.2", true), ("0.1 + 0.2 == 0.3", true),
    ("(7.0 - 4.9) / 7.0 >= 0.3", true), ("1.1 * 1.1 == 1.21", true), ("1.6 ^ 2 == 2.56", true),
    ("1.1 ^ 3 <= 1.331", true), ("ratio(0.3, 0.1) == 3", true), ("bmi(64, 160) >= 25", true),
    ("homa_ir(5.5, 9) == 2.2", true), ("1 / 3 < 0.3333333333333334", true), ("1e300 * 1e10 is missing", true),
    ("x == 3", true), ("x != 3", false), ("x >= 3 and x <= 3", true), ("y < -2", false), ("sex == 'F'", true),
    ("sex == \"F\" or zero / zero > 1", true), ("flag == true", true), ("not flag", false),
    ("x in [1, 2, 3]", true),
    ("x not in [1, 2, 3]", false), ("y in [-2]", true), ("sex in ['F', 'M']", true),
    ("sex == 'it''s'", false),
    ("none is missing", true), ("none is not missing", false), ("x / zero is missing", true),
    ("has(m6)", true),
    ("has(baseline)", false), ("not has(baseline) and not x == 4", true), ("none > 1 and false", false),
    ("true or none > 1", true), ("false or true and false", false), ("not none > 1 or flag", true),
    ("if(x > 2, 'a', 'b') == 'a'", true), ("1 + 1 == 2", true),
  ])
  func decides(_ text: String, _ expected: Bool) throws {
    #expect(try evaluate(text) == .boolean(expected))
  }

  @Test(arguments: [
    ("none", MissingReason.absent), ("none + 1", .absent), ("1 + none", .absent), ("-none", .absent),
    ("none > 1", .absent), ("1 > none", .absent), ("none == none", .absent), ("none in [1]", .absent),
    ("not none > 1", .absent), ("none > 1 and true", .absent), ("false or none > 1", .absent),
    ("unclear", .absent),
    ("blank == 'F'", .absent), ("if(unclear, 1, 2)", .absent), ("max(1, none)", .absent),
    ("x / 0", .divisionByZero),
    ("ratio(x, zero)", .divisionByZero), ("x / zero + none", .divisionByZero),
    ("log(0)", .logarithmOfNonPositive),
    ("log10(y)", .logarithmOfNonPositive), ("sqrt(y)", .rootOfNegative), ("y ^ 0.5", .noRealValue),
    ("exp(1000)", .noRealValue), ("10 ^ 308 * 10", .noRealValue), ("zero ^ -1", .noRealValue),
    ("coalesce(none, x / zero)", .divisionByZero),
  ])
  func isMissingWithAReason(_ text: String, _ reason: MissingReason) throws {
    #expect(try evaluate(text) == .missing(reason))
  }

  @Test func aFilterCountsWhatItCannotDecide() throws {
    let vocabulary = Vocabulary(names: [(NamePath("none"), .number), (NamePath("x"), .number)])
    let origin = Origin(SourceLocation(file: "f"), isExact: false)
    for (text, expected): (String, CompiledExpression.Decision) in [
      ("x > 1", .holds), ("x > 5", .fails), ("none > 5", .undecided(.absent)),
    ] {
      let program = try #require(
        Expression.parse(text, at: origin).expression?.compile(with: vocabulary, expecting: .boolean).program)
      #expect(program.decide(in: Subject(names: program.names, visits: [])) == expected)
    }
  }

  @Test func numbersEachNameOnce() throws {
    let vocabulary = Vocabulary(names: [(NamePath("a"), .number), (NamePath("b"), .number)], visits: ["m6"])
    let origin = Origin(SourceLocation(file: "f"), isExact: false)
    let program = try #require(
      Expression.parse("b + a > b and has(m6) and has(m6)", at: origin).expression?
        .compile(with: vocabulary, expecting: .boolean).program)
    #expect(program.names == [NamePath("b"), NamePath("a")])
    #expect(program.visits == ["m6"])
  }
}

private struct Subject: Lookup {
  let names: [NamePath]
  let visits: [String]

  func value(_ slot: Int) -> Value {
    let name = names[slot].description
    if name == "m6.crp" { return .number(1.5) }
    return CompiledExpressionTests.values.first { $0.0 == name }?.2 ?? .missing(.absent)
  }

  func has(_ visit: Int) -> Bool { visits[visit] == "m6" }
}
