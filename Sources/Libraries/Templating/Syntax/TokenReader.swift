/// The tokens of one tag or expression, read from left to right. The last one is the closing delimiter.
struct TokenReader {
  private let tokens: [Token]
  private var index = 0
  private let end: Token

  init(_ tokens: [Token], openedAt position: Position) {
    self.tokens = tokens
    end = tokens.last ?? Token(kind: .end("%}"), position: position)
  }

  var current: Token { index < tokens.count ? tokens[index] : end }
  var following: Token { index + 1 < tokens.count ? tokens[index + 1] : end }

  var isAtEnd: Bool {
    if case .end = current.kind { true } else { false }
  }

  mutating func advance() { index += 1 }

  func isAt(_ symbol: Token.Symbol) -> Bool { current.kind == .symbol(symbol) }
  func isAt(word: String) -> Bool { current.kind == .name(word) }

  /// Whether `name:` comes next, which begins an argument given by name.
  var isAtNamedArgument: Bool {
    if case .name = current.kind { following.kind == .symbol(.colon) } else { false }
  }

  /// Whether `, name:` comes next.
  var isBeforeNamedArgument: Bool {
    var ahead = self
    ahead.advance()
    return isAt(.comma) && ahead.isAtNamedArgument
  }

  mutating func take(_ symbol: Token.Symbol) -> Bool {
    guard isAt(symbol) else { return false }
    advance()
    return true
  }

  mutating func take(word: String) -> Bool {
    guard isAt(word: word) else { return false }
    advance()
    return true
  }

  mutating func expect(_ symbol: Token.Symbol) throws(TemplateFault) {
    if !take(symbol) { throw unexpected("'\(symbol.rawValue)'", hint: arithmeticHint) }
  }

  mutating func expectEnd() throws(TemplateFault) {
    guard case .end(let delimiter) = end.kind, !isAtEnd else { return }
    throw unexpected("'\(delimiter)'", hint: arithmeticHint)
  }

  /// A fault at the current token: what was expected, what is there.
  func unexpected(_ expected: String, hint: String? = nil) -> TemplateFault {
    TemplateFault(
      .syntax, "expected \(expected), found \(current.quoted)", at: current.position, hint: hint)
  }

  /// A negative number where a value has just ended was meant as a subtraction.
  private var arithmeticHint: String? {
    switch current.kind {
    case .integer(let value) where value < 0: "a template cannot calculate"
    case .decimal(let value) where value < 0: "a template cannot calculate"
    default: nil
    }
  }
}
