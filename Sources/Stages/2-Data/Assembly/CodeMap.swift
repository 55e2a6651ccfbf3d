import StudyDefinition
import Tabular

/// For each text of a column, which endpoint or visit it names, found once instead of once a row.
struct CodeMap {
  /// The index, or a `CodeFate`, by code.
  private(set) var places: [Int32] = []
  /// How far each day is from its visit's target, by code; all 0 for names.
  private(set) var distances: [Int32] = []
  /// The place of a text, and the distance of a day.
  private let meaning: (String) -> (Int32, Int32)

  /// One place for all rows: the file, or the column, has one endpoint or visit only.
  static func fixed(_ place: Int) -> CodeMap {
    var map = CodeMap { _ in (Int32(place), 0) }
    map.append("")
    return map
  }

  /// Names as the data spell them, `known` in the order of the study; compared without the blanks around them.
  static func names(_ known: [String], ignored: IgnoredNames) -> CodeMap {
    let places = Dictionary(
      known.enumerated().map { (trimmed($1), Int32($0)) }, uniquingKeysWith: { first, _ in first })
    return CodeMap { text in
      let name = trimmed(text)
      if let place = places[name] { return (place, 0) }
      if ignored.contains(name) { return (CodeFate.ignored, 0) }
      return (name.isEmpty ? CodeFate.blank : CodeFate.unknown, 0)
    }
  }

  /// Study days. A text that means missing is a blank; a fraction is no day.
  static func days(_ windows: VisitWindows, missing: [String], ignored: IgnoredNames) -> CodeMap {
    CodeMap { text in
      let written = trimmed(text)
      if written.isEmpty || missing.contains(written) {
        return (ignored.contains(written) ? CodeFate.ignored : CodeFate.blank, 0)
      }
      if case .listed = ignored, ignored.contains(written) { return (CodeFate.ignored, 0) }
      guard let day = wholeNumber(written) else { return (CodeFate.notADay, 0) }
      guard let match = windows.visit(ofDay: day) else { return (CodeFate.outsideWindows, 0) }
      return (Int32(match.visit), match.distance)
    }
  }

  private init(_ meaning: @escaping (String) -> (Int32, Int32)) { self.meaning = meaning }

  /// Takes in the texts that came since the last time.
  mutating func extend(to levels: TextLevels) {
    for code in places.count..<max(places.count, levels.count) { append(levels[code]) }
  }

  private mutating func append(_ text: String) {
    let (place, distance) = meaning(text)
    places.append(place)
    distances.append(distance)
  }

  /// `182`, `-7`, `+3` or `182.0`, as programs that know no whole numbers write them.
  private static func wholeNumber(_ text: String) -> Int? {
    if let day = Int(text) { return day }
    guard let point = text.firstIndex(of: "."), text[text.index(after: point)...].allSatisfy({ $0 == "0" })
    else {
      return nil
    }
    return Int(text[..<point])
  }
}

extension IgnoredNames {
  /// Whether a name that nobody declared may be passed over.
  func contains(_ name: String) -> Bool {
    switch self {
    case .listed(let names): names.contains { trimmed($0) == name }
    case .others: true
    }
  }
}
