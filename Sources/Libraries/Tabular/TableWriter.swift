import Diagnostics

/// Writes delimited text by RFC 4180, lines ending with LF.
///
/// Text that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, tab or carriage return) gets an
/// apostrophe in front (OWASP ASVS 1.2.10). Numbers never do: −1.2 is data. In such files invisible characters of a text,
/// other than tabs and line ends, are spelled out as `U+202E`.
package struct TableWriter: Sendable {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []
  private let delimiter: TableFormat.Delimiter
  private let guardsFormulas: Bool
  /// Cells of the row so far, and where it begins.
  private var cells = 0
  private var rowStart = 0

  /// `guardsFormulas` is false only for files that no spreadsheet opens and that must give the same texts back.
  package init(
    delimiter: TableFormat.Delimiter = .comma, guardsFormulas: Bool = true, reservingBytes count: Int = 0
  ) {
    self.delimiter = delimiter
    self.guardsFormulas = guardsFormulas
    bytes.reserveCapacity(count)
  }

  /// The same as text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// One cell.
  package enum Field: Sendable, Hashable {
    case text(String)
    /// A number already formatted, such as `-1.20`.
    case number(String)
    /// No value.
    case empty
  }

  package mutating func append(row: [Field]) {
    for field in row {
      switch field {
      case .empty: empty()
      case .number(let number): self.number(number)
      case .text(let content): text(content)
      }
    }
    endRow()
  }

  /// A row of names.
  package mutating func append(header names: [String]) { append(row: names.map(Field.text)) }

  // MARK: Cell by cell

  /// The next cell of the row.
  package mutating func text(_ content: String) {
    separate()
    if !appendPlain(content, isStart: true) { appendQuoted(guarded(content)) }
  }

  /// Two texts in one cell.
  package mutating func text(_ first: String, _ second: String) {
    separate()
    let start = bytes.count
    guard appendPlain(first, isStart: true), appendPlain(second, isStart: first.isEmpty) else {
      bytes.removeSubrange(start...)
      return appendQuoted(guarded(first + second))
    }
  }

  /// The next cell, empty where there is no text.
  package mutating func text(_ content: String?) {
    if let content { text(content) } else { empty() }
  }

  package mutating func number(_ number: String) {
    separate()
    appendQuoted(number)
  }

  package mutating func empty() { separate() }

  package mutating func endRow() {
    // A row of one empty field would be an empty line.
    if cells == 1, bytes.count == rowStart { appendQuotes() }
    bytes.append(Byte.newline)
    cells = 0
    rowStart = bytes.count
  }

  /// Cells that many rows have in common, written once.
  package struct Cells: Sendable {
    fileprivate let bytes: [UInt8]
    fileprivate let count: Int

    /// In the form of a writer made without choices.
    package init(_ body: (inout TableWriter) -> Void) {
      var table = TableWriter()
      body(&table)
      bytes = table.bytes
      count = table.cells
    }
  }

  package mutating func append(_ common: Cells) {
    separate()
    bytes.append(contentsOf: common.bytes)
    cells += common.count - 1
  }

  private mutating func separate() {
    if cells > 0 { bytes.append(delimiter.byte) }
    cells += 1
  }

  private func guarded(_ content: String) -> String {
    guard guardsFormulas, let first = content.utf8.first else { return content }
    let shown = holdsInvisible(content) ? spelledOut(content) : content
    return startsFormula(first) ? "'" + shown : shown
  }

  /// The bytes that a spreadsheet takes for the beginning of a formula.
  private func startsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
      UInt8(ascii: "\r"):
      true
    default: false
    }
  }

  /// Adds a text that needs neither a guard nor quotes; false, and adds nothing, for any other.
  private mutating func appendPlain(_ content: String, isStart: Bool) -> Bool {
    let isPlain = content.utf8.withContiguousStorageIfAvailable { utf8 in
      guard utf8.allSatisfy({ 0x20..<0x7F ~= $0 && $0 != Byte.quote && $0 != delimiter.byte }) else {
        return false
      }
      if isStart, guardsFormulas, let first = utf8.first, startsFormula(first) { return false }
      bytes.append(contentsOf: utf8)
      return true
    }
    return isPlain ?? false
  }

  private func spelledOut(_ content: String) -> String {
    var out = ""
    for scalar in content.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": out.unicodeScalars.append(scalar)
      case _ where isInvisible(scalar): out += visible(String(scalar))
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  private mutating func appendQuotes() {
    bytes.append(Byte.quote)
    bytes.append(Byte.quote)
  }

  private mutating func appendQuoted(_ content: String) {
    var content = content
    content.withUTF8 { utf8 in
      guard utf8.contains(where: needsQuotes) else { return bytes.append(contentsOf: utf8) }
      bytes.append(Byte.quote)
      for byte in utf8 {
        if byte == Byte.quote { bytes.append(Byte.quote) }
        bytes.append(byte)
      }
      bytes.append(Byte.quote)
    }
  }

  private func needsQuotes(_ byte: UInt8) -> Bool {
    byte == delimiter.byte || byte == Byte.quote || byte == Byte.newline || byte == Byte.carriageReturn
  }
}
