/// Builds the tree of an expression by operator precedence.
struct Parser {
  private var lexer: Lexer
  private var token: Token
  private var nesting = 0

  /// Scalars of an expression, levels of parentheses, and levels of the tree: far above what a person writes, and low
  /// enough that no text can exhaust time or the stack.
  static let longestText = 10_000
  static let deepestNesting = 60
  static let deepestTree = 200

  init(_ text: String) throws(SyntaxProblem) {
    if text.unicodeScalars.count > Self.longestText {
      throw SyntaxProblem(
        "the expression has \(text.unicodeScalars.count) characters, at most \(Self.longestText) are read",
        at: 0)
    }
    lexer = Lexer(text)
    token = try lexer.next()
  }

  mutating func wholeExpression() throws(SyntaxProblem) -> ExpressionNode {
    if token.kind == .end { throw SyntaxProblem("the expression is empty", at: token.offset) }
    let node = try expression(binding: 0)
    guard token.kind == .end else {
      throw SyntaxProblem("expected an operator or the end, found \(token.found)", at: token.offset)
    }
    return node
  }

  // MARK: Operators

  /// The longest expression from here whose operators bind at least as tightly as `binding`.
  private mutating func expression(binding: Int) throws(SyntaxProblem) -> ExpressionNode {
    nesting += 1
    defer { nesting -= 1 }
    if nesting > Self.deepestNesting {
      throw SyntaxProblem("more than \(Self.deepestNesting) levels of nesting", at: token.offset)
    }
    var left = try operand()
    var isComparison = false
    while let tightness = tightness(of: token.kind), tightness >= binding {
      if tightness == Binding.comparison {
        if isComparison {
          throw SyntaxProblem(
            "comparisons cannot be chained", at: token.offset,
            notes: ["write 'a < b and b < c', or use parentheses"])
        }
        isComparison = true
      } else if tightness < Binding.comparison {
        isComparison = false
      }
      left = try operation(on: left)
      if left.depth > Self.deepestTree {
        throw SyntaxProblem("more than \(Self.deepestTree) operations in a row", at: left.offset)
      }
    }
    return left
  }

  private enum Binding {
    static let or = 1
    static let and = 2
    static let not = 3
    static let comparison = 4
    static let sum = 5
    static let product = 6
    static let power = 8
  }

  private func tightness(of kind: Token.Kind) -> Int? {
    switch kind {
    case .word(.or): Binding.or
    case .word(.and): Binding.and
    case .word(.not), .word(.in), .word(.is): Binding.comparison
    case .sign(.add), .sign(.subtract): Binding.sum
    case .sign(.multiply), .sign(.divide): Binding.product
    case .sign(.power): Binding.power
    case .sign(let sign): ExpressionNode.Comparison(rawValue: sign.rawValue).map { _ in Binding.comparison }
    default: nil
    }
  }

  /// What the operator at the current token makes of its left side and what follows.
  private mutating func operation(on left: ExpressionNode) throws(SyntaxProblem) -> ExpressionNode {
    let sign = token
    try advance()
    switch sign.kind {
    case .word(.or):
      return ExpressionNode(.or(left, try expression(binding: Binding.or + 1)), at: sign.offset)
    case .word(.and):
      return ExpressionNode(.and(left, try expression(binding: Binding.and + 1)), at: sign.offset)
    case .word(.not):
      guard token.kind == .word(.in) else { throw expected("'in' after 'not'") }
      try advance()
      return ExpressionNode(.membership(left, try list(), isNegated: true), at: sign.offset)
    case .word(.in): return ExpressionNode(.membership(left, try list(), isNegated: false), at: sign.offset)
    case .word(.is):
      let isNegated = token.kind == .word(.not)
      if isNegated { try advance() }
      guard token.kind == .word(.missing) else {
        throw expected("'missing' after 'is'", notes: ["values are compared with '=='"])
      }
      try advance()
      return ExpressionNode(.missingTest(left, isNegated: isNegated), at: sign.offset)
    case .sign(let written):
      return try signed(written, left, at: sign.offset)
    default: return left
    }
  }

