/// Divides an expression into words and signs.
struct Lexer {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  /// The next token; `.end` from the end on.
  mutating func next() throws(SyntaxProblem) -> Token {
    while let scalar = peek(), isBlank(scalar) { position += 1 }
    let start = position
    guard let scalar = peek() else { return Token(kind: .end, offset: start) }
    if isDigit(scalar) { return Token(kind: try number(), offset: start) }
    if scalar == "'" || scalar == "\"" { return Token(kind: .text(try quoted(by: scalar)), offset: start) }
    if isNameStart(scalar) || scalar == "`" { return Token(kind: try name(), offset: start) }
    for sign in Token.Sign.allCases where scalars[position...].starts(with: sign.rawValue.unicodeScalars) {
      // The list has `<=` before `<`, so the longest sign is found first.
      position += sign.rawValue.unicodeScalars.count
      return Token(kind: .sign(sign), offset: start)
    }
    throw unexpectedSign(scalar, followedBy: peek(1), at: start)
  }

  private func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
    position + ahead < scalars.count ? scalars[position + ahead] : nil
  }

  // MARK: Numbers

  private mutating func number() throws(SyntaxProblem) -> Token.Kind {
    let start = position
    skipDigits()
    if peek() == ".", let after = peek(1), isDigit(after) {
      position += 1
      skipDigits()
    }
    if peek() == "e" || peek() == "E" {
      let signed = peek(1) == "+" || peek(1) == "-"
      if let digit = peek(signed ? 2 : 1), isDigit(digit) {
        position += signed ? 2 : 1
        skipDigits()
      }
    }
    let written = text(from: start)
    if peek() == "." {
      throw SyntaxProblem(
        "expected a digit after the point of '\(written).'", at: position, notes: ["write \(written).0"])
    }
    if let scalar = peek(), isNameStart(scalar) || scalar == "_" {
      while let scalar = peek(), isNamePart(scalar) { position += 1 }
      throw SyntaxProblem(
        "'\(text(from: start))' is neither a number nor a name", at: start,
        notes: ["a name that starts with a digit stands in backquotes: `\(text(from: start))`"])
    }
    guard let value = Double(written), value.isFinite else {
      throw SyntaxProblem("the number '\(written)' is too large", at: start)
    }
    return .number(value, written: written)
  }

  private mutating func skipDigits() {
    while let scalar = peek(), isDigit(scalar) { position += 1 }
  }

  // MARK: Texts and names

  /// A text between quotes, in which the quote is written twice.
  private mutating func quoted(by quote: Unicode.Scalar) throws(SyntaxProblem) -> String {
    let start = position
    position += 1
    var content = String.UnicodeScalarView()
    while let scalar = peek() {
      position += 1
      if scalar == quote {
        guard peek() == quote else { return String(content) }
        position += 1
      }
      content.append(scalar)
    }
    throw SyntaxProblem("the quote \(quote) that opens here is never closed", at: start)
  }

  private mutating func name() throws(SyntaxProblem) -> Token.Kind {
    let start = position
    var isQuoted = peek() == "`"
    var parts = [try namePart()]
    while peek() == ".", let after = peek(1), isNameStart(after) || after == "`" || isDigit(after) {
      position += 1
      isQuoted = isQuoted || peek() == "`"
      parts.append(try namePart())
    }
    if parts.count > 2 {
      throw SyntaxProblem(
        "'\(parts.joined(separator: "."))' has \(parts.count) parts, expected a name or 'visit.name'",
        at: start,
        notes: ["a column with points in its name stands in backquotes"])
    }
    if !isQuoted, parts.count == 1, let word = Token.Word(rawValue: parts[0]) { return .word(word) }
    return .name(parts)
  }

  private mutating func namePart() throws(SyntaxProblem) -> String {
    let start = position
    if peek() == "`" {
      let content = try quoted(by: "`")
      if content.isEmpty { throw SyntaxProblem("expected a name between the backquotes", at: start) }
      return content
    }
    position += 1
    while let scalar = peek() {
      // A hyphen belongs to the name only when the name goes on behind it.
      guard isNamePart(scalar) || scalar == "-" && (peek(1).map(isNamePart) ?? false) else { break }
      position += 1
    }
    return text(from: start)
  }

  private func text(from start: Int) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[start..<position])
    return String(view)
  }
}

private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

private func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "_" || scalar.properties.isAlphabetic
}

private func isNamePart(_ scalar: Unicode.Scalar) -> Bool { isNameStart(scalar) || isDigit(scalar) }
