import Diagnostics

extension ExpressionParser {
  /// What follows `for` in `for name in list`.
  mutating func loopName() throws(TemplateFault) -> String {
    try freshName("a name for the items of the list")
  }

  /// What follows the name.
  mutating func loopList() throws(TemplateFault) -> Expression {
    guard reader.take(word: "in") else { throw reader.unexpected("'in'") }
    let list = try expression()
    try reader.expectEnd()
    return list
  }

  /// What follows `include`: a name in quotes, then optionally `with key: value, …`.
  mutating func include(of segment: Segment) throws(TemplateFault) -> Include {
    guard case .text(let name) = reader.current.kind else {
      throw reader.unexpected("the name of a partial in quotes")
    }
    let position = reader.current.position
    reader.advance()
    var bindings: [NamedArgument] = []
    if reader.take(word: "with") {
      repeat {
        let place = reader.current.position
        let key = try freshName("a name to pass on")
        try reader.expect(.colon)
        if bindings.contains(where: { $0.name == key }) { throw twice(key, at: place) }
        bindings.append(NamedArgument(name: key, value: try expression(), position: place))
      } while reader.take(.comma)
    }
    try reader.expectEnd()
    return Include(name: name, bindings: bindings, position: position, ownsLine: segment.ownsLine)
  }

  /// A tag of the environment, with arguments that fit its signature in number and name.
  mutating func tagUse(
    _ name: String, in environment: TemplateEnvironment, of segment: Segment
  ) throws(TemplateFault) -> TagUse {
    guard let signature = environment.tag(name) else { throw unknownTag(name, in: environment, of: segment) }
    var positional: [Expression] = []
    var named: [NamedArgument] = []
    while !reader.isAtEnd {
      if !positional.isEmpty || !named.isEmpty { try reader.expect(.comma) }
      if reader.isAtNamedArgument || !named.isEmpty {
        named.append(try namedArgument(of: signature, after: named))
      } else {
        positional.append(try expression())
      }
    }
    let least = signature.positional.count { $0.isRequired }
    guard (least...signature.positional.count).contains(positional.count) else {
      throw TemplateFault(
        .argument,
        "tag '\(name)' takes \(argumentCount(signature.positional)), found \(positional.count)",
        at: segment.position)
    }
    for parameter in signature.named where parameter.isRequired {
      if !named.contains(where: { $0.name == parameter.name }) {
        throw TemplateFault(
          .argument, "tag '\(name)' needs the argument '\(parameter.name):'", at: segment.position)
      }
    }
    return TagUse(
      signature: signature, positional: positional, named: named, position: segment.position,
      ownsLine: segment.ownsLine)
  }

  private mutating func namedArgument(
    of signature: TagSignature, after others: [NamedArgument]
  ) throws(TemplateFault) -> NamedArgument {
    let token = reader.current
    guard case .name(let name) = token.kind else { throw reader.unexpected("an argument by name") }
    guard signature.named.contains(where: { $0.name == name }) else {
      throw TemplateFault(
        .argument, "tag '\(signature.name)' has no argument '\(name)'", at: token.position,
        suggestion: nearestName(to: name, among: signature.named.map(\.name)))
    }
    if others.contains(where: { $0.name == name }) { throw twice(name, at: token.position) }
    reader.advance()
    try reader.expect(.colon)
    return NamedArgument(name: name, value: try expression(), position: token.position)
  }

  private func unknownTag(
    _ name: String, in environment: TemplateEnvironment, of segment: Segment
  ) -> TemplateFault {
    if name == "endraw" {
      let message = "'endraw' closes nothing; no 'raw' is open"
      return TemplateFault(.unbalanced, message, at: segment.position)
    }
    let known = controlTags.union(["include", "raw"]).union(environment.tags.map(\.name)).sorted()
    return TemplateFault(
      .unknownTag, "unknown tag '\(name)'", at: segment.position,
      suggestion: nearestName(to: name, among: known))
  }

  /// A name that the template gives to a value.
  private mutating func freshName(_ expected: String) throws(TemplateFault) -> String {
    guard case .name(let name) = reader.current.kind else { throw reader.unexpected(expected) }
    guard !reservedWords.contains(name) else {
      throw TemplateFault(.syntax, "'\(name)' is a word of the language", at: reader.current.position)
    }
    reader.advance()
    return name
  }

  private func twice(_ name: String, at position: Position) -> TemplateFault {
    TemplateFault(.argument, "'\(name)' is given twice", at: position)
  }
}
