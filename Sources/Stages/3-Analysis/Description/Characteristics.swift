import Statistics
import StudyData
import StudyDefinition
import StudyResults

/// What is known of the subjects beside the endpoints, in every population: a number is described like any value, a
/// category counted, with its percentage of those for whom it is known. Keys stand at the baseline. Cohorts that are
/// not reported for an endpoint of the table have its baseline values described all the same.
func describeCharacteristics(_ context: AnalysisContext, into store: inout ResultStore) {
  describeAttributes(context, into: &store)
  let study = context.study
  let (endpoints, cohorts) = (study.describedEndpoints.map(\.id), study.describedCohorts.map(\.id))
  for population in context.populations where cohorts.contains(population.cohort) {
    for endpoint in study.endpoints.indices
    where endpoints.contains(study.endpoints[endpoint].id) && !population.reports(endpoint) {
      describeValues(context, endpoint, context.baseline, population, into: &store)
    }
  }
}

private func describeAttributes(_ context: AnalysisContext, into store: inout ResultStore) {
  for (attribute, characteristic) in zip(context.study.attributes, context.dataset.characteristics) {
    for population in context.populations {
      func rows(n: Int, _ contrast: ContrastID? = nil) -> CellRows {
        CellRows(
          cell: CellKey(
            endpoint: attribute.keyed, timePoint: context.study.timePoints[context.baseline].id,
            cohort: population.cohort, group: population.group, measure: .characteristic, contrast: contrast),
          n: n, method: Method("description"))
      }
      switch characteristic {
      case .numbers(let numbers):
        let values = population.members.compactMap { numbers[$0] }
        let whole = rows(n: values.count)
        addPresence(of: values.count, among: population.members.count, whole, into: &store)
        addDescription(of: Sample(values), whole, context, into: &store)
      case .levels(let codes):
        let present = population.members.map { codes[$0] }.filter { $0 >= 0 }
        addPresence(of: present.count, among: population.members.count, rows(n: present.count), into: &store)
        for (place, level) in attribute.levels.enumerated() {
          let count = present.count { $0 == place }
          let part = rows(n: present.count, .level(level.id))
          part.add(.n, count, to: &store)
          part.add(
            .percent, present.isEmpty ? nil : 100 * Double(count) / Double(present.count),
            otherwise: .noData, to: &store)
        }
      }
    }
  }
}

private func addPresence(of n: Int, among eligible: Int, _ rows: CellRows, into store: inout ResultStore) {
  rows.add(.eligible, eligible, to: &store)
  rows.add(.n, n, to: &store)
  rows.add(.missing, eligible - n, to: &store)
}
