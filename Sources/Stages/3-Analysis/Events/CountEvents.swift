import Statistics
import StudyData
import StudyDefinition
import StudyResults

/// Subjects with at least one event of each kind, in every cohort and group that events are counted in, with the interval
/// of their share; where nobody had one, how large the true share could still be. Keys stand at the last visit.
func countEvents(_ context: AnalysisContext, into store: inout ResultStore) {
  guard let events = context.study.events, context.dataset.events.count == events.kinds.count else { return }
  let cohorts = context.study.eventCohorts.map(\.id)
  for (kind, counts) in zip(events.kinds, context.dataset.events) {
    for population in context.populations where cohorts.contains(population.cohort) {
      let visit = population.followUps.last ?? context.baseline
      let n = population.members.count
      let rows = CellRows(
        cell: CellKey(
          endpoint: kind.keyed, timePoint: context.study.timePoints[visit].id, cohort: population.cohort,
          group: population.group, measure: .events), n: n, method: Method("events"))
      let responders = population.members.count { counts[$0] > 0 }
      rows.add(.n, n, to: &store)
      rows.add(.responders, responders, to: &store)
      rows.add(.events, population.members.reduce(0) { $0 + counts[$1] }, to: &store)
      addShare(of: responders, among: n, rows, context, into: &store)
    }
  }
}
