/// Texts of the data as an ordered list of levels: numbers in ascending order, other texts in the order of their
/// characters.
func orderedLevels(_ texts: Set<String>) -> [String] {
  let sorted = texts.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  let numbers = sorted.map { (text: $0, number: Double($0) ?? .nan) }
  guard numbers.allSatisfy({ $0.number.isFinite }) else { return sorted }
  return numbers.enumerated().sorted { ($0.element.number, $0.offset) < ($1.element.number, $1.offset) }
    .map(\.element.text)
}

/// An id for each text: lower-case letters and digits of ASCII, everything else one hyphen; `word` for a text
/// without any. The place is added where two would be the same.
func levelIdentifiers(_ texts: [String], word: String) -> [String] {
  var ids: [String] = []
  for text in texts {
    let words = text.lowercased().unicodeScalars.split { scalar in
      !("a"..."z").contains(scalar) && !("0"..."9").contains(scalar)
    }
    let id =
      words.isEmpty ? word : words.map { String(String.UnicodeScalarView($0)) }.joined(separator: "-")
    ids.append(ids.contains(id) ? "\(id)-\(ids.count + 1)" : id)
  }
  return ids
}
