/// What a filter or a tag takes as one of its arguments.
package struct TemplateParameter: Sendable, Hashable {
  package let name: String
  package let kinds: ValueKinds
  /// The type that an object given here must have; nil for any.
  package let objectType: String?
  package let isRequired: Bool
  /// The argument names a member of the objects in the list being filtered, so a check can look it up.
  package let namesMember: Bool

  package init(
    _ name: String, _ kinds: ValueKinds, objectType: String? = nil, isRequired: Bool = true,
    namesMember: Bool = false
  ) {
    self.name = name
    self.kinds = kinds
    self.objectType = objectType
    self.isRequired = isRequired
    self.namesMember = namesMember
  }

  /// What it takes, in a sentence.
  var phrase: String {
    objectType.map { "an object of type '\($0)'" } ?? kinds.phrase
  }

  func accepts(_ value: TemplateValue) -> Bool {
    if let objectType, case .object(let object) = value { return object.type == objectType }
    return kinds.contains(value.kind)
  }
}

/// How many arguments a list of parameters takes, in a sentence: `1 argument`, `1 to 2 arguments`.
func argumentCount(_ parameters: [TemplateParameter]) -> String {
  let least = parameters.count { $0.isRequired }
  if parameters.isEmpty { return "no argument" }
  if least == parameters.count { return least == 1 ? "1 argument" : "\(least) arguments" }
  return "\(least) to \(parameters.count) arguments"
}
