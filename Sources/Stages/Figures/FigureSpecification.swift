import StudyEdition
import StudyDefinition

/// One figure to draw: a kind, and what it is about.
struct FigureSpecification {
  let id: String
  let kind: FigureKind
  let endpoint: Endpoint
  let cohort: Cohort
  let timePoints: [TimePoint]
  let response: Response
  let interval: FigureInterval
  let caption: LocalizedText?
}

extension FigureContext {
  /// The figures of the definition, or where it asks for none, those that suit the data's shape.
  var specifications: [FigureSpecification] {
    study.figures.isEmpty ? suitable : study.figures.flatMap(requested)
  }

  /// Small samples show their subjects as paired slopes; larger ones the mean over visits, and the distribution of the
  /// change where there are groups to compare.
  private var suitable: [FigureSpecification] {
    var found: [FigureSpecification] = []
    for cohort in study.cohorts {
      let followUps = edition.followUps(of: cohort)
      guard let last = followUps.last else { continue }
      for endpoint in study.endpoints {
        let arms = edition.groups.map { members(cohort, $0).count }
        let isSmall = (arms.max() ?? 0) <= smallSample
        func add(_ kind: FigureKind, _ timePoints: [TimePoint], _ response: Response) {
          found.append(
            FigureSpecification(
              id: "\(kind.rawValue)-\(endpoint.id)-\(cohort.id)", kind: kind, endpoint: endpoint,
              cohort: cohort,
              timePoints: timePoints, response: response, interval: .confidence, caption: nil))
        }
        if isSmall {
          add(.pairedSlopes, [last], .value)
        } else {
          add(.meanOverVisits, followUps, .value)
        }
      }
    }
    return found.count <= mostDefaultFigures ? found : Array(found.prefix(mostDefaultFigures))
  }

  private func requested(_ request: FigureRequest) -> [FigureSpecification] {
    let endpoints = study.endpoints.filter { request.endpoints.isEmpty || request.endpoints.contains($0.id) }
    let cohorts = study.cohorts.filter { request.cohorts.isEmpty || request.cohorts.contains($0.id) }
    var found: [FigureSpecification] = []
    for cohort in cohorts {
      for endpoint in endpoints {
        let timePoints = edition.followUps(of: cohort).filter {
          request.timePoints.isEmpty || request.timePoints.contains($0.id)
        }
        guard !timePoints.isEmpty else { continue }
        let parts: [String?] = [
          request.id.text, endpoints.count > 1 ? endpoint.id.text : nil,
          cohorts.count > 1 ? cohort.id.text : nil,
        ]
        found.append(
          FigureSpecification(
            id: parts.compactMap { $0 }.joined(separator: "-"), kind: request.kind, endpoint: endpoint,
            cohort: cohort, timePoints: timePoints, response: request.response, interval: request.interval,
            caption: request.caption))
      }
    }
    return found
  }
}

/// Up to this many subjects an arm, their own values say more than a summary.
private let smallSample = 40

/// A page with more figures than this is read by nobody; a definition that wants more asks for them.
private let mostDefaultFigures = 12