  private mutating func signed(
    _ sign: Token.Sign, _ left: ExpressionNode, at offset: Int
  ) throws(SyntaxProblem) -> ExpressionNode {
    if sign == .multiply, token.kind == .sign(.multiply) {
      throw SyntaxProblem("unexpected '**', write '^' for a power", at: offset)
    }
    if sign == .less, token.kind == .sign(.greater) {
      throw SyntaxProblem("unexpected '<>', write '!='", at: offset)
    }
    if let comparison = ExpressionNode.Comparison(rawValue: sign.rawValue) {
      let right = try expression(binding: Binding.comparison + 1)
      return ExpressionNode(.comparison(comparison, left, right), at: offset)
    }
    guard let arithmetic = ExpressionNode.Arithmetic(rawValue: sign.rawValue) else { return left }
    // Powers are read from the right, all others from the left.
    let binding =
      switch arithmetic {
      case .add, .subtract: Binding.sum + 1
      case .multiply, .divide: Binding.product + 1
      case .power: Binding.power
      }
    return ExpressionNode(.arithmetic(arithmetic, left, try expression(binding: binding)), at: offset)
  }

  // MARK: Operands

  private mutating func operand() throws(SyntaxProblem) -> ExpressionNode {
    let start = token
    switch start.kind {
    case .number, .text, .word(.true), .word(.false):
      return ExpressionNode(.literal(try literal()), at: start.offset)
    case .name(let parts):
      try advance()
      guard token.kind == .sign(.openParenthesis) else {
        return ExpressionNode(.name(NamePath(parts: parts)), at: start.offset)
      }
      return try call(parts.joined(separator: "."), at: start.offset)
    case .sign(.openParenthesis):
      try advance()
      let inside = try expression(binding: 0)
      guard token.kind == .sign(.closeParenthesis) else { throw expected("')'") }
      try advance()
      return inside
    case .sign(.subtract):
      try advance()
      return ExpressionNode(.negation(try expression(binding: Binding.power)), at: start.offset)
    case .word(.not):
      try advance()
      return ExpressionNode(.not(try expression(binding: Binding.comparison)), at: start.offset)
    case .word(.missing):
      throw expected("a value", notes: ["write 'x is missing' to ask for a missing value"])
    default: throw expected("a value")
    }
  }

  private mutating func call(_ function: String, at offset: Int) throws(SyntaxProblem) -> ExpressionNode {
    try advance()
    if function == "has" { return try has(at: offset) }
    var arguments: [ExpressionNode] = []
    while token.kind != .sign(.closeParenthesis) {
      arguments.append(try expression(binding: 0))
      guard token.kind != .sign(.closeParenthesis) else { break }
      guard token.kind == .sign(.comma) else { throw expected("',' or ')'") }
      try advance()
      if token.kind == .sign(.closeParenthesis) { throw expected("a value") }
    }
    try advance()
    return ExpressionNode(.call(function, arguments), at: offset)
  }

  private mutating func has(at offset: Int) throws(SyntaxProblem) -> ExpressionNode {
    guard case .name(let parts) = token.kind else { throw expected("the name of a visit") }
    if parts.count > 1 {
      throw SyntaxProblem(
        "expected the name of a visit, found \(token.found)", at: token.offset,
        notes: ["write '\(parts.joined(separator: ".")) is not missing' to ask for one value"])
    }
    try advance()
    guard token.kind == .sign(.closeParenthesis) else { throw expected("')'") }
    try advance()
    return ExpressionNode(.has(visit: parts[0]), at: offset)
  }

  /// `[1, 2]` or `['a', 'b']`, at least one element.
  private mutating func list() throws(SyntaxProblem) -> [ExpressionNode.Literal] {
    guard token.kind == .sign(.openBracket) else { throw expected("'[' and a list of values after 'in'") }
    var elements: [ExpressionNode.Literal] = []
    repeat {
      try advance()
      elements.append(try literal())
    } while token.kind == .sign(.comma)
    guard token.kind == .sign(.closeBracket) else { throw expected("',' or ']'") }
    try advance()
    return elements
  }

  private mutating func literal() throws(SyntaxProblem) -> ExpressionNode.Literal {
    let isNegative = token.kind == .sign(.subtract)
    if isNegative { try advance() }
    let value: ExpressionNode.Literal
    switch token.kind {
    case .number(let number, _): value = .number(isNegative ? -number : number)
    case .text(let text) where !isNegative: value = .text(text)
    case .word(.true) where !isNegative: value = .boolean(true)
    case .word(.false) where !isNegative: value = .boolean(false)
    case .name(let parts):
      throw expected(
        "a number or a text", notes: ["a text stands in quotes: '\(parts.joined(separator: "."))'"])
    default: throw expected("a number or a text")
    }
    try advance()
    return value
  }

  // MARK: Tokens

  private mutating func advance() throws(SyntaxProblem) { token = try lexer.next() }

  private func expected(_ what: String, notes: [String] = []) -> SyntaxProblem {
    SyntaxProblem("expected \(what), found \(token.found)", at: token.offset, notes: notes)
  }
}
