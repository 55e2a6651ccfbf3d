/// A column that is the same in all rows of a subject.
struct GuessedAttribute: Equatable {
  let column: String
  let id: String
  /// The categories, in their order; nil for a number.
  let levels: [GuessedLevel]?
  /// Whether it looks like the arms of the study.
  let isGroup: Bool
}

struct GuessedLevel: Equatable {
  let dataName: String
  let id: String
}

extension ScaffoldTable {
  /// Attributes among some columns. Texts of many kinds, such as names and remarks, are none.
  ///
  /// - Parameter subject: the column of ids in a file with several rows a subject.
  func attributes(among candidates: [Column], constantWithin subject: String?) -> [GuessedAttribute] {
    var ids = DistinctIDs()
    var hasGroup = false
    return candidates.compactMap { column -> GuessedAttribute? in
      guard column.present > 0, subject.map({ !varies(within: $0, column) }) ?? true else { return nil }
      let isCategory =
        !column.isNumeric
        || (column.texts.count <= Self.fewNumbers && column.present >= 2 * column.texts.count)
      // One level says nothing of anybody.
      guard !isCategory || (2...Self.mostLevels).contains(column.texts.count) else { return nil }
      let name = column.name.lowercased()
      let isGroup =
        !hasGroup && isCategory && (2...Self.mostGroups).contains(column.texts.count)
        && groupWords.contains(where: name.contains)
      hasGroup = hasGroup || isGroup
      var levelIDs = DistinctIDs()
      return GuessedAttribute(
        column: column.name, id: ids.id(column.name, fallback: "attribute"),
        levels: isCategory
          ? ordered(column).map { GuessedLevel(dataName: $0, id: levelIDs.id($0, fallback: "level")) } : nil,
        isGroup: isGroup)
    }
  }

  /// Whether some subject has two different values: a measurement rather than an attribute.
  func varies(within subject: String, _ candidate: Column) -> Bool {
    guard let subjects = column(subject) else { return true }
    var first: [String: String] = [:]
    for case (let id?, let value?) in zip(subjects.cells, candidate.cells) {
      if let known = first[id], known != value { return true }
      first[id] = first[id] ?? value
    }
    return false
  }

  /// Levels in the order of their numbers; of texts, what looks like a control first, then as they appear.
  private func ordered(_ column: Column) -> [String] {
    if column.isNumeric {
      return column.texts.sorted { (Double($0) ?? 0, $0) < (Double($1) ?? 0, $1) }
    }
    func isControl(_ text: String) -> Bool {
      controlWords.contains { text.lowercased().hasPrefix($0) }
    }
    return column.texts.filter(isControl) + column.texts.filter { !isControl($0) }
  }

  /// Numbers of so few kinds, each there several times, are codes of categories.
  private static let fewNumbers = 4
  private static let mostGroups = 6
  private static let mostLevels = 12
}

private let groupWords = [
  "group", "arm", "treat", "trt", "dose", "gruppe", "behandlung", "therapy", "groupe",
]
private let controlWords = [
  "placebo", "control", "cont", "plazebo", "kontrolle", "sham", "vehicle", "standard",
]
