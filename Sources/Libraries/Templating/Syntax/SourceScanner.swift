/// Walks the bytes of a template once, from start to end, and knows line and column.
struct SourceScanner {
  let bytes: [UInt8]
  private(set) var offset = 0
  private(set) var position = Position(line: 1, column: 1)

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  var isAtEnd: Bool { offset >= bytes.count }

  /// The byte `distance` after the current one, or nil beyond the end.
  func peek(_ distance: Int = 0) -> UInt8? {
    let index = offset + distance
    return index < bytes.count ? bytes[index] : nil
  }

  func starts(with text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard offset + count <= bytes.count else { return false }
    for i in 0..<count where bytes[offset + i] != text.utf8Start[i] { return false }
    return true
  }

  mutating func advance(_ count: Int = 1) {
    for _ in 0..<count {
      guard offset < bytes.count else { return }
      let byte = bytes[offset]
      offset += 1
      if byte == .lineFeed {
        position = Position(line: position.line + 1, column: 1)
      } else if byte & 0xC0 != 0x80 {
        position.column += 1
      }
    }
  }

  mutating func advance(while holds: (UInt8) -> Bool) {
    while let byte = peek(), holds(byte) { advance() }
  }

  mutating func skipWhitespace() {
    advance { $0.isWhitespace }
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The character at the current place, for messages.
  var character: String {
    var end = offset + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return offset < bytes.count ? text(offset..<end) : ""
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  /// Space, tab, carriage return: what may stand on a line that counts as blank.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == .carriageReturn }
  var isWhitespace: Bool { isBlank || self == .lineFeed }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isNameStart: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) || self == 0x5F }
  var isNamePart: Bool { isNameStart || isDigit }
}
