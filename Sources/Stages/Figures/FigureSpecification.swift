import StudyDefinition
import StudyEdition

/// One figure to draw: a kind, and what it is about.
struct FigureSpecification: Sendable {
  let id: String
  let kind: FigureKind
  /// At least one.
  let endpoints: [Endpoint]
  let cohort: Cohort
  /// The groups shown; nil stands for all subjects together.
  let groups: [Group?]
  /// At least one follow-up, in their order.
  let timePoints: [TimePoint]
  /// What the definition asks for; nil when the data's shape suggested it.
  let request: FigureRequest?

  var interval: FigureInterval { request?.interval ?? .confidence }

  /// Whether it belongs to its endpoint; who was followed concerns the whole cohort, whichever endpoint counts.
  var isOfOneEndpoint: Bool { endpoints.count == 1 && kind != .flow }

  func response(_ usual: Response) -> Response { request?.response ?? usual }
}

extension FigureContext {
  /// The figures of the definition, or where it asks for none, those that suit the data's shape.
  var specifications: [FigureSpecification] {
    study.figures.isEmpty ? suitable : study.figures.flatMap(requested)
  }

  /// All figures of one kind over these endpoints: one for each that the kind parts them into.
  ///
  /// - Parameter name: how their ids begin.
  func figures(
    _ kind: FigureKind, _ name: String, endpoints: [Endpoint], cohort: Cohort, timePoints: [TimePoint],
    request: FigureRequest? = nil, namesEndpoint: Bool, namesCohort: Bool
  ) -> [FigureSpecification] {
    guard !timePoints.isEmpty, !endpoints.isEmpty else { return [] }
    func specification(_ endpoints: [Endpoint], _ groups: [Group?], _ parts: [String?]) -> FigureSpecification
    {
      let id = [name] + parts.compactMap { $0 } + (namesCohort ? [cohort.id.text] : [])
      return FigureSpecification(
        id: id.joined(separator: "-"), kind: kind, endpoints: endpoints, cohort: cohort, groups: groups,
        timePoints: timePoints, request: request)
    }
    func ending(_ endpoint: Endpoint) -> String? { namesEndpoint ? endpoint.id.text : nil }
    switch kind.drawing.scope {
    case .endpoints: return [specification(endpoints, edition.groups, [])]
    case .endpoint: return endpoints.map { specification([$0], edition.groups, [ending($0)]) }
    case .group:
      return endpoints.flatMap { endpoint in
        edition.groups.map { specification([endpoint], [$0], [ending(endpoint), $0?.id.text]) }
      }
    }
  }

  private func requested(_ request: FigureRequest) -> [FigureSpecification] {
    let endpoints = study.endpoints.filter { request.endpoints.isEmpty || request.endpoints.contains($0.id) }
    let cohorts = study.cohorts.filter { request.cohorts.isEmpty || request.cohorts.contains($0.id) }
    return cohorts.flatMap { cohort in
      figures(
        request.kind, request.id.text, endpoints: endpoints, cohort: cohort,
        timePoints: edition.followUps(of: cohort).filter {
          request.timePoints.isEmpty || request.timePoints.contains($0.id)
        }, request: request, namesEndpoint: endpoints.count > 1, namesCohort: cohorts.count > 1)
    }
  }
}
