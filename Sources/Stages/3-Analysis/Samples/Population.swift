import StudyData
import StudyDefinition

/// The subjects of one cohort, or of one group of it: whom a number is about.
struct Population {
  let cohort: CohortID
  /// Nil for the whole cohort.
  let group: GroupID?
  /// Indexes of the members, ascending.
  let members: [Int]
  /// Index of the visit that changes are counted from.
  let baseline: Int
  /// Indexes of the visits the cohort is reported at, that one among them.
  let timePoints: [Int]
  /// The visits after that one.
  let followUps: [Int]
  /// Indexes of the endpoints the cohort is reported for.
  private let endpoints: Set<Int>

  private init(
    _ study: Study, _ cohort: Cohort, group: GroupID?, members: [Int]
  ) {
    self.cohort = cohort.id
    self.group = group
    self.members = members
    baseline = study.comparator(of: cohort)
    followUps = study.followUps(of: cohort)
    timePoints = ([baseline] + followUps).sorted()
    endpoints = Set(study.endpoints.indices.filter { cohort.reports(study.endpoints[$0].id) })
  }

  /// Whether an endpoint is reported for the cohort.
  func reports(_ endpoint: Int) -> Bool { endpoints.contains(endpoint) }

  /// Every cohort as a whole, those that are split each followed by its groups.
  static func all(_ study: Study, _ dataset: Dataset) -> [Population] {
    var populations: [Population] = []
    for (index, cohort) in study.cohorts.enumerated() {
      let members = dataset.subjects.indices.filter { dataset.cohorts[index][$0] }
      populations.append(
        Population(study, cohort, group: nil, members: members))
      guard cohort.isSplit else { continue }
      for (code, group) in (study.grouping?.groups ?? []).enumerated() {
        let inGroup = members.filter { dataset.groups[$0] == code }
        populations.append(
          Population(
            study, cohort, group: group.id, members: inGroup))
      }
    }
    return populations
  }
}

extension Dataset {
  /// Those of the members to whom the endpoint applies.
  func subjects(of members: [Int], endpoint: Int) -> [Int] {
    guard let applicable = applicable[endpoint] else { return members }
    return members.filter { applicable[$0] }
  }
}
