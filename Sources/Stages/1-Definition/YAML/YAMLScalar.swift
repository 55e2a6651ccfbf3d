/// A single value as written. What it is follows the core rules of YAML 1.2, narrowed to what JSON writes: `no`, `010`,
/// `1:30`, `0x1F`, `1_000`, `.5` and `+1` are texts.
package struct YAMLScalar: Sendable {
  package let text: String
  /// Without quotes and not a block; only such a value can be a number, a boolean or nothing.
  package let isPlain: Bool
  /// How many characters stand between the start of the value and the first of `text`, when `text` is on one line and
  /// character for character what the file has; nil otherwise.
  package let offsetOfText: Int?

  package enum Kind: Sendable, Hashable {
    case null, boolean, number, text
  }

  package var kind: Kind {
    guard isPlain else { return .text }
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "false": return .boolean
    default: return isJSONNumber(text) ? .number : .text
    }
  }

  /// Nil unless it is a number within the range of doubles.
  package var number: Double? {
    guard kind == .number, let value = Double(text), value.isFinite else { return nil }
    return value
  }

  /// Nil unless it is a number without a fraction.
  package var integer: Int? { number.flatMap { Int(exactly: $0) } }

  package var boolean: Bool? { kind == .boolean ? text == "true" : nil }
}

/// `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`
private func isJSONNumber(_ text: String) -> Bool {
  var rest = Substring(text).utf8
  func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
  if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
  let whole = rest.prefix(while: isDigit)
  guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return false }
  rest = rest.dropFirst(whole.count)
  if rest.first == UInt8(ascii: ".") {
    let fraction = rest.dropFirst().prefix(while: isDigit)
    guard !fraction.isEmpty else { return false }
    rest = rest.dropFirst(1 + fraction.count)
  }
  if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
    rest.removeFirst()
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let exponent = rest.prefix(while: isDigit)
    guard !exponent.isEmpty else { return false }
    rest = rest.dropFirst(exponent.count)
  }
  return rest.isEmpty
}
