extension Lexer {
  /// The token at the current place, which is neither whitespace nor a delimiter.
  ///
  /// After a fault the scanner stands behind what caused it. In a segment that `isBroken` quotes are skipped like
  /// other signs: tokens no longer matter there, and looking for the end of each text would cost the square.
  mutating func readToken(isBroken: Bool) throws(TemplateFault) -> Token {
    let position = scanner.position
    guard let byte = scanner.peek() else {
      throw TemplateFault(.syntax, "the template ends here", at: position)
    }
    if byte.isNameStart { return Token(kind: .name(readName()), position: position) }
    if byte.isDigit || (byte == UInt8(ascii: "-") && scanner.peek(1)?.isDigit == true) {
      return Token(kind: try readNumber(), position: position)
    }
    if !isBroken, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      return Token(kind: .text(try readQuoted(byte)), position: position)
    }
    if let symbol = readSymbol() { return Token(kind: .symbol(symbol), position: position) }
    let fault = unexpected(scanner.character, at: position)
    scanner.advance()
    scanner.advance { $0 & 0xC0 == 0x80 }
    throw fault
  }

  /// Letters, digits and `_`; a hyphen joins two of them, since there is no subtraction.
  private mutating func readName() -> String {
    let start = scanner.offset
    while let byte = scanner.peek() {
      let joins = byte == UInt8(ascii: "-") && scanner.peek(1)?.isNamePart == true
      guard byte.isNamePart || joins else { break }
      scanner.advance()
    }
    return scanner.text(start..<scanner.offset)
  }

  private mutating func readNumber() throws(TemplateFault) -> Token.Kind {
    let position = scanner.position
    let start = scanner.offset
    scanner.advance()
    scanner.advance { $0.isDigit }
    var isInteger = true
    if scanner.peek() == UInt8(ascii: "."), scanner.peek(1)?.isDigit == true {
      isInteger = false
      scanner.advance()
      scanner.advance { $0.isDigit }
    }
    let digits = scanner.offset - start
    if let byte = scanner.peek(), byte.isNameStart {
      scanner.advance { $0.isNamePart }
      throw TemplateFault(
        .syntax, "a number is written in digits with at most one point, without letters", at: position)
    }
    let number = digits <= 40 ? scanner.text(start..<scanner.offset) : ""
    if isInteger, let value = Int(number) { return .integer(value) }
    if !isInteger, let value = Double(number), value.isFinite { return .decimal(value) }
    throw TemplateFault(.syntax, "a number of \(digits) characters is too large", at: position)
  }

  private mutating func readQuoted(_ quote: UInt8) throws(TemplateFault) -> String {
    let start = scanner
    scanner.advance()
    var bytes: [UInt8] = []
    while let byte = scanner.peek(), byte != quote, byte != .lineFeed {
      if byte == UInt8(ascii: "\\") {
        let position = scanner.position
        scanner.advance()
        guard let escape = scanner.peek(), let meaning = Self.escapes[escape] else {
          throw TemplateFault(
            .syntax, "unknown escape '\\\(scanner.character)', expected one of \\\" \\' \\\\ \\n \\t",
            at: position)
        }
        bytes.append(meaning)
      } else {
        bytes.append(byte)
      }
      scanner.advance()
    }
    guard scanner.peek() == quote else {
      // Reading goes on behind the quote, so that the closing delimiter of the tag is still found.
      scanner = start
      scanner.advance()
      throw TemplateFault(.unbalanced, "a text is not closed before the end of its line", at: start.position)
    }
    scanner.advance()
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "'"): UInt8(ascii: "'"),
    UInt8(ascii: "\\"): UInt8(ascii: "\\"), UInt8(ascii: "n"): .lineFeed, UInt8(ascii: "t"): 0x09,
  ]

  private mutating func readSymbol() -> Token.Symbol? {
    guard let first = scanner.peek(), !scanner.starts(with: "||") else { return nil }
    // Longer signs first: '<=' is not '<'.
    for length in [2, 1] where scanner.offset + length <= scanner.bytes.count && first < 0x80 {
      let text = scanner.text(scanner.offset..<scanner.offset + length)
      if let symbol = Token.Symbol(rawValue: text) {
        scanner.advance(length)
        return symbol
      }
    }
    return nil
  }

  private func unexpected(_ character: String, at position: Position) -> TemplateFault {
    let hint: String? =
      switch character {
      case "=": "compare with '=='; a template cannot assign"
      case "+", "-", "*", "/", "%": "a template cannot calculate"
      case "&": "write 'and'"
      case "|": "write 'or'"
      case "!": "write 'not' or '!='"
      default: nil
      }
    return TemplateFault(.syntax, "unexpected '\(character)'", at: position, hint: hint)
  }
}
