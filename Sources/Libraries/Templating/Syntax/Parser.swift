/// Reads one file of a template. Open blocks are kept in a list, so nesting costs no stack; a fault in a tag does
/// not end the reading, and a tag whose inside is wrong still opens or closes its block.
struct Parser {
  let environment: TemplateEnvironment
  private var root: [Node] = []
  private var blocks: [OpenBlock] = []
  private var deepest = 0
  private var includes: [ParsedFile.IncludeSite] = []
  private var faults: [TemplateFault] = []

  /// The file with every fault found in it, in the order of the text.
  static func parse(_ source: TemplateSource, in environment: TemplateEnvironment) -> ParsedFile {
    var parser = Parser(environment: environment)
    let size = source.text.utf8.count
    if size > environment.limits.templateBytes {
      parser.report(
        TemplateFault(
          .limit, "the template has \(size) bytes; at most \(environment.limits.templateBytes) are read",
          at: Position(line: 1, column: 1)))
    } else {
      parser.read(source.text)
    }
    return ParsedFile(
      source: source, nodes: parser.root, includes: parser.includes, blockDepth: parser.deepest,
      faults: parser.faults.sorted {
        ($0.position.line, $0.position.column) < ($1.position.line, $1.position.column)
      })
  }

  private init(environment: TemplateEnvironment) { self.environment = environment }

  private mutating func read(_ text: String) {
    let lexed = Lexer.read(text, faultLimit: environment.limits.errors)
    faults = lexed.faults
    let bytes = Array(text.utf8)
    var lineStart = LineCount()
    for segment in WhitespaceLayout.laidOut(lexed.segments, of: text) {
      // Beyond the limit nothing is listed, so nothing more is looked for.
      if faults.count > environment.limits.errors { return }
      switch segment.content {
      case .silent: break
      case .text(let range, let isRaw):
        lineStart.advance(to: range.lowerBound, in: bytes)
        append(bytes[range], collapses: segment.followsTagLine && !isRaw, line: lineStart.line)
      case .print(let tokens): append(.print(expression(tokens, of: segment)))
      case .tag(let tokens): readTag(tokens, of: segment)
      }
    }
    for block in blocks {
      report(
        TemplateFault(
          .unbalanced, "'\(block.keyword)' is never closed, expected '{% end\(block.keyword) %}'",
          at: block.position))
    }
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>, collapses: Bool, line: Int) {
    guard !bytes.isEmpty else { return }
    let blank = collapses ? leadingBlankLines(bytes) : 0
    append(
      .text(
        LiteralText(
          text: String(decoding: bytes, as: UTF8.self),
          withoutBlankLines: blank > 0 ? String(decoding: bytes.dropFirst(blank), as: UTF8.self) : nil,
          line: line, blankLines: bytes.prefix(blank).count { $0 == .lineFeed })))
  }

  private mutating func append(_ node: Node) {
    if blocks.isEmpty { root.append(node) } else { blocks[blocks.count - 1].nodes.append(node) }
  }

  mutating func report(_ fault: TemplateFault) { faults.append(fault) }

  private func expressions(_ tokens: [Token], of segment: Segment) -> ExpressionParser {
    ExpressionParser(TokenReader(tokens, openedAt: segment.position), environment: environment)
  }

  private mutating func expression(_ tokens: [Token], of segment: Segment) -> Expression {
    var parser = expressions(tokens, of: segment)
    return whole(&parser, isBroken: segment.isBroken, at: segment.position)
  }

  /// An expression that goes to the end of its tag, or `invalid` after a fault.
  private mutating func whole(
    _ parser: inout ExpressionParser, isBroken: Bool, at position: Position
  ) -> Expression {
    guard !isBroken else { return .invalid(position) }
    do throws(TemplateFault) {
      let expression = try parser.expression()
      try parser.reader.expectEnd()
      return expression
    } catch {
      report(error)
      return .invalid(position)
    }
  }

