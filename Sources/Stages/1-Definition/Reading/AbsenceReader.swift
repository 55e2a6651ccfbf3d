import Diagnostics

extension Shape {
  static let absence = Shape.group(
    "an absence",
    [
      .optional("endpoints", .identifiers, "Whose values are missing. Default: every endpoint."),
      .optional("timepoints", .identifiers, "At which visits. Default: every one."),
      .optional("cohorts", .identifiers, "In which cohorts. Default: every one."),
      .optional("groups", .identifiers, "In which groups. Default: every one."),
      .required("reason", .label, "Why, in a few words, such as samples degraded."),
    ])
}

extension DefinitionReader {
  mutating func absence(_ node: YAMLNode) -> Absence? {
    guard let reason = node.label("reason") else { return nil }
    return Absence(
      endpoints: refer(toAll: .endpoint, node, "endpoints"),
      timePoints: refer(toAll: .visit, node, "timepoints"), cohorts: refer(toAll: .cohort, node, "cohorts"),
      groups: refer(toAll: .group, node, "groups"), reason: reason, location: node.location)
  }
}
