/// Breaks text into lines no wider than `width`. No character is ever left out but the spaces at which a line breaks.
///
/// Lines break at spaces and line feeds, after a hyphen or slash between letters, and anywhere between Chinese or
/// Japanese characters, save that closing punctuation does not begin a line and opening punctuation does not end one. An equation
/// such as `n = 24` is kept together.
/// A word that is wider than a line is broken between its characters as the last resort.
///
/// - Returns: at least one line; one empty line for empty text.
package func wrappedText(
  _ text: String, width: Double, size: Double = FigureText.size, bold: Bool = false
) -> [String] {
  func fits(_ line: String) -> Bool { textWidth(trimmed(line), size: size, bold: bold) <= width }
  var lines: [String] = []
  var line = ""
  func endLine() {
    if !trimmed(line).isEmpty { lines.append(trimmed(line)) }
    line = ""
  }
  func add(_ piece: String) {
    if fits(line + piece) {
      line += piece
      return
    }
    endLine()
    if fits(piece) {
      line = piece
      return
    }
    // What should be kept together is wider than a line: words, then characters.
    let words = wordsWithSpaces(piece)
    for part in words.count > 1 ? words : piece.map({ String($0) }) {
      if words.count > 1 {
        add(part)
      } else {
        if !line.isEmpty, !fits(line + part) { endLine() }
        line += part
      }
    }
  }
  for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
    let before = lines.count
    for piece in unbreakablePieces(of: paragraph) { add(piece) }
    endLine()
    if lines.count == before { lines.append("") }
  }
  return lines
}

/// Text wrapped into as few lines as `wrappedText` needs, of lengths as even as that allows.
package func balancedText(_ text: String, width: Double) -> [String] {
  let lines = wrappedText(text, width: width)
  guard lines.count > 1, wrapsWithoutSplittingWords(text, width: width) else { return lines }
  var best = lines
  for narrower in stride(from: width - 4, to: 0, by: -4) {
    let candidate = wrappedText(text, width: narrower)
    guard candidate.count == lines.count, wrapsWithoutSplittingWords(text, width: narrower) else { break }
    best = candidate
  }
  return best
}

/// How many lines a text takes at a width.
package func lineCount(_ text: String, width: Double) -> Int { wrappedText(text, width: width).count }

/// Whether every line of the wrapped text could be broken at a proper place, none within a word.
package func wrapsWithoutSplittingWords(_ text: String, width: Double) -> Bool {
  text.split(separator: "\n").allSatisfy { paragraph in
    unbreakablePieces(of: paragraph).flatMap(wordsWithSpaces).allSatisfy { textWidth(trimmed($0)) <= width }
  }
}

/// The stretches between which a line may be broken, each with the spaces that follow it.
private func unbreakablePieces(of text: Substring) -> [String] {
  var pieces: [String] = []
  var piece = ""
  // The last two characters before the place in question.
  var previous: (Character?, Character?) = (nil, nil)
  for character in text {
    if let last = previous.1, mayBreak(after: previous.0, last, before: character) {
      pieces.append(piece)
      piece = ""
    }
    piece.append(character)
    previous = (previous.1, character)
  }
  if !piece.isEmpty { pieces.append(piece) }
  return pieces
}

private func mayBreak(after beforeLast: Character?, _ last: Character, before next: Character) -> Bool {
  if next == " " { return false }
  if last == " " {
    // An equation such as `n = 24` stays on one line.
    return !signs.contains(next) && !(beforeLast.map(signs.contains) ?? false)
  }
  // Most characters are letters and figures, of which none of the following is true.
  if last.isASCII, next.isASCII, last != "-", last != "/" { return false }
  if closing.contains(next) || opening.contains(last) { return false }
  if last == "-" || last == "/" || last == "–" { return next.isLetter }
  return breaksAnywhere(last) || breaksAnywhere(next)
}

private let signs: Set<Character> = ["=", "<", ">", "≤", "≥", "±", "×"]
private let closing = Set("、。，．・：；？！）」』】〉》％%)]")
private let opening = Set("（「『【〈《([")

private func breaksAnywhere(_ character: Character) -> Bool {
  character.unicodeScalars.first.map(breaksAnywhere) ?? false
}

/// The words of a text, each with the spaces that follow it.
private func wordsWithSpaces(_ text: String) -> [String] {
  text.reduce(into: [String]()) { words, character in
    if let last = words.last, character == " " || last.last != " " {
      words[words.count - 1].append(character)
    } else {
      words.append(String(character))
    }
  }
}

private func trimmed(_ line: String) -> String {
  let blank = UInt8(ascii: " ")
  guard line.utf8.first == blank || line.utf8.last == blank else { return line }
  var rest = Substring(line)
  while rest.last == " " { rest.removeLast() }
  while rest.first == " " { rest.removeFirst() }
  return String(rest)
}
