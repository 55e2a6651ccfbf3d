import StudyDefinition
package import StudyEdition
import StudyResults
import Synchronization
package import Templating

/// The results as names a template may use: `results.hba1c.m6.six-months.change.mean`, with the group's id after the
/// cohort's where there are groups, and the contrast's after the measure's.
package struct ResultNames: Sendable {
  package let edition: Edition
  private let keys: KeyTree

  package init(_ edition: Edition) {
    self.edition = edition
    keys = KeyTree(edition)
  }

  /// The value of the template name `results`.
  package var value: TemplateValue {
    .object(
      TemplateObject(type: Self.typeName, names: Array(keys.root.children.keys)) { name in
        object(keys.root, level: 0).member(name)
      })
  }

  /// The type of the name `results`; below it the path is part of the type's name: `results.hba1c.m6`.
  static let typeName = "results"

  /// The members of a type of results; nil for a type of something else.
  func members(of type: String) -> [String: TemplateType]? {
    let path = type.split(separator: ".")
    guard path.first.map(String.init) == Self.typeName else { return nil }
    var branch = keys.root
    for part in path.dropFirst() {
      guard let child = branch.children[String(part)] else { return nil }
      branch = child
    }
    return Dictionary(
      branch.children.map { name, child in
        (
          name,
          child.row == nil
            ? .object("\(type).\(name)") : .opaque(kind: Self.kind, isComparable: true)
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  private static let kind = "result"

  /// Every name with its number, in the order of the store.
  package var names: [(name: String, printed: PrintedResult)] {
    edition.results.rows.indices.map { index in
      let path = Self.path(of: edition.results.rows[index].key)
      return ("results." + path.joined(separator: "."), edition.printed(rowAt: index))
    }
  }

  func printed(_ opaque: OpaqueValue) -> PrintedResult? {
    edition.results.rows.indices.contains(opaque.handle) ? edition.printed(rowAt: opaque.handle) : nil
  }

  fileprivate static func path(of key: ResultKey) -> [String] {
    key.cell.path + [key.statistic.rawValue]
  }

  private func object(_ branch: KeyTree.Branch, level: Int) -> TemplateObject {
    let types = ["results", "endpoint results", "visit results", "cohort results", "results", "results"]
    let type = types.indices.contains(level) ? types[level] : "results"
    return TemplateObject(type: type, names: Array(branch.children.keys)) { name in
      guard let child = branch.children[name] else { return nil }
      guard let index = child.row else { return .object(object(child, level: level + 1)) }
      return leaf(index)
    }
  }

  private func leaf(_ index: Int) -> TemplateValue {
    let row = edition.results.rows[index]
    switch row.value {
    case .number(let number): return .opaque(OpaqueValue(kind: Self.kind, handle: index, number: number))
    case .notEstimable(let reason):
      return .missing(reason: edition.phrases.phrase("reason", reason.code) ?? reason.code)
    }
  }

}

/// All keys by their words, made when a template first names a result: most name none.
private final class KeyTree: Sendable {
  private let edition: Edition
  private let made = Mutex<Branch?>(nil)

  struct Branch: Sendable {
    var children: [String: Branch] = [:]
    var row: Int?

    mutating func insert(_ path: ArraySlice<String>, _ index: Int) {
      guard let first = path.first else {
        row = index
        return
      }
      children[first, default: Branch()].insert(path.dropFirst(), index)
    }
  }

  init(_ edition: Edition) { self.edition = edition }

  var root: Branch {
    made.withLock { made in
      if let made { return made }
      var root = Branch()
      for (index, row) in edition.results.rows.enumerated() {
        root.insert(ResultNames.path(of: row.key)[...], index)
      }
      made = root
      return root
    }
  }
}
