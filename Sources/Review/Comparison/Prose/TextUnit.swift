/// A piece of a report's text that changes as one: a sentence, a heading, a row of a table.
struct TextUnit: Sendable, Hashable {
  let kind: Kind
  /// The heading it stands under.
  let section: String
  /// For a row, the table's caption.
  let table: String
  let text: String
  let mask: NumberMask

  enum Kind: Sendable, Hashable {
    case heading, sentence, row, caption, figure
  }
}

/// The pieces of a Markdown report in their order.
func textUnits(ofMarkdown markdown: String) -> [TextUnit] {
  var reader = TextUnitReader()
  for line in markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
    reader.read(line)
  }
  reader.endParagraph()
  return reader.units
}

private struct TextUnitReader {
  private(set) var units: [TextUnit] = []
  private var section = ""
  private var table = ""
  private var paragraph = ""

  mutating func read(_ line: Substring) {
    let text = line.drop { $0 == " " || $0 == ">" || $0 == "\t" }
    if text.isEmpty { return endParagraph() }
    if text.first == "#" {
      endParagraph()
      section = String(text.drop { $0 == "#" || $0 == " " })
      table = ""
      add(.heading, section)
    } else if text.first == "|" {
      endParagraph()
      row(text)
    } else if text.hasPrefix("![") {
      endParagraph()
      add(.figure, String(text))
    } else if text.hasPrefix("**"), text.hasSuffix("**"), text.count > 4 {
      endParagraph()
      table = String(text.dropFirst(2).dropLast(2))
      add(.caption, table)
    } else {
      if text.hasPrefix("- ") || text.hasPrefix("* ") { endParagraph() }
      paragraph += (paragraph.isEmpty ? "" : " ") + text
    }
  }

  mutating func endParagraph() {
    for sentence in sentences(of: paragraph) { add(.sentence, sentence) }
    paragraph = ""
  }

  private mutating func add(_ kind: TextUnit.Kind, _ text: String) {
    units.append(
      TextUnit(
        kind: kind, section: section, table: kind == .row ? table : "", text: text, mask: NumberMask(text)))
  }

  /// The line that only aligns the columns is left out, and so are empty cells at a row's end, as a heading within the
  /// table has them. A cell without a number has a dash where others have one.
  private mutating func row(_ line: Substring) {
    let cells = line.split(separator: "|").map { cell in
      String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    if cells.allSatisfy({ $0.allSatisfy { ":- ".contains($0) } && !$0.isEmpty }) { return }
    let text = cells.prefix(1 + (cells.lastIndex { !$0.isEmpty } ?? -1)).joined(separator: " | ")
    let masked = cells.map { ["", "—", "–", "-"].contains($0) ? "0" : $0 }.joined(separator: " | ")
    let mask = NumberMask(masked)
    units.append(TextUnit(kind: .row, section: section, table: table, text: text, mask: mask))
  }
}

/// A sentence ends at a full stop, question or exclamation mark before a space, or at one of the East Asian ones.
func sentences(of paragraph: String) -> [String] {
  var sentences: [String] = []
  var sentence = ""
  var mayEnd = false
  for character in paragraph {
    if mayEnd, character == " " {
      sentences.append(sentence)
      sentence = ""
      mayEnd = false
      continue
    }
    sentence.append(character)
    if "。！？".contains(character) {
      sentences.append(sentence)
      sentence = ""
    }
    mayEnd = ".?!".contains(character)
  }
  if !sentence.allSatisfy({ $0 == " " }) { sentences.append(sentence) }
  return sentences
}
