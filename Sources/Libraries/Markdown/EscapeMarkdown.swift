import Diagnostics

/// Where a value is put in Markdown.
package enum MarkdownContext: Sendable, Hashable {
  /// Anywhere in running text, perhaps at the start of a line.
  case text
  /// In a cell of a pipe table, which never starts a line.
  case tableCell
  /// All of a cell from its start on, so that nothing of it stands before.
  case wholeCell
}

/// `text` as Markdown that reads back as the same text, with no emphasis, link, tag, entity, list, table or footnote.
///
/// As little as possible is escaped: numbers such as `-1.2`, `5.3` and `<0.001` stay as they are. A value is
/// followed and preceded by text that is not known here, so that its two ends are escaped against what could be
/// completed there. Invisible characters are shown as `U+202E`.
package func escapeMarkdown(_ text: String, context: MarkdownContext = .text) -> String {
  let staysAsItIs = text.utf8.withContiguousStorageIfAvailable { isPlain($0, context) }
  if staysAsItIs == true { return text }
  return MarkdownEscaper(scalars: Array(shown(text).unicodeScalars), context: context).escaped()
}

/// `text` as code within a line, letter by letter; breaks of lines become blanks, and no text gives nothing.
package func codeSpan(_ text: String) -> String {
  let line = shown(text).replacing("\n", with: " ")
  guard !line.isEmpty else { return "" }
  let longest = line.split { $0 != "`" }.map(\.count).max() ?? 0
  let fence = String(repeating: "`", count: longest + 1)
  // One blank at each end is taken away again.
  let isPadded = line.hasPrefix("`") || line.hasSuffix("`") || line.hasPrefix(" ") && line.hasSuffix(" ")
  return isPadded ? "\(fence) \(line) \(fence)" : fence + line + fence
}

/// Whether nothing in a text means anything to Markdown, as in most numbers and labels.
private func isPlain(_ text: UnsafeBufferPointer<UInt8>, _ context: MarkdownContext) -> Bool {
  guard let first = text.first, let last = text.last else { return true }
  if text.allSatisfy(isPlainByte) {
    // A full stop at the very start or end could make a list number of the digits round it.
    return context != .text || (first != 0x2E && last != 0x2E)
  }
  // At an end, a blank would be trimmed; at the start of a line, other marks open a block.
  guard first != 0x20, last != 0x20, context != .text || isLetter(first) || first == 0xE2 else {
    return false
  }
  var index = 0
  while index < text.count {
    if isPlainByte(text[index]) || isPlainWithinLine(text[index]) {
      index += 1
    } else if text[index...].starts(with: "\u{2212}".utf8) {
      index += 3
    } else {
      return false
    }
  }
  return true
}

/// Bytes that mean nothing to Markdown in the middle of a line, whatever stands round them.
private func isPlainByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x56, 0x58...0x5A, 0x61...0x76, 0x78...0x7A, 0x25, 0x28, 0x2C, 0x2E: true
  default: false
  }
}

/// Further ones, unless a line starts with them or what they end: blank, `)`, `+`, `-`, `/`, `=`.
private func isPlainWithinLine(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x20, 0x29, 0x2B, 0x2D, 0x2F, 0x3D: true
  default: false
  }
}

