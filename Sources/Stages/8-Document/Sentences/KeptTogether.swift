/// Signs between a symbol and its number.
private let signs: Set<Character> = ["=", "<", ">", "≤", "≥", "⩽", "⩾"]

extension String {
  /// Words of a sentence with no line to end between a symbol, its sign and the number (`p = 0.032`), nor between a
  /// number and its unit.
  ///
  /// For pages only: Markdown keeps plain spaces, which people search for.
  ///
  /// - Parameters:
  ///   - afterNumber: whether a number stands before these words.
  ///   - number: the number that follows, which may bring its sign; nil for none.
  func keptTogether(afterNumber: Bool, before number: String?) -> String {
    let noBreak: Character = "\u{A0}"
    var characters = Array(self)
    if afterNumber, characters.first == " " { characters[0] = noBreak }
    guard let first = number?.first, characters.last == " " else { return String(characters) }
    let bringsSign = signs.contains(first)
    if bringsSign || characters.dropLast().last.map(signs.contains) == true {
      characters[characters.count - 1] = noBreak
      let beforeSign = characters.count - 3
      if !bringsSign, beforeSign >= 0, characters[beforeSign] == " " { characters[beforeSign] = noBreak }
    }
    return String(characters)
  }
}
