import StudyDefinition
import StudyEdition

/// One figure to draw: a kind, and what it is about.
struct FigureSpecification: Sendable {
  var id: String
  let kind: FigureKind
  /// At least one.
  var endpoints: [Endpoint]
  var cohort: Cohort
  /// The groups shown; nil stands for all subjects together.
  var groups: [Group?]
  /// At least one follow-up, in their order.
  var timePoints: [TimePoint]
  /// What the definition asks for; nil when the data's shape suggested it.
  let request: FigureRequest?
  /// Which part of a figure that is too large for one.
  var part: (number: Int, count: Int)?
  /// Whether it is one of panels that stand for visits, so that common words name no visit.
  var isPanelOfVisits = false

  var scale: FigureScale { request?.scale ?? .linear }

  /// Whether it belongs to its endpoint; who was followed concerns the whole cohort, whichever endpoint counts.
  var isOfOneEndpoint: Bool { endpoints.count == 1 && kind != .flow }

  func response(_ usual: Response) -> Response { request?.response ?? usual }

  /// The interval asked for, or the one that the endpoint's summary suggests.
  func interval(_ endpoint: Endpoint) -> FigureInterval {
    if let interval = request?.interval { return interval }
    switch endpoint.summary {
    case .medianIQR: return .quartiles
    case .geometric: return .geometric
    case .meanSD, .meanSE: return .confidence
    }
  }

  /// The same of another kind, as a panel of it.
  func asking(_ kind: FigureKind) -> FigureSpecification {
    FigureSpecification(
      id: id, kind: kind, endpoints: endpoints, cohort: cohort, groups: groups, timePoints: timePoints,
      request: request)
  }

  /// How many parts it could have at most.
  var largestPart: Int { max(partedEndpoints ? endpoints.count : 1, groups.count, timePoints.count) }

  private var partedEndpoints: Bool {
    if case .endpoints = kind.drawing.scope { endpoints.count > 1 } else { false }
  }

  /// Parts of about equal size: of its endpoints, or else of its groups, or else of its visits.
  func parted(into count: Int) -> [FigureSpecification] {
    func parts<Item>(_ items: [Item], _ take: (inout FigureSpecification, [Item]) -> Void)
      -> [FigureSpecification]
    {
      let size = (items.count + count - 1) / count
      let starts = Array(stride(from: 0, to: items.count, by: size))
      return starts.enumerated().map { index, start in
        var copy = self
        copy.id = "\(id)-part-\(index + 1)"
        copy.part = (index + 1, starts.count)
        take(&copy, Array(items[start..<min(start + size, items.count)]))
        return copy
      }
    }
    if partedEndpoints, endpoints.count >= count { return parts(endpoints) { $0.endpoints = $1 } }
    if groups.count >= count { return parts(groups) { $0.groups = $1 } }
    return parts(timePoints) { $0.timePoints = $1 }
  }
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
    // Panels of cohorts are one figure of them all.
    if request.panels == .cohorts, let first = cohorts.first {
      let timePoints = study.timePoints.filter { visit in
        cohorts.contains { edition.followUps(of: $0).contains { $0.id == visit.id } }
      }
      return figures(
        request.kind ?? .smallMultiples, request.id.text, endpoints: endpoints, cohort: first,
        timePoints: timePoints.filter { request.timePoints.isEmpty || request.timePoints.contains($0.id) },
        request: request, namesEndpoint: endpoints.count > 1, namesCohort: false)
    }
    return cohorts.flatMap { cohort in
      let timePoints = edition.followUps(of: cohort).filter {
        request.timePoints.isEmpty || request.timePoints.contains($0.id)
      }
      return figures(
        request.kind ?? suitableKind(for: cohort, timePoints), request.id.text, endpoints: endpoints,
        cohort: cohort, timePoints: timePoints, request: request, namesEndpoint: endpoints.count > 1,
        namesCohort: cohorts.count > 1)
    }
  }
}

extension FigureSpecification {
  /// The cohorts that it is about: its own, or those that its panels stand for.
  func shownCohorts(_ study: Study) -> [Cohort] {
    guard request?.panels == .cohorts, let request else { return [cohort] }
    return study.cohorts.filter { request.cohorts.isEmpty || request.cohorts.contains($0.id) }
  }
}
