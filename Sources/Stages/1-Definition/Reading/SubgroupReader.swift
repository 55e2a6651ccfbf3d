extension Shape {
  static let subgroups = Shape.group(
    "subgroups",
    [
      .required("id", .identifier, "How results and figures name them together."),
      .optional("label", .label, "How the report names what parts them, such as Sex. Default: their id."),
      .required(
        "cohorts", .identifiers, "The cohorts, at least two and without a subject in common, in their order."),
      .optional("of", .identifier, "The cohort that they part. Default: any."),
    ])
}

extension DefinitionReader {
  mutating func subgroups(_ node: YAMLNode) -> SubgroupFamily? {
    guard let id: Identifier<SubgroupFamily> = identifier(node) else { return nil }
    return SubgroupFamily(
      id: id, label: node.label("label") ?? LocalizedText(id.text),
      cohorts: refer(toAll: .cohort, node, "cohorts"), whole: refer(to: .cohort, node["of"]),
      location: node.location)
  }
}
