import StudyDefinition
import StudyEdition

extension FigureContext {
  /// What the data's shape suggests, for each cohort: who was followed; all endpoints at a glance where there are
  /// several; then each endpoint, or a panel each where there are too many to be looked at one by one.
  var suitable: [FigureSpecification] {
    var found: [FigureSpecification] = []
    for cohort in study.cohorts {
      let followUps = edition.followUps(of: cohort)
      guard let last = followUps.last else { continue }
      func add(_ kind: FigureKind, _ endpoints: [Endpoint], _ timePoints: [TimePoint], _ part: String? = nil)
      {
        found += figures(
          kind, [kind.rawValue, part].compactMap { $0 }.joined(separator: "-"), endpoints: endpoints,
          cohort: cohort, timePoints: timePoints, namesEndpoint: true, namesCohort: true)
      }
      add(.flow, Array(study.endpoints.prefix(1)), followUps)
      if study.endpoints.count >= severalEndpoints {
        add(.forest, study.endpoints, [last])
        if followUps.count * edition.groups.count > 1 { add(.heatmap, study.endpoints, followUps) }
      }
      if study.endpoints.count * study.cohorts.count <= mostSingleFigures {
        let kind = suitableKind(for: cohort, followUps)
        for endpoint in study.endpoints {
          add(kind, [endpoint], kind.visits(followUps))
          if study.responders.contains(where: { $0.endpoint == endpoint.id && $0.kind == .change }) {
            add(.waterfall, [endpoint], [last])
          }
          if !endpoint.reference.isEmpty { add(.shift, [endpoint], [last]) }
        }
      } else {
        for domain in study.domains where !edition.endpoints(in: domain.id).isEmpty {
          add(.smallMultiples, edition.endpoints(in: domain.id), followUps, domain.id.text)
        }
      }
    }
    return found
  }

  /// The figure that suits one endpoint of a cohort over these visits.
  ///
  /// Small samples show their subjects as paired slopes. Larger ones show at a single follow-up the means beside the
  /// distribution of the changes, or with arms the changes of each; over several visits the course of the means, in a
  /// panel for each arm where there are more arms than lines can be told apart.
  func suitableKind(for cohort: Cohort, _ followUps: [TimePoint]) -> FigureKind {
    let arms = edition.groups
    let isSmall = arms.allSatisfy { members(cohort, $0).count <= smallSample }
    if followUps.count <= 1 {
      return isSmall ? .pairedSlopes : arms.count == 1 ? .meansAndChanges : .boxPointsMean
    }
    if arms.count > mostLines { return .smallMultiples }
    return isSmall && arms.count == 1 ? .pairedSlopes : .meanOverVisits
  }
}

extension FigureKind {
  /// Slopes and distributions are of the last visit; courses are of all.
  fileprivate func visits(_ followUps: [TimePoint]) -> [TimePoint] {
    switch self {
    case .meanOverVisits, .smallMultiples: followUps
    default: Array(followUps.suffix(1))
    }
  }
}

/// Up to this many subjects an arm, their own values say more than a summary.
private let smallSample = 40

/// From this many endpoints on, a reader looks for one figure of them all.
private let severalEndpoints = 3

/// Beyond this many figures of single endpoints, panels of small multiples take their place.
private let mostSingleFigures = 12

/// More lines than this in one frame cannot be followed.
private let mostLines = 6