  private mutating func readTag(_ tokens: [Token], of segment: Segment) {
    var parser = expressions(tokens, of: segment)
    guard let name = segment.tagName else {
      if !segment.isBroken { report(parser.reader.unexpected("the name of a tag")) }
      return
    }
    parser.reader.advance()
    switch name {
    case "for": openLoop(&parser, of: segment)
    case "if":
      open(.branch(whole(&parser, isBroken: segment.isBroken, at: segment.position)), at: segment.position)
    case "elsif": readElsif(&parser, of: segment)
    case "else": readElse(&parser, of: segment)
    case "endfor", "endif": close(String(name.dropFirst(3)), &parser, of: segment)
    default:
      guard !segment.isBroken else { return }
      do throws(TemplateFault) {
        if let node = try leaf(name, &parser, of: segment) { append(node) }
      } catch {
        report(error)
      }
    }
  }

  /// An include or a tag of the caller.
  private mutating func leaf(
    _ name: String, _ parser: inout ExpressionParser, of segment: Segment
  ) throws(TemplateFault) -> Node? {
    guard name == "include" else { return .tag(try parser.tagUse(name, in: environment, of: segment)) }
    let include = try parser.include(of: segment)
    includes.append(
      ParsedFile.IncludeSite(name: include.name, position: include.position, blockDepth: blocks.count))
    return .include(include)
  }

  private mutating func openLoop(_ parser: inout ExpressionParser, of segment: Segment) {
    // The name is known also where its list is none, so that its uses are no faults of their own.
    var name = ""
    var list = Expression.invalid(segment.position)
    if !segment.isBroken {
      do throws(TemplateFault) {
        name = try parser.loopName()
        list = try parser.loopList()
      } catch {
        report(error)
      }
    }
    open(.loop(name: name, list: list), at: segment.position)
  }

  private mutating func open(_ opening: OpenBlock.Opening, at position: Position) {
    blocks.append(OpenBlock(opening, at: position))
    deepest = max(deepest, blocks.count)
    let limit = environment.limits.blockDepth
    if blocks.count == limit + 1 {
      report(TemplateFault(.limit, "blocks nest deeper than \(limit)", at: position))
    }
  }

  private mutating func readElsif(_ parser: inout ExpressionParser, of segment: Segment) {
    let condition = whole(&parser, isBroken: segment.isBroken, at: segment.position)
    guard blocks.last?.keyword == "if", blocks.last?.hasElse == false else {
      let message = "'elsif' stands outside 'if', or behind its 'else'"
      return report(TemplateFault(.unbalanced, message, at: segment.position))
    }
    blocks[blocks.count - 1].beginElsif(condition)
  }

  private mutating func readElse(_ parser: inout ExpressionParser, of segment: Segment) {
    if !segment.isBroken, !parser.reader.isAtEnd {
      report(parser.reader.unexpected("'%}'", hint: "a further condition is written 'elsif'"))
    }
    guard blocks.last?.hasElse == false else {
      let message = "'else' stands outside 'if' and 'for', or is the second one"
      return report(TemplateFault(.unbalanced, message, at: segment.position))
    }
    blocks[blocks.count - 1].beginElse()
  }

  private mutating func close(_ keyword: String, _ parser: inout ExpressionParser, of segment: Segment) {
    if !segment.isBroken, !parser.reader.isAtEnd { report(parser.reader.unexpected("'%}'")) }
    guard let index = blocks.lastIndex(where: { $0.keyword == keyword }) else {
      let message = "'end\(keyword)' closes nothing; no '\(keyword)' is open"
      return report(TemplateFault(.unbalanced, message, at: segment.position))
    }
    while blocks.count > index + 1, let block = blocks.popLast() {
      let place = "line \(segment.position.line)"
      report(
        TemplateFault(
          .unbalanced, "'\(block.keyword)' is not closed before 'end\(keyword)' on \(place)",
          at: block.position))
    }
    // A tree deeper than the limit is never kept: freeing it would need as much stack as rendering it.
    let isTooDeep = blocks.count > environment.limits.blockDepth
    guard let node = blocks.popLast()?.closed() else { return }
    if !isTooDeep { append(node) }
  }
}

/// The line of a place in a text, for places in increasing order.
private struct LineCount {
  private(set) var line = 1
  private var offset = 0

  mutating func advance(to place: Int, in bytes: [UInt8]) {
    guard place > offset else { return }
    line += bytes[offset..<place].count { $0 == .lineFeed }
    offset = place
  }
}
