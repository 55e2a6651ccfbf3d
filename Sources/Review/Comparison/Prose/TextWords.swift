/// What a text is made of, for telling whether another is like it.
struct TextWords {
  /// Words and marks, repeated ones too.
  let count: Int
  let different: Set<Substring>

  init(_ unit: TextUnit) {
    let words = words(of: unit.mask.masked)
    count = words.count
    different = Set(words)
  }

  /// How many different words both have; the marks of numbers and of cells count for nothing.
  func shared(with other: TextWords) -> Int {
    let (few, many) =
      different.count < other.different.count
      ? (different, other.different) : (other.different, different)
    return few.count { many.contains($0) && $0 != "#" && $0 != "|" }
  }
}

/// Words and the marks between them, in their order; a text is what they make when joined.
func words(of text: String) -> [Substring] {
  var words: [Substring] = []
  var start = text.startIndex
  var wasWord = false
  for index in text.indices {
    let isWord = isOfWord(text[index])
    if index > start, !(wasWord && isWord) {
      words.append(text[start..<index])
      start = index
    }
    wasWord = isWord
  }
  if start < text.endIndex { words.append(text[start...]) }
  return words
}

private func isOfWord(_ character: Character) -> Bool {
  // Asking Unicode's tables takes long.
  guard let ascii = character.asciiValue else { return character.isLetter || character.isNumber }
  switch ascii {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    return true
  default: return false
  }
}
