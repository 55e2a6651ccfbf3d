/// What a template can name, compare and print. The set is closed: a caller's own value comes in as `opaque`.
package enum TemplateValue: Sendable {
  /// A known name without a value, and why. Printing or comparing it is an error unless a filter takes it.
  case missing(reason: String)
  case bool(Bool)
  case integer(Int)
  /// A value that is not finite counts as missing.
  case number(Double)
  /// Always data: braces in it are never read as template.
  case text(String)
  case opaque(OpaqueValue)
  case list([TemplateValue])
  case object(TemplateObject)
}

/// A value that the caller formats itself, such as a result with its key.
package struct OpaqueValue: Sendable, Hashable {
  /// The caller's word for such values; it appears in messages.
  package let kind: String
  /// What the caller finds its own value by.
  package let handle: Int
  /// What comparing and sorting see; nil when it cannot be compared.
  package let number: Double?

  package init(kind: String, handle: Int, number: Double? = nil) {
    self.kind = kind
    self.handle = handle
    self.number = number
  }
}

extension TemplateValue {
  /// The kind that filters, tags and messages see.
  package var kind: ValueKinds {
    switch self {
    case .missing: .missing
    case .bool: .bool
    case .integer: .integer
    case .number(let number): number.isFinite ? .decimal : .missing
    case .text: .text
    case .opaque: .opaque
    case .list: .list
    case .object: .object
    }
  }

  /// Why there is no value, or nil when there is one.
  package var missingReason: String? {
    switch self {
    case .missing(let reason): reason
    case .number(let number) where !number.isFinite: "not a finite number"
    default: nil
    }
  }

  /// The value in a sentence: `text`, `a list`, `an object of type 'endpoint'`.
  package var phrase: String {
    switch self {
    case .object(let object): "an object of type '\(object.type)'"
    case .opaque(let opaque): "a value of kind '\(opaque.kind)'"
    default: kind.phrase
    }
  }
}
