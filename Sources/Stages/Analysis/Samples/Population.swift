import StudyData
import StudyDefinition

/// The subjects of one cohort, or of one group of it: whom a number is about.
struct Population {
  let cohort: CohortID
  /// Nil for the whole cohort.
  let group: GroupID?
  /// Indexes of the members, ascending.
  let members: [Int]
  /// Indexes of the visits the cohort is reported at, the baseline among them.
  let timePoints: [Int]
  /// The same without the baseline.
  let followUps: [Int]
  /// Indexes of the endpoints the cohort is reported for.
  private let endpoints: Set<Int>

  private init(
    _ study: Study, _ cohort: Cohort, group: GroupID?, members: [Int], timePoints: [Int], baseline: Int?
  ) {
    self.cohort = cohort.id
    self.group = group
    self.members = members
    self.timePoints = timePoints
    followUps = timePoints.filter { $0 != baseline }
    endpoints = Set(study.endpoints.indices.filter { cohort.reports(study.endpoints[$0].id) })
  }

  /// Whether an endpoint is reported for the cohort.
  func reports(_ endpoint: Int) -> Bool { endpoints.contains(endpoint) }

  /// Every cohort as a whole, those that are split each followed by its groups.
  static func all(_ study: Study, _ dataset: Dataset) -> [Population] {
    var populations: [Population] = []
    let baseline = study.timePoints.firstIndex { $0.isBaseline }
    for (index, cohort) in study.cohorts.enumerated() {
      let members = dataset.subjects.indices.filter { dataset.cohorts[index][$0] }
      let timePoints = study.timePoints.indices.filter { visit in
        study.timePoints[visit].isBaseline
          || cohort.timePoints.map { $0.contains(study.timePoints[visit].id) } ?? true
      }
      populations.append(
        Population(study, cohort, group: nil, members: members, timePoints: timePoints, baseline: baseline))
      guard cohort.isSplit else { continue }
      for (code, group) in (study.grouping?.groups ?? []).enumerated() {
        let inGroup = members.filter { dataset.groups[$0] == code }
        populations.append(
          Population(
            study, cohort, group: group.id, members: inGroup, timePoints: timePoints, baseline: baseline))
      }
    }
    return populations
  }
}
