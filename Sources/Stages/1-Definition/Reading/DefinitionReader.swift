import Diagnostics
import Expressions

/// Makes a study of a definition's nodes. It reads what it can: whatever a shape has refused is left out or stands at
/// its default, so that the rules of the study can be checked in the same run.
struct DefinitionReader {
  var diagnostics: [Diagnostic] = []
  /// Every id that something refers to by name, with its place.
  var references: [Reference] = []

  /// An id used somewhere, which something else must have declared.
  struct Reference: Sendable {
    let kind: Kind
    let name: String
    let location: SourceLocation
    /// Whether only visits after the baseline make sense here.
    let needsFollowUp: Bool

    enum Kind: String, Sendable {
      case endpoint, visit, cohort, domain, comparison, attribute, group
    }
  }

  /// The id of the thing itself; nil leaves the thing out, as nothing could refer to it.
  func identifier<Named>(_ node: YAMLNode) -> Identifier<Named>? {
    node.text("id").flatMap { TextPattern.identifier.matches($0) ? Identifier<Named>($0) : nil }
  }

  mutating func refer<Named>(
    to kind: Reference.Kind, _ node: YAMLNode?, needsFollowUp: Bool = false
  ) -> Identifier<Named>? {
    guard let node, let name = node.text else { return nil }
    references.append(
      Reference(kind: kind, name: name, location: node.location, needsFollowUp: needsFollowUp))
    return Identifier(name)
  }

  /// The ids of a key that holds one or a list of them.
  mutating func refer<Named>(
    toAll kind: Reference.Kind, _ node: YAMLNode, _ key: String, needsFollowUp: Bool = false
  ) -> [Identifier<Named>] {
    var names: [Identifier<Named>] = []
    for element in node.elements(key) {
      if let name: Identifier<Named> = refer(to: kind, element, needsFollowUp: needsFollowUp) {
        names.append(name)
      }
    }
    return names
  }

  /// The expression of a key, or nil after what is wrong with it was reported.
  mutating func expression(_ node: YAMLNode, _ key: String) -> Expression? {
    guard let value = node[key], let scalar = value.scalar, let text = value.text, !text.isEmpty else {
      return nil
    }
    let start = value.location
    let offset = scalar.offsetOfText
    let column = start.column.map { $0 + (offset ?? 0) }
    let origin = Origin(
      SourceLocation(file: start.file, line: start.line, column: column), isExact: offset != nil)
    let (expression, problems) = Expression.parse(text, at: origin)
    diagnostics += problems
    return expression
  }
}
