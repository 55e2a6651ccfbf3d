import Diagnostics
import Expressions

extension FuzzTarget {
  /// A text is an expression or has an error inside it; an expression gives finite numbers or a reason.
  static let expression = FuzzTarget(name: "expression") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let start = SourceLocation(file: "study.yaml", line: 1, column: 1)
    let (expression, problems) = Expression.parse(text, at: Origin(start, isExact: true))
    if (expression == nil) != !problems.isEmpty { return "an expression with errors, or none without" }
    for problem in problems where !(1...text.unicodeScalars.count + 1).contains(problem.location?.column ?? 0)
    {
      return "an error outside of the text: \(problem.text)"
    }
    let vocabulary = Vocabulary(
      names: [(NamePath("a"), .number), (NamePath("sex"), .text), (NamePath(visit: "m6", "x"), .number)],
      visits: ["m6"], isOpen: true)
    guard let program = expression?.compile(with: vocabulary, expecting: .undetermined).program else {
      return nil
    }
    for value in [
      Value.number(0), .number(-3), .number(1e308), .text("F"), .boolean(true), .missing(.absent),
    ] {
      if case .number(let number) = program.evaluate(in: SameEverywhere(value: value)), !number.isFinite {
        return "the result \(number)"
      }
    }
    return nil
  }
}

/// The same value for every name, whatever its type.
private struct SameEverywhere: Lookup {
  let value: Value
  func value(_ slot: Int) -> Value { value }
  func has(_ visit: Int) -> Bool { true }
}
