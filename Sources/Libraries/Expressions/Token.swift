/// A word or sign of an expression and where it starts.
struct Token: Sendable {
  let kind: Kind
  /// In Unicode scalars from the start of the expression.
  let offset: Int

  enum Kind: Sendable, Hashable {
    case number(Double, written: String)
    case text(String)
    case name([String])
    case word(Word)
    case sign(Sign)
    case end
  }

  /// Words that cannot be names.
  enum Word: String, Sendable, CaseIterable {
    case and, or, not, `in`, `is`, missing, `true`, `false`
  }

  enum Sign: String, Sendable, CaseIterable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case power = "^"
    case equal = "=="
    case notEqual = "!="
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case less = "<"
    case greater = ">"
    case openParenthesis = "("
    case closeParenthesis = ")"
    case openBracket = "["
    case closeBracket = "]"
    case comma = ","
  }

  /// As an error message names it.
  var found: String {
    switch kind {
    case .number(_, let written): "'\(written)'"
    case .text(let text): "the text '\(text)'"
    case .name(let parts): "'\(parts.joined(separator: "."))'"
    case .word(let word): "'\(word.rawValue)'"
    case .sign(let sign): "'\(sign.rawValue)'"
    case .end: "the end of the expression"
    }
  }
}
