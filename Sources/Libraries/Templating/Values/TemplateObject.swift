/// A value with named members, such as an endpoint or a row.
package struct TemplateObject: Sendable {
  /// What it is called in messages and in a schema.
  package let type: String
  private let members: Members

  private enum Members: Sendable {
    case eager([String: TemplateValue])
    indirect case lazy(names: Set<String>, value: @Sendable (String) -> TemplateValue)
  }

  package init(type: String, members: [String: TemplateValue]) {
    self.type = type
    self.members = .eager(members)
  }

  /// An object whose members are made when they are asked for, each time they are asked for.
  /// `value` is called with one of `names` only, and must give the same answer every time.
  package init(
    type: String, names: some Sequence<String>, value: @escaping @Sendable (String) -> TemplateValue
  ) {
    self.type = type
    self.members = .lazy(names: Set(names), value: value)
  }

  /// The value of a member, or nil when there is no member of that name.
  package func member(_ name: String) -> TemplateValue? {
    switch members {
    case .eager(let values): values[name]
    case .lazy(let names, let value): names.contains(name) ? value(name) : nil
    }
  }

  /// The names of all members, sorted.
  package var memberNames: [String] {
    switch members {
    case .eager(let values): values.keys.sorted()
    case .lazy(let names, _): names.sorted()
    }
  }
}
