/// A value with named members, such as an endpoint or a row.
package struct TemplateObject: Sendable {
  /// What it is called in messages and in a schema.
  package let type: String
  private let members: Members

  private enum Members: Sendable {
    case eager([String: TemplateValue])
    indirect case lazy(names: @Sendable () -> [String], value: @Sendable (String) -> TemplateValue?)
  }

  package init(type: String, members: [String: TemplateValue]) {
    self.type = type
    self.members = .eager(members)
  }

  /// An object whose members are made when they are asked for, each time they are asked for, and its list of names
  /// only when there is none of that name. `value` gives nil for what is none of `names`, and must give the same answer
  /// every time.
  package init(
    type: String, names: @escaping @autoclosure @Sendable () -> [String],
    value: @escaping @Sendable (String) -> TemplateValue?
  ) {
    self.type = type
    self.members = .lazy(names: names, value: value)
  }

  /// The value of a member, or nil when there is no member of that name.
  package func member(_ name: String) -> TemplateValue? {
    switch members {
    case .eager(let values): values[name]
    case .lazy(_, let value): value(name)
    }
  }

  /// The names of all members, sorted.
  package var memberNames: [String] {
    switch members {
    case .eager(let values): values.keys.sorted()
    case .lazy(let names, _): names().sorted()
    }
  }
}
