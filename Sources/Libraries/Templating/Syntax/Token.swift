/// A word or sign between the delimiters of an expression or a tag.
struct Token: Sendable, Hashable {
  let kind: Kind
  let position: Position

  enum Kind: Sendable, Hashable {
    case name(String)
    case text(String)
    case integer(Int)
    case decimal(Double)
    case symbol(Symbol)
    /// The closing delimiter, as the last token.
    case end(String)
  }

  enum Symbol: String, Sendable, CaseIterable {
    case dot = "."
    case comma = ","
    case colon = ":"
    case pipe = "|"
    case openParenthesis = "("
    case closeParenthesis = ")"
    case openBracket = "["
    case closeBracket = "]"
    case equal = "=="
    case notEqual = "!="
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case less = "<"
    case greater = ">"
  }

  /// The token as a message quotes it.
  var quoted: String {
    switch kind {
    case .name(let name): "'\(name)'"
    case .text(let text): text.count > 40 ? "\"\(text.prefix(40))…\"" : "\"\(text)\""
    case .integer(let integer): "'\(integer)'"
    case .decimal(let number): "'\(number)'"
    case .symbol(let symbol): "'\(symbol.rawValue)'"
    case .end(let delimiter): "'\(delimiter)'"
    }
  }
}

/// Words with a meaning of their own, which no loop variable or passed name may take.
let reservedWords: Set<String> = [
  "and", "or", "not", "in", "is", "missing", "true", "false", "with", "loop",
]
