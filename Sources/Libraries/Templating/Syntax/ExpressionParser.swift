/// Reads expressions, from the weakest binding to the strongest: `or`, `and`, `not`, one comparison, filters.
struct ExpressionParser {
  var reader: TokenReader
  private let filters: TemplateFilters
  private let depthLimit: Int
  private var depth = 0

  init(_ reader: TokenReader, environment: TemplateEnvironment) {
    self.reader = reader
    filters = environment.filters
    depthLimit = environment.limits.expressionDepth
  }

  mutating func expression() throws(TemplateFault) -> Expression {
    depth += 1
    defer { depth -= 1 }
    if depth > depthLimit {
      throw TemplateFault(
        .limit, "an expression nests deeper than \(depthLimit)", at: reader.current.position)
    }
    var parts = [try conjunction()]
    while reader.take(word: "or") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction() throws(TemplateFault) -> Expression {
    var parts = [try negation()]
    while reader.take(word: "and") { parts.append(try negation()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func negation() throws(TemplateFault) -> Expression {
    let position = reader.current.position
    var isNegated = false
    var isPresent = false
    while reader.take(word: "not") {
      isNegated.toggle()
      isPresent = true
    }
    let inner = try comparison()
    guard isPresent else { return inner }
    return isNegated ? .not(inner, position) : .not(.not(inner, position), position)
  }

  private mutating func comparison() throws(TemplateFault) -> Expression {
    let left = try operand()
    let position = reader.current.position
    if reader.take(word: "is") {
      let isNegated = reader.take(word: "not")
      guard reader.take(word: "missing") else {
        throw reader.unexpected("'missing'", hint: "only 'is missing' and 'is not missing' can be asked")
      }
      return .isMissing(left, isNegated: isNegated, position)
    }
    if reader.isAt(word: "in") || (reader.isAt(word: "not") && reader.following.kind == .name("in")) {
      let isNegated = reader.take(word: "not")
      reader.advance()
      return .contains(needle: left, place: try lastOperand(), isNegated: isNegated, position)
    }
    guard let sign = takeComparison() else { return left }
    return .comparison(left, sign, try lastOperand(), position)
  }

  /// The right side of a comparison. A second comparison is refused: `a < b < c` does not mean what it says.
  private mutating func lastOperand() throws(TemplateFault) -> Expression {
    let right = try operand()
    let place = reader.current
    if takeComparison() != nil {
      throw TemplateFault(
        .syntax, "a comparison cannot be followed by another, found \(place.quoted)", at: place.position,
        hint: "join comparisons with 'and'")
    }
    return right
  }

  private mutating func takeComparison() -> Comparison? {
    guard case .symbol(let symbol) = reader.current.kind,
      let comparison = Comparison(rawValue: symbol.rawValue)
    else { return nil }
    reader.advance()
    return comparison
  }

  /// A value and the filters behind it.
  private mutating func operand() throws(TemplateFault) -> Expression {
    let inner = try primary()
    var calls: [FilterCall] = []
    while reader.take(.pipe) { calls.append(try filterCall()) }
    return calls.isEmpty ? inner : .filtered(inner, calls)
  }

  private mutating func filterCall() throws(TemplateFault) -> FilterCall {
    let token = reader.current
    guard case .name(let name) = token.kind else { throw reader.unexpected("the name of a filter") }
    guard let filter = filters[name] else {
      throw TemplateFault(
        .unknownFilter, "unknown filter '\(name)'", at: token.position, suggestion: filters.nearest(to: name))
    }
    reader.advance()
    if reader.isAt(.openParenthesis) {
      throw reader.unexpected("':' before the arguments of '\(name)'", hint: "write '| \(name): …'")
    }
    var arguments: [Expression] = []
    if reader.take(.colon) {
      repeat { arguments.append(try primary()) } while takeCommaBeforeArgument()
    }
    let least = filter.parameters.count { $0.isRequired }
    guard (least...filter.parameters.count).contains(arguments.count) else {
      throw TemplateFault(
        .argument,
        "filter '\(name)' takes \(argumentCount(filter.parameters)), found \(arguments.count)",
        at: token.position)
    }
    return FilterCall(filter: filter, arguments: arguments, position: token.position)
  }

  /// A comma goes on with the arguments of a filter, unless `name:` behind it goes on with those of the tag.
  private mutating func takeCommaBeforeArgument() -> Bool {
    !reader.isBeforeNamedArgument && reader.take(.comma)
  }

  private mutating func primary() throws(TemplateFault) -> Expression {
    let token = reader.current
    switch token.kind {
    case .text(let text):
      reader.advance()
      return .literal(.text(text), token.position)
    case .integer(let integer):
      reader.advance()
      return .literal(.integer(integer), token.position)
    case .decimal(let number):
      reader.advance()
      return .literal(.number(number), token.position)
    case .symbol(.openParenthesis):
      reader.advance()
      let inner = try expression()
      try reader.expect(.closeParenthesis)
      return inner
    case .name("true"), .name("false"):
      reader.advance()
      return .literal(.bool(token.kind == .name("true")), token.position)
    case .name(let name) where name == "loop" || !reservedWords.contains(name):
      reader.advance()
      return .path(try path(from: name, at: token.position))
    case .name, .symbol, .end:
      throw reader.unexpected("a value")
    }
  }

  private mutating func path(from root: String, at position: Position) throws(TemplateFault) -> Path {
    var path = Path(root: root, position: position)
    while true {
      if path.steps.count > depthLimit {
        throw TemplateFault(.limit, "a path has more than \(depthLimit) steps", at: position)
      }
      let place = reader.following.position
      if reader.take(.dot) {
        guard case .name(let name) = reader.current.kind else {
          throw reader.unexpected(
            "a name after '.'", hint: "write other names and indices as [\"…\"] and [0]")
        }
        reader.advance()
        path.steps.append(Path.Step(key: .member(name), position: place))
      } else if reader.take(.openBracket) {
        switch reader.current.kind {
        case .integer(let index) where index >= 0:
          path.steps.append(Path.Step(key: .index(index), position: place))
        case .text(let name):
          path.steps.append(Path.Step(key: .member(name), position: place))
        default:
          throw reader.unexpected("an index such as 0, or a name in quotes")
        }
        reader.advance()
        try reader.expect(.closeBracket)
      } else {
        return path
      }
    }
  }
}
