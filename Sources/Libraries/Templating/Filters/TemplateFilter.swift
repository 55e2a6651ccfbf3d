/// A function from value to value: `{{ value | name: argument, … }}`.
package struct TemplateFilter: Sendable {
  package let name: String
  /// The kinds it takes. With `missing` among them it handles missing values.
  package let input: ValueKinds
  package let parameters: [TemplateParameter]
  package let result: FilterResult
  /// Called with a value and arguments of the declared kinds; arguments left out are not in the list.
  /// Throws `TemplateMessage` to refuse a value.
  package let apply: @Sendable (_ value: TemplateValue, _ arguments: [TemplateValue]) throws -> TemplateValue

  package init(
    _ name: String, takes input: ValueKinds, parameters: [TemplateParameter] = [], gives result: FilterResult,
    apply: @escaping @Sendable (_ value: TemplateValue, _ arguments: [TemplateValue]) throws -> TemplateValue
  ) {
    self.name = name
    self.input = input
    self.parameters = parameters
    self.result = result
    self.apply = apply
  }
}

/// What a filter makes, for a check without data.
package enum FilterResult: Sendable, Hashable {
  case fixed(TemplateType)
  /// The type that went in.
  case input
  /// An item of the list that went in, or missing.
  case item
  /// The type that went in, or that of the first argument where it was missing.
  case inputOrArgument
}
