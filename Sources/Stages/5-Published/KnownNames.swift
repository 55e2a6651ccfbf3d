import StudyDefinition
import StudyResults

/// Every word that the key of a number of this study may have, by its place in the key.
struct KnownNames {
  let endpoints: [String]
  let visits: [String]
  let cohorts: [String]
  let groups: [String]
  let measures: [String]
  let contrasts: [String]

  init(_ study: Study) {
    endpoints =
      study.endpoints.map(\.id.text) + study.attributes.map(\.id.text)
      + (study.events?.kinds ?? []).map(\.id.text)
    visits = study.timePoints.map(\.id.text)
    cohorts = study.cohorts.map(\.id.text)
    let groupings = ([study.grouping] + study.comparisons.map(\.groups)).compactMap { $0 }
    let ids = groupings.map { $0.groups.map(\.id) }
    groups = ids.flatMap { $0 }.map(\.text)
    let plain: [Measure] = [
      .value, .characteristic, .events, .baseline, .followUp, .change, .percentChange, .ratio, .shift,
      .effectSize,
    ]
    measures =
      plain.map(\.text) + WithinGroupTest.allCases.map(\.rawValue) + study.comparisons.map(\.id.text)
      + study.responders.map(\.id.text)
    let pairs = ids.flatMap { groups in
      groups.flatMap { first in
        groups.filter { $0 != first }.map { ContrastID.pair(first, minus: $0) }
      }
    }
    let levels = study.attributes.flatMap { $0.levels.map { ContrastID.level($0.id) } }
    contrasts = (pairs + [.groups, .doseResponse] + levels).map(\.text)
  }
}