private func isLetter(_ byte: UInt8) -> Bool {
  (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
}

private struct MarkdownEscaper {
  let scalars: [Unicode.Scalar]
  let context: MarkdownContext

  func escaped() -> String {
    var out = ""
    for position in scalars.indices {
      let scalar = scalars[position]
      if let written = inlineForm(scalar, at: position) {
        out += written
      } else if context == .text, position <= digitsAtStart, isBlockMark(scalar, at: position) {
        out += "\\\(scalar)"
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// What would be read as part of a line; nil when the character may stay.
  private func inlineForm(_ scalar: Unicode.Scalar, at position: Int) -> String? {
    let before = position > 0 ? scalars[position - 1] : nil
    let after = position + 1 < scalars.count ? scalars[position + 1] : nil
    switch scalar {
    case "\\", "`", "*", "[", "]", "~", "$", "|": return "\\\(scalar)"
    case "_": return isWord(before) && isWord(after) ? nil : "\\_"
    case "!": return after == nil ? "\\!" : nil
    // After a bracket of the template it would name a footnote.
    case "^": return before == nil ? "\\^" : nil
    // A full stop that follows would make an address of it.
    case "w", "W": return after == nil && follows("ww", position) ? "&#\(scalar.value);" : nil
    case "<": return after.map { isLetter($0) || "/!?".unicodeScalars.contains($0) } ?? true ? "&lt;" : nil
    case "&": return entityMayFollow(position + 1) ? "&amp;" : nil
    case ";": return completesEntity(position) ? "\\;" : nil
    case ":": return isSchemeEnd(position) ? "&#58;" : nil
    case ".": return follows("www", position) ? "&#46;" : nil
    // A comment, since the parser looks for addresses after it has resolved escapes and entities.
    case "@": return mayBeAddress(before, after) ? "@<!-- -->" : nil
    case "#": return isSpaceOrEdge(before, or: "#") && isSpaceOrEdge(after, or: "#") ? "\\#" : nil
    case "\t", "\n": return "&#\(scalar.value);"
    // At an end it would be trimmed, or keep emphasis round the value from being read.
    default:
      return (before == nil || after == nil) && scalar.properties.isWhitespace ? "&#\(scalar.value);" : nil
    }
  }

  /// The number of digits that the text starts with.
  private var digitsAtStart: Int { scalars.prefix { isDigit($0) }.count }

  /// What would open a block, or underline the line above, at the start of a line.
  private func isBlockMark(_ scalar: Unicode.Scalar, at position: Int) -> Bool {
    let after = position + 1 < scalars.count ? scalars[position + 1] : nil
    switch scalar {
    case ">": return position == 0
    case "-": return position == 0 && (isSpaceOrEdge(after, or: "-") || after == "|" || after == ":")
    case "+": return position == 0 && isSpaceOrEdge(after)
    case "=": return position == 0 && isSpaceOrEdge(after, or: "=")
    case ":": return position == 0 && (after == nil || after == "-")
    case ".", ")": return position == digitsAtStart && isSpaceOrEdge(after)
    default: return false
    }
  }
}

extension MarkdownEscaper {
  /// Letters, digits or `#` up to a semicolon, or up to the end, where the text that follows may bring one.
  private func entityMayFollow(_ start: Int) -> Bool {
    let rest = scalars[start...].drop { isLetter($0) || isDigit($0) || $0 == "#" }
    return rest.isEmpty || rest.first == ";"
  }

  /// The text before may end with an ampersand.
  private func completesEntity(_ position: Int) -> Bool {
    context != .wholeCell && scalars[..<position].allSatisfy { isLetter($0) || isDigit($0) || $0 == "#" }
  }

  /// The colon of `http://`, or of `http:` at the end, where slashes may follow.
  private func isSchemeEnd(_ position: Int) -> Bool {
    guard ["http", "https", "ftp"].contains(where: { follows($0, position) }) else { return false }
    return scalars[(position + 1)...].prefix(2).allSatisfy { $0 == "/" }
  }

  private func follows(_ word: String, _ position: Int) -> Bool {
    let letters = Array(word.unicodeScalars)
    guard position >= letters.count else { return false }
    let start = position - letters.count
    guard start == 0 || !isLetter(scalars[start - 1]) else { return false }
    return zip(scalars[start..<position], letters).allSatisfy { $0.properties.lowercaseMapping == String($1) }
  }

  private func mayBeAddress(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
    let local = before.map { isLetter($0) || isDigit($0) || ".+-_".unicodeScalars.contains($0) } ?? true
    let domain = after.map { isLetter($0) || isDigit($0) || ".-_".unicodeScalars.contains($0) } ?? true
    return local && domain
  }

  private func isSpaceOrEdge(_ scalar: Unicode.Scalar?, or other: Unicode.Scalar? = nil) -> Bool {
    guard let scalar else { return true }
    return scalar == " " || scalar == "\t" || scalar == "\n" || scalar == other
  }

  private func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
