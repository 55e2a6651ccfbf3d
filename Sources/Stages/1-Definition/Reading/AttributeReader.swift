import Diagnostics

extension Shape {
  static let subjectAttribute = Shape.group(
    "an attribute",
    [
      .required("id", .identifier, "How results and templates name it; no endpoint has the same."),
      .required("label", .label, "How the report names it."),
      .optional("unit", .label, "Printed behind numbers."),
      .optional("decimals", .wholeNumber(0...10), "Decimals of a single number. Default: 0."),
      .optional(
        "summary", .choice(Summary.self),
        "How numbers are summarised. Default: mean-sd, beside median and range."
      ),
      .optional("column", .text, "The column of the subjects file. Default: its id."),
      .optional(
        "derive", .expression, "A formula over columns of the subjects file and values at visits, instead."),
      .optional(
        "kind", .choice(Attribute.Kind.self),
        "Whether numbers are amounts or codes of categories. Default: category with levels, else as the data are."
      ),
      .optional(
        "levels", .list(.attributeLevel),
        "The categories in the order of the report. Default: none for numbers, the texts of the data otherwise."
      ),
    ], [.excludes(["derive", "column"]), .excludes(["levels", "kind"])])

  static let attributeLevel = Shape.group(
    "a level",
    [
      .required("id", .identifier, "How results name this category."),
      .optional("label", .label, "How the report names it. Default: as the data spell it."),
      .optional("value", .text, "How the data spell it. Default: its id."),
      .optional("from", .number(), "For numbers: the smallest that belongs to it. Default: no end."),
      .optional("below", .number(), "For numbers: the smallest that does not belong to it. Default: no end."),
    ], [.excludes(["value", "from"]), .excludes(["value", "below"])])
}

extension Shape {
  static let characteristics = Shape.group(
    "'characteristics'",
    [
      .optional("attributes", .identifiers, "The attributes with a row, in their order. Default: all."),
      .optional(
        "endpoints", .identifiers,
        "Whose baseline values have a row, or none. Default: the primary ones; of at most eight, all."),
      .optional("cohorts", .identifiers, "The cohorts with a column. Default: the main ones."),
    ])
}

extension DefinitionReader {
  mutating func characteristics(_ node: YAMLNode?) -> CharacteristicsTable {
    guard let node else { return CharacteristicsTable() }
    let hasNoEndpoints = node.texts("endpoints") == ["none"]
    let attributes: [Identifier<Attribute>] = refer(toAll: .attribute, node, "attributes")
    let endpoints: [EndpointID] = hasNoEndpoints ? [] : refer(toAll: .endpoint, node, "endpoints")
    let cohorts: [CohortID] = refer(toAll: .cohort, node, "cohorts")
    return CharacteristicsTable(
      attributes: attributes.isEmpty ? nil : attributes,
      endpoints: endpoints.isEmpty && !hasNoEndpoints ? nil : endpoints,
      cohorts: cohorts.isEmpty ? nil : cohorts)
  }

  mutating func subjectAttribute(_ node: YAMLNode) -> Attribute? {
    guard let id: Identifier<Attribute> = identifier(node) else { return nil }
    return Attribute(
      id: id, label: node.label("label") ?? LocalizedText(id.text), unit: node.label("unit"),
      decimals: node.integer("decimals") ?? 0, summary: node.choice("summary", Summary.self) ?? .meanSD,
      column: node.text("column") ?? id.text, derivation: expression(node, "derive"),
      kind: node["levels"] != nil ? .category : node.choice("kind", Attribute.Kind.self),
      levels: node.elements("levels").compactMap(level),
      location: node.location)
  }

  private func level(_ node: YAMLNode) -> Attribute.Level? {
    guard let id: Identifier<Attribute.Level> = identifier(node) else { return nil }
    let isRange = node["from"] != nil || node["below"] != nil
    let dataName = node.text("value") ?? id.text
    return Attribute.Level(
      id: id, label: node.label("label") ?? LocalizedText(dataName),
      members: isRange ? .from(node.number("from"), below: node.number("below")) : .text(dataName),
      location: node.location)
  }
}
