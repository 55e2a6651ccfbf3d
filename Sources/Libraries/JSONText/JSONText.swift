/// JSON written in the order given, so that equal contents are equal bytes: keys keep their order, numbers their
/// shortest form, one space after a colon. Records are one to a line, which is what line-based comparisons want.
package struct JSONText: Sendable {
  package private(set) var bytes: [UInt8] = []
  /// The open object or array, and those round it from the outside in; none before the first.
  private var level = Level(isInline: true, isFilled: false)
  private var outer: [Level] = []

  private struct Level: Sendable {
    var isInline: Bool
    /// Whether it has an element yet.
    var isFilled: Bool
  }

  package init(reservingBytes count: Int = 0) { bytes.reserveCapacity(count) }

  /// The text, with a line end after the outermost value.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// An object. `inline` puts it on one line, as everything inside it.
  package mutating func object(inline: Bool = false, _ body: (inout JSONText) -> Void) {
    nested("{", "}", inline: inline, body)
  }

  package mutating func array(inline: Bool = false, _ body: (inout JSONText) -> Void) {
    nested("[", "]", inline: inline, body)
  }

  /// Starts a member of the open object; its value is to follow. The name is written as it stands here.
  package mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    endKey("\": ")
  }

  /// The same for a name that is only known when it is written.
  package mutating func key(named name: String) {
    separate()
    quoted(name)
    endKey(": ")
  }

  private mutating func endKey(_ mark: StaticString) {
    mark.withUTF8Buffer { bytes.append(contentsOf: $0) }
    pendingValue = true
  }

  package mutating func string(_ value: String) {
    separate()
    quoted(value)
    finish()
  }

  /// Two texts as one.
  package mutating func string(_ first: String, _ second: String) {
    separate()
    quoted(first, second)
    finish()
  }

  package mutating func integer(_ value: Int) {
    separate()
    bytes += String(value).utf8
    finish()
  }

  /// A double in its shortest form; null when it is not finite, which JSON cannot say.
  package mutating func number(_ value: Double) {
    guard value.isFinite else { return null() }
    separate()
    if let whole = Int(exactly: value), whole.magnitude < 1_000_000_000_000_000 {
      bytes += String(whole).utf8
    } else {
      bytes += value.description.utf8
    }
    finish()
  }

  package mutating func bool(_ value: Bool) {
    separate()
    bytes += (value ? "true" : "false").utf8
    finish()
  }

  package mutating func null() {
    separate()
    bytes += "null".utf8
    finish()
  }

  // MARK: Members, by kind

  package mutating func member(_ name: StaticString, _ value: String) {
    key(name)
    string(value)
  }

  /// Two texts as one.
  package mutating func member(_ name: StaticString, _ first: String, _ second: String) {
    key(name)
    string(first, second)
  }

  /// A text, or null.
  package mutating func member(_ name: StaticString, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  package mutating func member(_ name: StaticString, _ value: Int) {
    key(name)
    integer(value)
  }

  package mutating func member(_ name: StaticString, _ value: Bool) {
    key(name)
    bool(value)
  }

  // MARK: Members, several at once

  /// Members that many records have in common, written once.
  package struct Members: Sendable {
    fileprivate let bytes: ArraySlice<UInt8>

    package init(_ body: (inout JSONText) -> Void) {
      var json = JSONText()
      json.object(inline: true, body)
      // Without the braces and the line end.
      bytes = json.bytes.dropFirst().dropLast(2)
    }
  }

  /// Adds members to the open object, which is on one line.
  package mutating func append(_ members: Members) {
    separate()
    bytes.append(contentsOf: members.bytes)
  }

  // MARK: Layout

  private var pendingValue = false

  private mutating func nested(
    _ start: Unicode.Scalar, _ end: Unicode.Scalar, inline: Bool, _ body: (inout JSONText) -> Void
  ) {
    separate()
    bytes.append(UInt8(ascii: start))
    let isInline = inline || (!outer.isEmpty && level.isInline)
    outer.append(level)
    level = Level(isInline: isInline, isFilled: false)
    body(&self)
    let isFilled = level.isFilled
    level = outer.removeLast()
    if isFilled, !isInline { newLine() }
    bytes.append(UInt8(ascii: end))
    finish()
  }

  /// What stands between the last element and the next.
  private mutating func separate() {
    if pendingValue {
      pendingValue = false
      return
    }
    if outer.isEmpty { return }
    if level.isFilled { bytes.append(UInt8(ascii: ",")) }
    if !level.isInline {
      newLine()
    } else if level.isFilled {
      bytes.append(UInt8(ascii: " "))
    }
    level.isFilled = true
  }

  private mutating func finish() {
    if outer.isEmpty { bytes.append(UInt8(ascii: "\n")) }
  }

  /// As deep as the open objects and arrays are.
  private mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in outer { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func quoted(_ first: String, _ second: String = "") {
    bytes.append(UInt8(ascii: "\""))
    append(first)
    if !second.isEmpty { append(second) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(_ text: String) {
    let isPlain = text.utf8.withContiguousStorageIfAvailable { utf8 in
      guard utf8.allSatisfy({ !needsEscape($0) }) else { return false }
      bytes.append(contentsOf: utf8)
      return true
    }
    if isPlain != true { escaped(text) }
  }

  private mutating func escaped(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case "\n": bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case "\t": bytes += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
      case _ where isObeyed(scalar): for unit in UTF16.encode(scalar) ?? .init() { escape(unit) }
      case _ where scalar.isASCII: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      default: bytes += UTF8.encode(scalar) ?? .init()
      }
    }
  }

  private mutating func escape(_ unit: UInt16) {
    bytes += [UInt8(ascii: "\\"), UInt8(ascii: "u")]
    for shift in [12, 8, 4, 0] as [UInt16] { bytes.append(hexDigits[Int(unit >> shift & 15)]) }
  }
}

private func needsEscape(_ byte: UInt8) -> Bool {
  byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte >= 0x7F
}

/// Whether a viewer obeys the character instead of showing it: control characters, and those that reorder or hide the text
/// round them. A program that reads the JSON gets the same text either way.
private func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  // Ranges that hold none of them, for asking Unicode's tables takes long.
  case 0x20..<0x7F, 0xAE..<0x600, 0x2070..<0xD800: return false
  default: break
  }
  return switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator: true
  default: false
  }
}

private let hexDigits = Array("0123456789abcdef".utf8)
