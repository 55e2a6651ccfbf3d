/// What is known of a value before there is data.
package indirect enum TemplateType: Sendable, Hashable {
  case bool
  case integer
  case number
  case text
  /// A value that the caller formats; `isComparable` when it always carries a number.
  case opaque(kind: String, isComparable: Bool)
  case list(of: TemplateType)
  /// An object of a type that the schema describes.
  case object(String)
  /// The value may be missing.
  case optional(TemplateType)
  /// One or the other, as `default` leaves it.
  case either(TemplateType, TemplateType)
}

extension TemplateType {
  /// Whether a value may be missing.
  var isOptional: Bool {
    if case .optional = self { true } else { false }
  }

  /// The type of a value that is there.
  var present: TemplateType {
    var type = self
    while case .optional(let inner) = type { type = inner }
    return type
  }

  /// The type, marked as possibly missing when `flag` is set.
  func optional(if flag: Bool) -> TemplateType {
    flag && !isOptional ? .optional(self) : self
  }

  /// Every kind that a value of this type may have. `missing` is left to `isOptional`.
  var kinds: ValueKinds {
    switch self {
    case .bool: .bool
    case .integer: .integer
    case .number: .decimal
    case .text: .text
    case .opaque: .opaque
    case .list: .list
    case .object: .object
    case .optional(let inner): inner.kinds
    case .either(let a, let b): a.kinds.union(b.kinds)
    }
  }

  /// The type in a sentence.
  var phrase: String {
    switch self {
    case .object(let name): "an object of type '\(name)'"
    case .opaque(let kind, _): "a value of kind '\(kind)'"
    case .optional(let inner): inner.phrase
    case .either: kinds.phrase
    case .bool, .integer, .number, .text, .list: kinds.phrase
    }
  }

  /// Whether two values of these types can be compared; for order, when `inOrder`.
  func isComparable(with other: TemplateType, inOrder: Bool) -> Bool {
    switch (present, other.present) {
    case (.either(let a, let b), let type), (let type, .either(let a, let b)):
      a.isComparable(with: type, inOrder: inOrder) && b.isComparable(with: type, inOrder: inOrder)
    case (.text, .text): true
    case (.bool, .bool): !inOrder
    case (let a, let b): a.isNumeric && b.isNumeric
    }
  }

  private var isNumeric: Bool {
    switch self {
    case .integer, .number, .opaque(_, isComparable: true): true
    default: false
    }
  }
}
