/// A part of a template that prints, or directs what is printed.
enum Node: Sendable {
  case text(LiteralText)
  case print(Expression)
  case loop(Loop)
  case branch(Branch)
  case include(Include)
  case tag(TagUse)
}

/// Text of the template itself.
struct LiteralText: Sendable {
  let text: String
  /// The text without its leading blank lines, where they may meet blank lines before a line that disappeared;
  /// nil when that cannot happen.
  let withoutBlankLines: String?
  /// The line it begins in.
  let line: Int
  /// How many blank lines `withoutBlankLines` leaves out.
  let blankLines: Int
}

/// `{% for name in list %}…{% else %}…{% endfor %}`
struct Loop: Sendable {
  let name: String
  let list: Expression
  let body: [Node]
  /// Printed when the list is empty.
  let otherwise: [Node]
}

/// `{% if %}…{% elsif %}…{% else %}…{% endif %}`
struct Branch: Sendable {
  struct Arm: Sendable {
    let condition: Expression
    let body: [Node]
  }

  let arms: [Arm]
  let otherwise: [Node]
}

/// `{% include "name" with key: value %}`
struct Include: Sendable {
  let name: String
  let bindings: [NamedArgument]
  let position: Position
  /// Set when the tag was alone on its line: what is printed ends with a line break.
  let ownsLine: Bool
}

/// A tag of the caller.
struct TagUse: Sendable {
  let signature: TagSignature
  let positional: [Expression]
  let named: [NamedArgument]
  let position: Position
  let ownsLine: Bool
}

struct NamedArgument: Sendable {
  let name: String
  let value: Expression
  let position: Position
}

/// One file of a template, read.
struct ParsedFile: Sendable {
  let source: TemplateSource
  let nodes: [Node]
  let includes: [IncludeSite]
  /// How deep its own blocks nest.
  let blockDepth: Int
  let faults: [TemplateFault]

  struct IncludeSite: Sendable {
    let name: String
    let position: Position
    /// How many blocks are open around the tag.
    let blockDepth: Int
  }
}
