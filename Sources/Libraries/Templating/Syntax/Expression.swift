/// An expression as it was read. Chains are lists, not nested pairs, so that their length costs no stack.
indirect enum Expression: Sendable {
  case literal(TemplateValue, Position)
  case path(Path)
  case filtered(Expression, [FilterCall])
  case comparison(Expression, Comparison, Expression, Position)
  /// `needle in place`
  case contains(needle: Expression, place: Expression, isNegated: Bool, Position)
  /// `subject is missing`
  case isMissing(Expression, isNegated: Bool, Position)
  case not(Expression, Position)
  case all([Expression])
  case any([Expression])
  /// Stands where a fault was reported while reading. A template that holds one is never rendered.
  case invalid(Position)

  var position: Position {
    switch self {
    case .literal(_, let position), .comparison(_, _, _, let position), .contains(_, _, _, let position),
      .isMissing(_, _, let position), .not(_, let position), .invalid(let position):
      position
    case .path(let path): path.position
    case .filtered(let inner, _): inner.position
    case .all(let parts), .any(let parts): parts.first?.position ?? Position(line: 1, column: 1)
    }
  }

  /// The expression as the subject of a sentence.
  var subject: String {
    if case .path(let path) = self { "'\(path.text)'" } else { "the value" }
  }
}

/// A name, then members and indices: `endpoint.rows[0].label`.
struct Path: Sendable {
  let root: String
  let position: Position
  var steps: [Step] = []

  struct Step: Sendable {
    let key: Key
    let position: Position
  }

  enum Key: Sendable, Hashable {
    case member(String)
    case index(Int)
  }

  var text: String { text(upTo: steps.count) }

  /// The path as far as its first `count` steps.
  func text(upTo count: Int) -> String {
    steps.prefix(count).reduce(into: root) { text, step in
      switch step.key {
      case .member(let name): text += name.isTemplateName ? ".\(name)" : "[\"\(name)\"]"
      case .index(let index): text += "[\(index)]"
      }
    }
  }
}

/// One filter of a chain, with its arguments.
struct FilterCall: Sendable {
  let filter: TemplateFilter
  let arguments: [Expression]
  let position: Position
}

enum Comparison: String, Sendable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

extension String {
  /// Whether it can be written after a dot in a template.
  var isTemplateName: Bool {
    guard let first = utf8.first, first.isNameStart, utf8.last != UInt8(ascii: "-") else { return false }
    return utf8.allSatisfy { $0.isNamePart || $0 == UInt8(ascii: "-") }
  }
}
