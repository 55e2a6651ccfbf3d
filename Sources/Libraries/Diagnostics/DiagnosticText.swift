extension Diagnostic {
  /// The printed form: `studies/x/study.yaml:41:7: error: unknown endpoint 'hba1'; did you mean 'hba1c'?`
  /// Control characters of what was read are escaped, so that data cannot steer a terminal or forge a second line.
  package var text: String {
    let place = location.map { "\($0): " } ?? ""
    let hint = suggestion.map { "; did you mean '\($0)'?" } ?? ""
    let head = "\(place)\(severity.rawValue): \(shortened(message))\(hint)"
    return ([head] + notes.map { "  note: \(shortened($0))" }).map(visible).joined(separator: "\n")
  }
}

/// A message in which no word is longer than any name that a person types; of a longer one its two ends are left.
private func shortened(_ message: String) -> String {
  guard message.utf8.count > longestWord else { return message }
  return message.split(separator: " ", omittingEmptySubsequences: false).map { word in
    word.count > longestWord
      ? "\(word.prefix(longestWord / 3))…\(word.suffix(longestWord / 3))" : String(word)
  }.joined(separator: " ")
}

private let longestWord = 200

/// Text with control and bidirectional format characters written as `U+XXXX`, safe to print on a terminal.
package func visible(_ text: String) -> String {
  guard holdsInvisible(text) else { return text }
  var out = ""
  for scalar in text.unicodeScalars {
    if isInvisible(scalar) {
      let hex = String(scalar.value, radix: 16, uppercase: true)
      out += "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    } else {
      out.unicodeScalars.append(scalar)
    }
  }
  return out
}

/// Control characters, and format characters that reorder or hide text around them.
package func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
    0xFFF9...0xFFFB, 0xE0000...0xE007F:
    true
  default: false
  }
}

/// Whether there is such a character in a text.
package func holdsInvisible(_ text: String) -> Bool {
  text.utf8.withContiguousStorageIfAvailable(holdsInvisible)
    ?? text.unicodeScalars.contains(where: isInvisible)
}

/// The same of valid UTF-8. Nearly all bytes begin no such character; only one that might is read as a character.
private func holdsInvisible(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
  for index in 0..<utf8.count where beginsInvisible(utf8[index]) {
    let character = String(decoding: utf8[index..<min(index + 4, utf8.count)], as: UTF8.self)
    if let first = character.unicodeScalars.first, isInvisible(first) { return true }
  }
  return false
}

/// The first bytes, in UTF-8, of the characters that `isInvisible` names; some others begin with them too.
private func beginsInvisible(_ byte: UInt8) -> Bool {
  switch byte {
  case 0...0x1F, 0x7F, 0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3: true
  default: false
  }
}
