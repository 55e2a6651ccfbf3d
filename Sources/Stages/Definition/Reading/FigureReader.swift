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
      .optional("caption", .label, "A caption of your own, before what the figure says of itself."),
    ])
}

extension DefinitionReader {
  /// A figure asked for by its kind alone has the kind as its id.
  mutating func figure(_ node: YAMLNode) -> FigureRequest? {
    if let kind = node.text.flatMap({ FigureKind(rawValue: $0) }) {
      return FigureRequest(
        id: Identifier(kind.rawValue), kind: kind, endpoints: [], timePoints: [], cohorts: [],
        response: kind.usualResponse, interval: .confidence, caption: nil, location: node.location)
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
      response: node.choice("response", Response.self) ?? kind.usualResponse,
      interval: node.choice("interval", FigureInterval.self) ?? .confidence, caption: node.label("caption"),
      location: node.location)
  }
}

extension FigureKind {
  /// What the kind shows when nothing is said: values where visits stand side by side, otherwise changes.
  fileprivate var usualResponse: Response {
    switch self {
    case .meanOverVisits, .pairedSlopes, .dumbbell, .shift, .flow: .value
    case .boxPointsMean, .forest, .waterfall, .heatmap: .change
    }
  }
}
