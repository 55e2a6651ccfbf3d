/// A value as far as it can be compared.
private enum ComparableValue {
  case integer(Int)
  case number(Double)
  case text(String)
  case bool(Bool)

  init?(_ value: TemplateValue) {
    switch value {
    case .integer(let integer): self = .integer(integer)
    case .number(let number) where number.isFinite: self = .number(number)
    case .text(let text): self = .text(text)
    case .bool(let bool): self = .bool(bool)
    case .opaque(let opaque):
      guard let number = opaque.number, number.isFinite else { return nil }
      self = .number(number)
    case .number, .missing, .list, .object: return nil
    }
  }

  var number: Double? {
    switch self {
    case .integer(let integer): Double(integer)
    case .number(let number): number
    case .text, .bool: nil
    }
  }
}

extension Comparison {
  /// Whether the comparison holds.
  ///
  /// Integers compare exactly; an integer and a number as numbers; text by Unicode, not by a language; true and false
  /// by `==` and `!=` only. Values of different kinds, and missing ones, cannot be compared: that is an error and not
  /// `false`, which would choose a branch of the report by accident.
  func holds(_ left: TemplateValue, _ right: TemplateValue) throws(TemplateMessage) -> Bool {
    guard let a = ComparableValue(left), let b = ComparableValue(right) else { throw refusal(left, right) }
    switch (a, b) {
    case (.integer(let x), .integer(let y)): return holds(x, y)
    case (.text(let x), .text(let y)): return holds(x, y)
    case (.bool(let x), .bool(let y)) where self == .equal || self == .notEqual:
      return (x == y) == (self == .equal)
    default:
      guard let x = a.number, let y = b.number else { throw refusal(left, right) }
      return holds(x, y)
    }
  }

  private func holds<Value: Comparable>(_ a: Value, _ b: Value) -> Bool {
    switch self {
    case .equal: a == b
    case .notEqual: a != b
    case .less: a < b
    case .lessOrEqual: a <= b
    case .greater: a > b
    case .greaterOrEqual: a >= b
    }
  }

  private func refusal(_ left: TemplateValue, _ right: TemplateValue) -> TemplateMessage {
    TemplateMessage("cannot compare \(left.phrase) with \(right.phrase) by '\(rawValue)'")
  }
}

/// Whether `needle` is an item of a list, or a part of a text. Every item must be comparable with it.
func contains(_ needle: TemplateValue, in place: TemplateValue) throws(TemplateMessage) -> Bool {
  switch (needle, place) {
  case (.text(let part), .text(let whole)):
    return part.isEmpty || whole.contains(part)
  case (_, .list(let items)):
    var isFound = false
    for item in items where try Comparison.equal.holds(needle, item) { isFound = true }
    return isFound
  default:
    throw TemplateMessage("cannot look for \(needle.phrase) in \(place.phrase)")
  }
}
