/// Writes delimited text by RFC 4180, lines ending with LF.
///
/// Text that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, tab or carriage return) gets an
/// apostrophe in front (OWASP ASVS 1.2.10). Numbers never do: −1.2 is data.
package struct TableWriter: Sendable {
  /// What was written so far.
  package private(set) var text = ""
  private let delimiter: TableFormat.Delimiter
  private let guardsFormulas: Bool

  /// `guardsFormulas` is false only for files that no spreadsheet opens and that must give the same texts back.
  package init(delimiter: TableFormat.Delimiter = .comma, guardsFormulas: Bool = true) {
    self.delimiter = delimiter
    self.guardsFormulas = guardsFormulas
  }

  /// One cell.
  package enum Field: Sendable, Hashable {
    case text(String)
    /// A number already formatted, such as `-1.20`.
    case number(String)
    /// No value.
    case empty
  }

  package mutating func append(row: [Field]) {
    for (index, field) in row.enumerated() {
      if index > 0 { text += delimiter.rawValue }
      switch field {
      case .empty: if row.count == 1 { text += "\"\"" }
      case .number(let number): appendQuoted(number)
      case .text(let content):
        // A row of one empty field would be an empty line.
        if content.isEmpty, row.count == 1 { text += "\"\"" } else { appendQuoted(guarded(content)) }
      }
    }
    text += "\n"
  }

  /// A row of names.
  package mutating func append(header names: [String]) { append(row: names.map(Field.text)) }

  private func guarded(_ content: String) -> String {
    guard guardsFormulas, let first = content.utf8.first, "=+-@\t\r".utf8.contains(first) else {
      return content
    }
    return "'" + content
  }

  private mutating func appendQuoted(_ content: String) {
    let needsQuotes = content.utf8.contains { byte in
      byte == delimiter.byte || byte == Byte.quote || byte == Byte.newline || byte == Byte.carriageReturn
    }
    guard needsQuotes else {
      text += content
      return
    }
    text += "\""
    // By scalars: a character may hold a quote and a combining mark.
    for scalar in content.unicodeScalars {
      if scalar == "\"" { text += "\"" }
      text.unicodeScalars.append(scalar)
    }
    text += "\""
  }
}
