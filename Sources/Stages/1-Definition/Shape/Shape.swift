/// What a part of a definition may look like. Reader and JSON Schema are both made from these values, so that an editor
/// underlines what the program refuses.
package struct Shape: Sendable {
  let kind: Kind

  indirect enum Kind: Sendable {
    /// A text; any scalar counts as the text written, unless a pattern asks for more.
    case text(TextPattern?, allowsEmpty: Bool)
    case choice([String])
    /// A text, or a text for each language.
    case label
    case wholeNumber(ClosedRange<Int>)
    case number(NumberBounds)
    case boolean
    /// `[low, high]`, either of them possibly null.
    case bounds(wholeNumbers: Bool)
    /// Several elements; of texts, each once when `isDistinct`.
    case list(Shape, allowsEmpty: Bool, isDistinct: Bool)
    /// Keys of the author's choosing.
    case table(keys: TextPattern, values: Shape)
    case group(GroupShape)
    /// The first whose kind of node fits is the one meant.
    case either([Shape])
  }

  /// Bounds of a number; the bounds themselves are allowed unless `isOpen`.
  struct NumberBounds: Sendable {
    let low: Double?
    let high: Double?
    let isOpen: Bool

    func contains(_ value: Double) -> Bool {
      let aboveLow = low.map { isOpen ? value > $0 : value >= $0 } ?? true
      let belowHigh = high.map { isOpen ? value < $0 : value <= $0 } ?? true
      return aboveLow && belowHigh
    }
  }

  private init(_ kind: Kind) { self.kind = kind }

  package static let text = Shape(.text(nil, allowsEmpty: false))
  package static let textOrEmpty = Shape(.text(nil, allowsEmpty: true))
  /// A condition or formula; its language is checked by the reader, not by the shape.
  static let expression = Shape(.text(nil, allowsEmpty: false))
  static let label = Shape(.label)
  package static let boolean = Shape(.boolean)
  static let bounds = Shape(.bounds(wholeNumbers: false))
  static let wholeBounds = Shape(.bounds(wholeNumbers: true))
  package static let identifier = Shape.text(.identifier)
  /// One id or a list of them.
  static let identifiers = Shape.oneOrMore(.identifier, isDistinct: true)

  package static func text(_ pattern: TextPattern) -> Shape { Shape(.text(pattern, allowsEmpty: false)) }
  package static func choice<C: CaseIterable & RawRepresentable<String>>(_: C.Type, and more: [String] = [])
    -> Shape
  {
    Shape(.choice(C.allCases.map(\.rawValue) + more))
  }
  package static func wholeNumber(_ range: ClosedRange<Int>) -> Shape { Shape(.wholeNumber(range)) }
  package static func number(from low: Double? = nil, to high: Double? = nil) -> Shape {
    Shape(.number(NumberBounds(low: low, high: high, isOpen: false)))
  }
  static func number(between low: Double, and high: Double) -> Shape {
    Shape(.number(NumberBounds(low: low, high: high, isOpen: true)))
  }
  package static func list(_ element: Shape, allowsEmpty: Bool = false, isDistinct: Bool = false) -> Shape {
    Shape(.list(element, allowsEmpty: allowsEmpty, isDistinct: isDistinct))
  }
  static func oneOrMore(_ element: Shape, isDistinct: Bool = false) -> Shape {
    Shape(.either([element, .list(element, isDistinct: isDistinct)]))
  }
  /// One word of a set or a list of them, each once.
  static func choices<C: CaseIterable & RawRepresentable<String>>(_: C.Type, and more: [String] = [])
    -> Shape
  {
    .oneOrMore(.choice(C.self, and: more), isDistinct: true)
  }
  static func either(_ shapes: [Shape]) -> Shape { Shape(.either(shapes)) }
  package static func table(keys: TextPattern, values: Shape) -> Shape {
    Shape(.table(keys: keys, values: values))
  }
  package static func group(_ phrase: String, _ keys: [GroupShape.Key], _ rules: [GroupShape.Rule] = [])
    -> Shape
  {
    Shape(.group(GroupShape(phrase: phrase, keys: keys, rules: rules)))
  }
}

/// A fixed set of keys.
package struct GroupShape: Sendable {
  /// With its article, such as `an endpoint`.
  let phrase: String
  let keys: [Key]
  let rules: [Rule]

  package struct Key: Sendable {
    let name: String
    let shape: Shape
    let isRequired: Bool
    /// One sentence, shown by editors.
    let documentation: String
  }

  /// What keys have to do with each other.
  package enum Rule: Sendable {
    /// At most one of them.
    case excludes([String])
    /// Whoever writes the key writes at least one of the others.
    case requires(String, oneOf: [String])
    /// At least one of them.
    case requiresOne(of: [String])
  }
}

extension GroupShape.Key {
  package static func required(_ name: String, _ shape: Shape, _ documentation: String) -> GroupShape.Key {
    GroupShape.Key(name: name, shape: shape, isRequired: true, documentation: documentation)
  }

  package static func optional(_ name: String, _ shape: Shape, _ documentation: String) -> GroupShape.Key {
    GroupShape.Key(name: name, shape: shape, isRequired: false, documentation: documentation)
  }
}
