/// Ids made of names, each once.
struct DistinctIDs {
  private var used: Set<String> = []

  /// Lower-case letters, digits and single hyphens, starting with a letter; `ä` and its like as the letters they stand
  /// for.
  mutating func id(_ name: String, fallback: String) -> String {
    var id = ""
    for character in inPlainLetters(name.lowercased()) {
      if ("a"..."z").contains(character) || ("0"..."9").contains(character) {
        id.append(character)
      } else if !id.isEmpty, id.last != "-" {
        id.append("-")
      }
    }
    while id.last == "-" { id.removeLast() }
    if let first = id.first, ("0"..."9").contains(first) { id = "\(fallback)-\(id)" }
    if id.isEmpty { id = fallback }
    id = String(id.prefix(56))
    while id.last == "-" { id.removeLast() }
    var distinct = id
    var number = 2
    while !used.insert(distinct).inserted {
      distinct = "\(id)-\(number)"
      number += 1
    }
    return distinct
  }
}

/// German umlauts as two letters, other letters without their marks.
private func inPlainLetters(_ text: String) -> String {
  let german: [Character: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "å": "aa",
  ]
  return text.map { character in
    if let letters = german[character] { return letters }
    return character.unicodeScalars.first { $0.properties.isAlphabetic && $0.isASCII }.map { String($0) }
      ?? base(of: character).map(String.init) ?? String(character)
  }.joined()
}

/// The letter under its marks, by the first scalar of its decomposition; nil for what is no Latin letter.
private func base(of character: Character) -> Character? {
  let letters: [(ClosedRange<UInt32>, Character)] = [
    (0xE0...0xE5, "a"), (0xE7...0xE7, "c"), (0xE8...0xEB, "e"), (0xEC...0xEF, "i"), (0xF1...0xF1, "n"),
    (0xF2...0xF6, "o"), (0xF9...0xFC, "u"), (0xFD...0xFF, "y"),
  ]
  guard let scalar = character.unicodeScalars.first else { return nil }
  return letters.first { $0.0.contains(scalar.value) }?.1
}

/// Visits in the order of time, the first the baseline: by a word for the baseline, then by the number in the name, and
/// otherwise as they appear.
func orderedVisits(_ names: [String]) -> [GuessedVisit] {
  func rank(_ name: String) -> (Int, Double) {
    let tokens = name.lowercased().split { " _.-".contains($0) }.map(String.init)
    if VisitWords.isStart(name) || tokens.contains(where: VisitWords.isStart) { return (0, 0) }
    return VisitWords.day(name).map { (1, $0) } ?? (2, 0)
  }
  let sorted = names.enumerated().sorted { a, b in
    let left = rank(a.element)
    let right = rank(b.element)
    return left == right ? a.offset < b.offset : left < right
  }.map(\.element)
  var ids = DistinctIDs()
  return sorted.enumerated().map { index, name in
    let fallback = VisitWords.isStart(name) ? "baseline" : "visit"
    return GuessedVisit(dataName: name, id: ids.id(name, fallback: fallback), isBaseline: index == 0)
  }
}
