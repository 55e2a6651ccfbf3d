import Diagnostics

extension Shape {
  static let figure = Shape.group(
    "a figure",
    [
      .required("id", .identifier, "How templates and files name this figure."),
      .required("kind", .choice(FigureKind.self), "What is drawn."),
      .optional("endpoints", .identifiers, "Default: every endpoint."),
      .optional("timepoints", .identifiers, "Follow-up visits. Default: every one."),
      .optional("cohorts", .identifiers, "Default: every cohort."),
      .optional(
        "response", .choice(Response.self), "Whether changes or values are drawn. Default: by the kind."),
      .optional("interval", .choice(FigureInterval.self), "What interval bars span. Default: ci."),
      .optional(
        "comparisons", .identifiers, "Declared comparisons to show. Default: those of the endpoint."),
      .optional("panels", .choice(FigurePanels.self), "What the panels of small multiples stand for."),
      .optional("caption", .label, "A caption of your own, before what the figure says of itself."),
    ])
}

extension DefinitionReader {
  /// A figure asked for by its kind alone has the kind as its id.
  mutating func figure(_ node: YAMLNode) -> FigureRequest? {
    if let kind = node.text.flatMap({ FigureKind(rawValue: $0) }) {
      return FigureRequest(
        id: Identifier(kind.rawValue), kind: kind, endpoints: [], timePoints: [], cohorts: [],
        response: nil, interval: nil, caption: nil, location: node.location)
    }
    guard let id: Identifier<FigureRequest> = identifier(node),
      let kind = node.choice("kind", FigureKind.self)
    else {
      return nil
    }
    return FigureRequest(
      id: id, kind: kind, endpoints: refer(toAll: .endpoint, node, "endpoints"),
      timePoints: refer(toAll: .visit, node, "timepoints", needsFollowUp: true),
      cohorts: refer(toAll: .cohort, node, "cohorts"),
      response: node.choice("response", Response.self),
      interval: node.choice("interval", FigureInterval.self), caption: node.label("caption"),
      location: node.location,
      comparisons: node["comparisons"] == nil ? nil : node.texts("comparisons").map { Identifier($0) },
      panels: node.choice("panels", FigurePanels.self))
  }
}
