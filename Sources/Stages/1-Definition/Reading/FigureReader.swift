import Diagnostics

extension Shape {
  static let figure = Shape.group(
    "a figure",
    [
      .required("id", .identifier, "How templates and files name this figure."),
      .optional("kind", .choice(FigureKind.self), "What is drawn. Default: what suits the data's shape."),
      .optional("endpoints", .identifiers, "Default: every endpoint."),
      .optional("timepoints", .identifiers, "Follow-up visits. Default: every one."),
      .optional("cohorts", .identifiers, "Default: every cohort."),
      .optional(
        "response", .choice(Response.self), "Whether changes or values are drawn. Default: by the kind."),
      .optional(
        "interval", .choice(FigureInterval.self),
        "What interval bars span. Default: by the endpoint's summary, ci for means."),
      .optional("scale", .choice(FigureScale.self), "How the axis of values rises. Default: linear."),
      .optional(
        "comparisons", .identifiers, "Declared comparisons to show. Default: those of the endpoint."),
      .optional(
        "subgroups", .identifiers, "Declared subgroups whose differences a forest shows. Default: none."),
      .optional("panels", .choice(FigurePanels.self), "What the panels of small multiples stand for."),
      .optional(
        "of", .choice(FigureKind.self),
        "What kind of figure each panel of small multiples is. Default: mean-over-visits."),
      .optional("caption", .label, "A caption of your own, before what the figure says of itself."),
    ])
}

extension DefinitionReader {
  /// A figure asked for by its kind alone has the kind as its id.
  mutating func figure(_ node: YAMLNode) -> FigureRequest? {
    if let kind = node.text.flatMap({ FigureKind(rawValue: $0) }) {
      return FigureRequest(id: Identifier(kind.rawValue), kind: kind, location: node.location)
    }
    guard let id: Identifier<FigureRequest> = identifier(node) else { return nil }
    return FigureRequest(
      id: id, kind: node.choice("kind", FigureKind.self),
      endpoints: refer(toAll: .endpoint, node, "endpoints"),
      timePoints: refer(toAll: .visit, node, "timepoints", needsFollowUp: true),
      cohorts: refer(toAll: .cohort, node, "cohorts"),
      response: node.choice("response", Response.self),
      interval: node.choice("interval", FigureInterval.self),
      scale: node.choice("scale", FigureScale.self), caption: node.label("caption"),
      location: node.location, comparisons: named(node, "comparisons"), subgroups: named(node, "subgroups"),
      panels: node.choice("panels", FigurePanels.self), of: node.choice("of", FigureKind.self))
  }

  private func named<Named>(_ node: YAMLNode, _ key: String) -> [Identifier<Named>]? {
    node[key] == nil ? nil : node.texts(key).map { Identifier($0) }
  }
}
