/// A place in JSON text that moves forward (RFC 8259). Strings and numbers are found, not copied, which is what lets a
/// file of a hundred thousand results be read in a fraction of a second.
struct JSONCursor {
  let bytes: [UInt8]
  private(set) var position = 0

  /// Deeper values are refused, so that a hostile file cannot exhaust the stack.
  static let mostDepth = 64

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A byte order mark is no part of JSON, yet editors leave it.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The next byte that is no white space, or nil at the end.
  mutating func peek() -> UInt8? {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte <= 0x20, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      position += 1
    }
    return nil
  }

  /// Steps over `byte` when it is next.
  mutating func take(_ byte: UInt8) -> Bool {
    if !at(byte) { guard peek() == byte else { return false } }
    position += 1
    return true
  }

  mutating func expect(_ byte: UInt8) throws(JSONFault) {
    guard take(byte) else { throw fault("'\(Unicode.Scalar(byte))'") }
  }

  /// A string; the range is what is between its quotation marks.
  mutating func string() throws(JSONFault) -> TextRange {
    try expect(UInt8(ascii: "\""))
    let start = position
    while true {
      position = plainEnd(from: position)
      guard position < bytes.count else { throw fault("the end of a text") }
      switch bytes[position] {
      case UInt8(ascii: "\""):
        defer { position += 1 }
        return TextRange(start: UInt32(start), count: UInt32(position - start))
      case UInt8(ascii: "\\"): try escape()
      default: throw fault("an escape in place of a control character")
      }
    }
  }

  /// Where the run of bytes ends that stand for themselves in a string.
  private func plainEnd(from start: Int) -> Int {
    let span = bytes.span
    var place = start
    while place < span.count {
      let byte = span[place]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      place += 1
    }
    return place
  }

  private mutating func escape() throws(JSONFault) {
    position += 1
    guard position < bytes.count else { throw fault("the end of a text") }
    let isKnown = "\"\\/bfnrtu".utf8.contains(bytes[position])
    guard isKnown else { throw fault("one of the escapes of JSON") }
    let digits = bytes[position] == UInt8(ascii: "u") ? 4 : 0
    position += 1
    for _ in 0..<digits {
      guard position < bytes.count, Unicode.Scalar(bytes[position]).properties.isASCIIHexDigit else {
        throw fault("four hexadecimal digits")
      }
      position += 1
    }
  }

  /// A number in the form that JSON allows.
  mutating func number() throws(JSONFault) -> TextRange {
    _ = peek()
    let start = position
    if at(UInt8(ascii: "-")) { position += 1 }
    let startsWithZero = at(UInt8(ascii: "0"))
    let whole = digits()
    guard whole > 0, !(startsWithZero && whole > 1) else { throw fault("a number") }
    if at(UInt8(ascii: ".")) {
      position += 1
      guard digits() > 0 else { throw fault("digits after the point") }
    }
    if at(UInt8(ascii: "e")) || at(UInt8(ascii: "E")) {
      position += 1
      if at(UInt8(ascii: "+")) || at(UInt8(ascii: "-")) { position += 1 }
      guard digits() > 0 else { throw fault("digits of an exponent") }
    }
    return TextRange(start: UInt32(start), count: UInt32(position - start))
  }

  private func at(_ byte: UInt8) -> Bool { position < bytes.count && bytes[position] == byte }

  private mutating func digits() -> Int {
    let start = position
    while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 { position += 1 }
    return position - start
  }

  /// Steps over `null`, `true` or `false` when it is next.
  mutating func take(_ word: StaticString) -> Bool {
    guard peek() == word.utf8Start.pointee, position + word.utf8CodeUnitCount <= bytes.count else {
      return false
    }
    let range = TextRange(start: UInt32(position), count: UInt32(word.utf8CodeUnitCount))
    guard bytes.equal(range, word) else { return false }
    position += word.utf8CodeUnitCount
    return true
  }

  /// Runs `body` at each element of the array that is next.
  mutating func array(_ body: (inout JSONCursor) throws(JSONFault) -> Void) throws(JSONFault) {
    try expect(UInt8(ascii: "["))
    if take(UInt8(ascii: "]")) { return }
    repeat { try body(&self) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw fault("',' or ']'") }
  }

  /// Runs `body` at the value of each member of the object that is next.
  mutating func object(_ body: (inout JSONCursor, TextRange) throws(JSONFault) -> Void) throws(JSONFault) {
    try expect(UInt8(ascii: "{"))
    if take(UInt8(ascii: "}")) { return }
    repeat {
      let name = try string()
      try expect(UInt8(ascii: ":"))
      try body(&self, name)
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw fault("',' or '}'") }
  }

  /// Steps over any value.
  mutating func skip(depth: Int = 0) throws(JSONFault) {
    guard depth < Self.mostDepth else { throw fault("at most \(Self.mostDepth) values inside each other") }
    switch peek() {
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "{"):
      try object { (json, _) throws(JSONFault) in try json.skip(depth: depth + 1) }
    case UInt8(ascii: "["): try array { (json) throws(JSONFault) in try json.skip(depth: depth + 1) }
    default:
      if !take("null"), !take("true"), !take("false") { _ = try number() }
    }
  }

  /// What is wrong here: at this byte, `expected` was.
  func fault(_ expected: String) -> JSONFault { JSONFault(offset: position, expected: expected) }
}

/// Where JSON text is not what it should be.
struct JSONFault: Error, Hashable {
  let offset: Int
  let expected: String
}
