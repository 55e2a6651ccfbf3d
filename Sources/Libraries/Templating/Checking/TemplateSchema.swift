/// The names and types that a template may use: what a check holds it against.
package struct TemplateSchema: Sendable, Hashable {
  /// The names in scope.
  package var names: [String: TemplateType]
  /// The members of each type of object. Types may refer to one another and to themselves.
  package var objects: [String: [String: TemplateType]]

  package init(names: [String: TemplateType], objects: [String: [String: TemplateType]] = [:]) {
    self.names = names
    self.objects = objects
  }

  /// The schema with the type of `loop` added.
  var withLoop: TemplateSchema {
    var schema = self
    schema.objects["loop"] = ["index": .integer, "length": .integer, "first": .bool, "last": .bool]
    return schema
  }
}
