/// Cuts a template into segments. It never fails: faults are collected, and reading goes on behind them.
struct Lexer {
  var scanner: SourceScanner
  private(set) var segments: [Segment] = []
  private(set) var faults: [TemplateFault] = []
  private let faultLimit: Int

  /// The segments of `text`, which must be within the size limit.
  static func read(_ text: String, faultLimit: Int) -> (segments: [Segment], faults: [TemplateFault]) {
    var lexer = Lexer(text, faultLimit: faultLimit)
    lexer.readAll()
    return (lexer.segments, lexer.faults)
  }

  private init(_ text: String, faultLimit: Int) {
    scanner = SourceScanner(text)
    self.faultLimit = faultLimit
  }

  private mutating func readAll() {
    if let offset = scanner.bytes.firstIndex(of: 0) {
      scanner.advance(offset)
      faults.append(TemplateFault(.syntax, "found a NUL character; a template is text", at: scanner.position))
      return
    }
    while !scanner.isAtEnd, faults.count <= faultLimit {
      if scanner.starts(with: "{{") {
        readDelimited(close: "}}")
      } else if scanner.starts(with: "{%") {
        readDelimited(close: "%}")
        if segments.last?.tagName == "raw" { readRaw() }
      } else if scanner.starts(with: "{#") {
        readComment()
      } else {
        readText()
      }
    }
  }

  private mutating func readText() {
    let start = scanner.offset
    let position = scanner.position
    repeat { scanner.advance() } while !scanner.isAtEnd && !isAtOpening
    segments.append(Segment(.text(start..<scanner.offset, isRaw: false), at: position))
  }

  private var isAtOpening: Bool {
    guard scanner.peek() == UInt8(ascii: "{"), let next = scanner.peek(1) else { return false }
    return next == UInt8(ascii: "{") || next == UInt8(ascii: "%") || next == UInt8(ascii: "#")
  }

  private mutating func readComment() {
    var segment = Segment(.silent, at: scanner.position)
    scanner.advance(2)
    segment.trimsBefore = takeTrimMark()
    while !scanner.isAtEnd, !scanner.starts(with: "#}") {
      segment.trimsAfter = scanner.starts(with: "-#}")
      scanner.advance()
    }
    if scanner.isAtEnd {
      faults.append(unclosed("{#", close: "#}", at: segment.position))
    } else {
      scanner.advance(2)
    }
    segments.append(segment)
  }

  /// An expression or a tag, from its opening to its closing delimiter.
  private mutating func readDelimited(close: String) {
    let open = close == "}}" ? "{{" : "{%"
    let start = scanner.position
    scanner.advance(2)
    var segment = Segment(.silent, at: start)
    segment.trimsBefore = takeTrimMark()
    var tokens: [Token] = []
    func report(_ fault: TemplateFault, in lexer: inout Lexer) {
      if !segment.isBroken { lexer.faults.append(fault) }
      segment.isBroken = true
    }
    if segment.trimsBefore, scanner.peek()?.isDigit == true {
      let message = "'\(open)-' trims the text before it; write '\(open) -' for a negative number"
      report(TemplateFault(.syntax, message, at: start), in: &self)
    }
    while true {
      scanner.skipWhitespace()
      if scanner.isAtEnd || isAtOpening {
        report(unclosed(open, close: close, at: start), in: &self)
        break
      }
      segment.trimsAfter = scanner.starts(with: "-}}") || scanner.starts(with: "-%}")
      if segment.trimsAfter { scanner.advance() }
      if scanner.starts(with: "}}") || scanner.starts(with: "%}") {
        let found = scanner.starts(with: "}}") ? "}}" : "%}"
        tokens.append(Token(kind: .end(found), position: scanner.position))
        if found != close {
          let message = "'\(open)' is closed by '\(found)', expected '\(close)'"
          report(TemplateFault(.unbalanced, message, at: scanner.position), in: &self)
        }
        scanner.advance(2)
        break
      }
      do throws(TemplateFault) {
        tokens.append(try readToken(isBroken: segment.isBroken))
      } catch {
        report(error, in: &self)
      }
    }
    if tokens.last.map({ if case .end = $0.kind { false } else { true } }) ?? true {
      tokens.append(Token(kind: .end(close), position: scanner.position))
    }
    segment.content = open == "{{" ? .print(tokens) : .tag(tokens)
    segments.append(segment)
  }

  /// After `{% raw %}`: everything to `{% endraw %}` as it is. Both marks become silent.
  private mutating func readRaw() {
    guard var mark = segments.popLast(), case .tag(let tokens) = mark.content else { return }
    mark.content = .silent
    segments.append(mark)
    if tokens.count > 2, !mark.isBroken {
      faults.append(
        TemplateFault(.syntax, "expected '%}', found \(tokens[1].quoted)", at: tokens[1].position))
    }
    let start = scanner.offset
    let position = scanner.position
    while !scanner.isAtEnd {
      if scanner.starts(with: "{%"), let end = endOfRaw() {
        if start < scanner.offset {
          segments.append(Segment(.text(start..<scanner.offset, isRaw: true), at: position))
        }
        var closing = Segment(.silent, at: scanner.position)
        closing.trimsBefore = scanner.starts(with: "{%-")
        closing.trimsAfter = end.trims
        segments.append(closing)
        scanner.advance(end.length)
        return
      }
      scanner.advance()
    }
    faults.append(
      TemplateFault(.unbalanced, "'raw' is never closed, expected '{% endraw %}'", at: mark.position))
  }

  /// The length of `{% endraw %}` at the current place, or nil when something else stands there.
  private func endOfRaw() -> (length: Int, trims: Bool)? {
    var ahead = scanner
    ahead.advance(2)
    if ahead.peek() == UInt8(ascii: "-") { ahead.advance() }
    ahead.advance { $0.isBlank }
    guard ahead.starts(with: "endraw") else { return nil }
    ahead.advance(6)
    ahead.advance { $0.isBlank }
    let trims = ahead.peek() == UInt8(ascii: "-")
    if trims { ahead.advance() }
    guard ahead.starts(with: "%}") else { return nil }
    return (ahead.offset + 2 - scanner.offset, trims)
  }

  private mutating func takeTrimMark() -> Bool {
    guard scanner.peek() == UInt8(ascii: "-") else { return false }
    scanner.advance()
    return true
  }

  private func unclosed(_ open: String, close: String, at position: Position) -> TemplateFault {
    TemplateFault(.unbalanced, "'\(open)' is never closed, expected '\(close)'", at: position)
  }
}
