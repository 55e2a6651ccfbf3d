/// The names and types that a template may use: what a check holds it against.
package struct TemplateSchema: Sendable {
  /// The names in scope.
  package var names: [String: TemplateType]
  /// The members of each type of object. Types may refer to one another and to themselves.
  package var objects: [String: [String: TemplateType]]
  /// The members of types that are too many to list, made when they are asked for; nil for a type that is not known.
  package var described: @Sendable (_ type: String) -> [String: TemplateType]?

  package init(
    names: [String: TemplateType], objects: [String: [String: TemplateType]] = [:],
    described: @escaping @Sendable (_ type: String) -> [String: TemplateType]? = { _ in nil }
  ) {
    self.names = names
    self.objects = objects
    self.described = described
  }

  /// The members of a type of object; none for a type that nobody describes.
  package func members(of type: String) -> [String: TemplateType] { objects[type] ?? described(type) ?? [:] }

  /// The schema with the type of `loop` added.
  var withLoop: TemplateSchema {
    var schema = self
    schema.objects["loop"] = ["index": .integer, "length": .integer, "first": .bool, "last": .bool]
    return schema
  }
}
