import Diagnostics
import Testing

@testable import Expressions

/// Any text is either an expression or an error with a place inside the text; nothing crashes.
@Suite struct ExpressionFuzzTests {
  private let pieces = [
    "a", "b-c", "m6.x", "1", "2.5", "1e3", "'t'", "\"u\"", "`v w`", "+", "-", "*", "/", "^", "==", "!=", "<",
    ">=",
    "(", ")", "[", "]", ",", " ", " ", " and ", " or ", " not ", " in ", " is ", "missing", "true", "has(",
    "if(",
    "log(", "round(", "coalesce(", "max(", "bmi(", "'", "\"", "`", ".", "=", "é", "性别", "\u{202E}", "\u{0}",
    "\n", "\t",
    "e", "_", "\u{1F600}", "{", "&", ";",
  ]

  private let operands = [
    "a", "b-c", "m6.x", "2.5", "'t'", "-a", "not a", "(a)", "log(a)", "has(m6)", "(a > 1)",
  ]
  private let operators = [" + ", " - ", " / ", " * ", " ^ ", " == ", " < ", " and ", " or "]

  @Test func everyTextIsAnExpressionOrAnErrorInsideIt() {
    var random = Mix(state: 20_220_731)
    let vocabulary = Vocabulary(
      names: [(NamePath("a"), .number), (NamePath("b-c"), .text), (NamePath(visit: "m6", "x"), .number)],
      visits: ["m6"], isOpen: true)
    var parsed = 0
    for _ in 0..<6_000 {
      let count = Int(random.next() % 14)
      let text = (0..<count).map { place in
        // Operands and operators in turn most of the time, so that many texts are expressions.
        let choice = random.next() % 8 == 0 ? pieces : place.isMultiple(of: 2) ? operands : operators
        return choice[Int(random.next() % UInt64(choice.count))]
      }.joined()
      let start = SourceLocation(file: "f", line: 1, column: 1)
      let (expression, diagnostics) = Expression.parse(text, at: Origin(start, isExact: true))
      #expect((expression == nil) == !diagnostics.isEmpty)
      for problem in diagnostics {
        #expect((1...text.unicodeScalars.count + 1).contains(problem.location?.column ?? 0), "\(text)")
      }
      guard let expression else { continue }
      parsed += 1
      let compiled = expression.compile(with: vocabulary, expecting: .undetermined)
      #expect((compiled.program == nil) == !compiled.diagnostics.isEmpty)
      for value in [Value.number(0), .number(-3), .text("t"), .boolean(true), .missing(.absent)] {
        guard let result = compiled.program?.evaluate(in: Everywhere(value: value)) else { continue }
        if case .number(let number) = result { #expect(number.isFinite, "\(text)") }
      }
    }
    #expect(parsed > 300)
  }
}

/// The same value for every name, whatever its type.
private struct Everywhere: Lookup {
  let value: Value
  func value(_ slot: Int) -> Value { value }
  func has(_ visit: Int) -> Bool { true }
}

/// SplitMix64: the same texts on every run.
private struct Mix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
