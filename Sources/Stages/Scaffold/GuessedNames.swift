/// Ids made of names, each once.
struct DistinctIDs {
  private var used: Set<String> = []

  /// Lower-case letters, digits and single hyphens, starting with a letter.
  mutating func id(_ name: String, fallback: String) -> String {
    var id = ""
    for character in name.lowercased() {
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

/// Visits in the order of time, the first the baseline: by a word for the baseline, then by the number in the name, and
/// otherwise as they appear.
func orderedVisits(_ names: [String]) -> [GuessedVisit] {
  func rank(_ name: String) -> (Int, Double) {
    let word = name.lowercased()
    if ["base", "screen", "pre", "before"].contains(where: word.contains) { return (0, 0) }
    let digits = word.drop { !("0"..."9").contains($0) }.prefix { ("0"..."9").contains($0) }
    return Double(digits).map { (1, $0 * unit(word)) } ?? (2, 0)
  }
  let sorted = names.enumerated().sorted { a, b in
    let left = rank(a.element)
    let right = rank(b.element)
    return left == right ? a.offset < b.offset : left < right
  }.map(\.element)
  var ids = DistinctIDs()
  return sorted.enumerated().map { index, name in
    GuessedVisit(dataName: name, id: ids.id(name, fallback: "visit"), isBaseline: index == 0)
  }
}

/// Roughly the days in the unit a visit's name gives, so that week 52 stands before month 13.
private func unit(_ name: String) -> Double {
  if name.contains("y") && !name.contains("day") { return 365 }
  if name.hasPrefix("m") || name.contains("month") { return 30.4 }
  if name.hasPrefix("w") || name.contains("week") { return 7 }
  return 1
}
