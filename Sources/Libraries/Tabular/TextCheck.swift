/// The place of the first byte that cannot be part of UTF-8 text, or nil when all is well.
func firstByteNotUTF8(_ bytes: some Collection<UInt8>) -> Int? {
  if bytes.allSatisfy({ $0 < 0x80 }) { return nil }
  do {
    _ = try UTF8Span(validating: Array(bytes).span)
    return nil
  } catch {
    return error.byteOffsets.lowerBound
  }
}

/// `0xE9`.
func hex(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return "0x" + (digits.count < 2 ? "0" : "") + digits
}

/// The beginning of a text that may be long, for a message.
func excerpt(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard scalars.count > 40 else { return showingBlanks(text) }
  return showingBlanks(String(String.UnicodeScalarView(scalars.prefix(37)))) + "..."
}

/// A text for a message, with the blanks that look like an ordinary one and are none written as `U+00A0`: what a
/// spreadsheet leaves round names and numbers.
package func showingBlanks(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
  return text.unicodeScalars.reduce(into: "") { shown, scalar in
    if scalar.value >= 0x80, scalar.properties.isWhitespace {
      let hex = String(scalar.value, radix: 16, uppercase: true)
      shown += "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    } else {
      shown.unicodeScalars.append(scalar)
    }
  }
}
