/// Breaks text into lines no wider than `width`. No character is ever left out but the spaces at which a line breaks.
///
/// Lines break at spaces and line feeds, after a hyphen or slash between letters, and anywhere between Chinese or
/// Japanese characters, save that closing punctuation does not begin a line and opening punctuation does not end one.
/// A word that is wider than a line is broken between its characters as the last resort.
///
/// - Returns: at least one line; one empty line for empty text.
package func wrappedText(
  _ text: String, width: Double, size: Double = FigureText.size, bold: Bool = false
) -> [String] {
  func fits(_ line: String) -> Bool { textWidth(line, size: size, bold: bold) <= width }
  var lines: [String] = []
  for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
    var line = ""
    for piece in unbreakablePieces(of: paragraph) {
      let candidate = line + piece
      if fits(trimmed(candidate)) {
        line = candidate
        continue
      }
      if !trimmed(line).isEmpty { lines.append(trimmed(line)) }
      line = ""
      for character in piece {
        if !line.isEmpty, !fits(trimmed(line + String(character))) {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    lines.append(trimmed(line))
  }
  return lines
}

/// How many lines a text takes at a width.
package func lineCount(_ text: String, width: Double) -> Int { wrappedText(text, width: width).count }

/// Whether every line of the wrapped text could be broken at a proper place, none within a word.
package func wrapsWithoutSplittingWords(_ text: String, width: Double) -> Bool {
  text.split(separator: "\n").allSatisfy { paragraph in
    unbreakablePieces(of: paragraph).allSatisfy { textWidth(trimmed($0)) <= width }
  }
}

/// The stretches between which a line may be broken, each with the spaces that follow it.
private func unbreakablePieces(of text: Substring) -> [String] {
  var pieces: [String] = []
  var piece = ""
  var previous: Character?
  for character in text {
    if let previous, mayBreak(between: previous, and: character) {
      pieces.append(piece)
      piece = ""
    }
    piece.append(character)
    previous = character
  }
  if !piece.isEmpty { pieces.append(piece) }
  return pieces
}

private func mayBreak(between before: Character, and after: Character) -> Bool {
  if after == " " { return false }
  if before == " " { return true }
  if "、。，．・：；？！）」』】〉》％%)]".contains(after) || "（「『【〈《([".contains(before) { return false }
  if "-/–".contains(before) { return after.isLetter }
  let wide = [before, after].map { $0.unicodeScalars.first.map(breaksAnywhere) ?? false }
  return wide.contains(true)
}

private func trimmed(_ line: String) -> String {
  var rest = Substring(line)
  while rest.last == " " { rest.removeLast() }
  while rest.first == " " { rest.removeFirst() }
  return String(rest)
}
