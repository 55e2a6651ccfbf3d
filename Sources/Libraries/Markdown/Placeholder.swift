/// The text that stands for the replacement at `index` until the source is parsed.
///
/// It is made of private-use characters round a decimal number: letters to the parser, so that emphasis round it
/// works, and never part of a person's text.
package func placeholder(_ index: Int) -> String { "\u{E000}\(index)\u{E001}" }

/// A text cut at its placeholders.
enum PlaceholderPiece: Equatable {
  case text(String)
  case placeholder(Int)
  /// A private-use character that belongs to no placeholder.
  case stray(Unicode.Scalar)
}

/// Cuts `text` at placeholders and at private-use characters outside of them.
func placeholderPieces(_ text: String) -> [PlaceholderPiece] {
  // Private-use characters start with one of these bytes in UTF-8; most texts have none.
  guard text.utf8.contains(where: { $0 == 0xEE || $0 == 0xEF || $0 >= 0xF3 }) else { return [.text(text)] }
  var pieces: [PlaceholderPiece] = []
  var plain = String.UnicodeScalarView()
  func flush() {
    if !plain.isEmpty { pieces.append(.text(String(plain))) }
    plain = String.UnicodeScalarView()
  }
  let scalars = text.unicodeScalars
  var position = scalars.startIndex
  while position < scalars.endIndex {
    let scalar = scalars[position]
    scalars.formIndex(after: &position)
    guard isPrivateUse(scalar) else {
      plain.append(scalar)
      continue
    }
    flush()
    if scalar == "\u{E000}", let end = scalars[position...].firstIndex(of: "\u{E001}"),
      let index = placeholderIndex(scalars[position..<end])
    {
      pieces.append(.placeholder(index))
      position = scalars.index(after: end)
    } else {
      pieces.append(.stray(scalar))
    }
  }
  flush()
  return pieces
}

/// Digits without sign or leading zero: there is one spelling for each index.
private func placeholderIndex(_ digits: Substring.UnicodeScalarView) -> Int? {
  guard let first = digits.first, digits.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
  let text = String(digits)
  return first == "0" && text != "0" ? nil : Int(text)
}

/// Characters that Unicode leaves to private agreement.
func isPrivateUse(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: true
  default: false
  }
}
