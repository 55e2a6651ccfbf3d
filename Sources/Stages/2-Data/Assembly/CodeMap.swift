import StudyDefinition
import Tabular

/// For each text of a column, which endpoint or visit it names, found once instead of once a row.
struct CodeMap {
  /// The index, or a `CodeFate`, by code. Never empty, so that a loop may look at code 0 of an absent column.
  let places: [Int32]
  /// How far each day is from its visit's target, by code; all 0 for names.
  let distances: [Int32]
  let isDay: Bool

  private init(_ places: [Int32], distances: [Int32]? = nil) {
    self.places = places.isEmpty ? [CodeFate.blank] : places
    isDay = distances != nil
    self.distances =
      distances.flatMap { $0.isEmpty ? nil : $0 } ?? [Int32](repeating: 0, count: self.places.count)
  }

  /// One place for all rows: the file, or the column, has one endpoint or visit only.
  static func fixed(_ place: Int) -> CodeMap { CodeMap([Int32(place)]) }

  /// Names as the data spell them, `known` in the order of the study; compared without the blanks around them.
  static func names(_ levels: TextLevels, known: [String], ignored: IgnoredNames) -> CodeMap {
    let places = Dictionary(
      known.enumerated().map { (trimmed($1), Int32($0)) }, uniquingKeysWith: { first, _ in first })
    return CodeMap(
      levels.texts.map { text in
        let name = trimmed(text)
        if let place = places[name] { return place }
        if ignored.contains(name) { return CodeFate.ignored }
        return name.isEmpty ? CodeFate.blank : CodeFate.unknown
      })
  }

  /// Study days. A text that means missing is a blank; a fraction is no day.
  static func days(_ levels: TextLevels, windows: VisitWindows, missing: [String], ignored: IgnoredNames)
    -> CodeMap
  {
    let matches = levels.texts.map { text -> (Int32, Int32) in
      let written = trimmed(text)
      if written.isEmpty || missing.contains(written) {
        return (ignored.contains(written) ? CodeFate.ignored : CodeFate.blank, 0)
      }
      if case .listed = ignored, ignored.contains(written) { return (CodeFate.ignored, 0) }
      guard let day = wholeNumber(written) else { return (CodeFate.notADay, 0) }
      guard let match = windows.visit(ofDay: day) else { return (CodeFate.outsideWindows, 0) }
      return (Int32(match.visit), match.distance)
    }
    return CodeMap(matches.map(\.0), distances: matches.map(\.1))
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
