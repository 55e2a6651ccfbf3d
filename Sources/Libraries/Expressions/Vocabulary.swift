import Diagnostics

/// The names an expression may use, with their types: the endpoints of a study, values at its visits, the attributes of
/// its subjects, or the columns of a file.
package struct Vocabulary: Sendable {
  /// In the order that nearest names are looked for.
  package let names: [NamePath]
  private let types: [NamePath: ValueType]
  /// What `has` may ask for.
  package let visits: [String]
  /// Whether further names of one part may exist, such as columns of a file that was not read yet.
  package let isOpen: Bool

  /// The first of two equal names counts.
  package init(names: [(path: NamePath, type: ValueType)], visits: [String] = [], isOpen: Bool = false) {
    self.names = names.map(\.path)
    types = Dictionary(names.map { ($0.path, $0.type) }, uniquingKeysWith: { first, _ in first })
    self.visits = visits
    self.isOpen = isOpen
  }

  /// The name and type that a path in an expression stands for. A column `Sepal.Length` is found without backquotes
  /// unless a visit's value has the same spelling.
  func resolve(_ path: NamePath) -> (path: NamePath, type: ValueType)? {
    if let type = types[path] { return (path, type) }
    let joined = NamePath(path.description)
    if path.parts.count > 1, let type = types[joined] { return (joined, type) }
    return isOpen && path.parts.count == 1 ? (path, .undetermined) : nil
  }

  func unknownName(_ path: NamePath, at location: SourceLocation) -> Diagnostic {
    var notes: [String] = []
    let nearest = nearestName(to: path.description, among: names.map(\.description))
    if nearest == nil {
      if let name = path.parts.first, path.parts.count == 1, name.contains("-") {
        let spaced = name.split(separator: "-").joined(separator: " - ")
        notes = ["'\(name)' is read as one name; a subtraction is written '\(spaced)'"]
      } else if path.parts.count == 1 {
        notes = ["a text stands in quotes: '\(path)'"]
      } else if isOpen {
        notes = ["a column with a point in its name stands in backquotes: `\(path)`"]
      }
    }
    return .error("unknown-name", "unknown name '\(path)'", at: location, suggestion: nearest, notes: notes)
  }
}
