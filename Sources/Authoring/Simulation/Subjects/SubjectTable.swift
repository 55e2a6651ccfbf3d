import StudyDefinition

/// Who takes part, with attributes in the order of the definition.
struct SubjectTable {
  let ids: [String]
  var attributes: [Attribute] = []

  struct Attribute {
    let name: String
    /// As written to the file; nil for subjects who do not have it.
    var cells: [String?]
    let isWritten: Bool
    let isNumber: Bool
  }

  init(_ subjects: SimulatedSubjects) {
    let width = String(subjects.size).count
    ids = (1...max(1, subjects.size)).map { number in
      let digits = String(number)
      return subjects.prefix + String(repeating: "0", count: width - digits.count) + digits
    }
  }

  var all: [Int] { Array(ids.indices) }

  func cells(_ name: String) -> [String?]? { attributes.first { $0.name == name }?.cells }

  /// The rows for which every condition holds.
  func select(_ selection: SubjectSelection) -> [Int] {
    selection.conditions.reduce(all) { rows, condition in
      guard let cells = cells(condition.attribute) else { return [] }
      return rows.filter { cells[$0] == condition.level }
    }
  }

  /// Gives out the cells of an attribute. An attribute may be given out in parts, each to other subjects.
  mutating func add(_ cells: [Int: String], of attribute: SimulatedAttribute, isNumber: Bool) {
    let place =
      attributes.firstIndex { $0.name == attribute.name }
      ?? {
        attributes.append(
          Attribute(
            name: attribute.name, cells: Array(repeating: nil, count: ids.count),
            isWritten: attribute.isWritten, isNumber: isNumber))
        return attributes.count - 1
      }()
    for (row, text) in cells { attributes[place].cells[row] = text }
  }
}
