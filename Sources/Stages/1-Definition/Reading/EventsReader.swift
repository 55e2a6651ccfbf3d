import Diagnostics

extension Shape {
  static let events = Shape.group(
    "'events'",
    [
      .required("file", .text(.relativePath), "A file with a row an event, below the study's folder."),
      .required("subject", .text, "The column of subject ids."),
      .required("event", .text, "The column that says what happened."),
    ] + dialect + [
      .optional("where", .expression, "The rows to use, by their columns. Default: all."),
      .required("kinds", .list(.eventKind), "What is counted, in the order of the report."),
      .optional("cohorts", .identifiers, "In whom. Default: the main cohorts."),
    ])

  static let eventKind = Shape.group(
    "a kind of event",
    [
      .required(
        "id", .identifier, "How results and templates name it; no endpoint or attribute has the same."),
      .required("label", .label, "How the report names it."),
      .optional(
        "value", .oneOrMore(.text), "How the file spells it, in one way or several. Default: its id."),
      .optional("any", .boolean, "Whether an event of any kind counts, listed here or not. Default: false."),
      .optional("primary", .boolean, "Whether the key findings open with it. Default: false."),
    ], [.excludes(["value", "any"])])
}

extension DefinitionReader {
  mutating func events(_ node: YAMLNode) -> Events? {
    guard let file = file(node), let subject = node.text("subject"), let event = node.text("event") else {
      return nil
    }
    return Events(
      file: file, dialect: dialect(node, of: file), subjectColumn: subject, eventColumn: event,
      condition: expression(node, "where"), kinds: node.elements("kinds").compactMap(eventKind),
      cohorts: refer(toAll: .cohort, node, "cohorts"), location: node.location)
  }

  private func eventKind(_ node: YAMLNode) -> EventKind? {
    guard let id: Identifier<EventKind> = identifier(node) else { return nil }
    let names = node["value"] == nil ? [id.text] : node.texts("value")
    return EventKind(
      id: id, label: node.label("label") ?? LocalizedText(id.text),
      dataNames: node.boolean("any") == true ? nil : names, isPrimary: node.boolean("primary") ?? false,
      location: node.location)
  }
}
