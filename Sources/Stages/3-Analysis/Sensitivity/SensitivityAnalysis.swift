import Statistics
import StudyDefinition
import StudyResults

/// The change with its tests and the comparisons at single visits once more, after an imputation. Every measure bears
/// the imputation in its name, every row a flag: none is a row of the main analysis.
func addSensitivity(_ context: AnalysisContext, into store: inout ResultStore) {
  let study = context.study
  for endpoint in study.endpoints.indices {
    let decision = NormalityDecision(context, endpoint: endpoint)
    for population in context.populations where population.reports(endpoint) {
      for timePoint in population.followUps {
        addImputedChange(context, endpoint, timePoint, population, decision, into: &store)
      }
    }
  }
  // A mixed model needs no imputation; the tests over visits would be of carried values mostly.
  for comparison in study.comparisons where !comparison.method.isOverVisits {
    compare(comparison, context, into: &store)
  }
}

private func addImputedChange(
  _ context: AnalysisContext, _ endpoint: Int, _ timePoint: Int, _ population: Population,
  _ decision: NormalityDecision, into store: inout ResultStore
) {
  let pairs = PairedSample(
    context.dataset, endpoint: endpoint, baseline: population.baseline, followUp: timePoint,
    members: population.members)
  let rows = CellRows(
    cell: context.cell(endpoint, timePoint, population, .change), n: pairs.count,
    method: Method("change-of-pairs"), flags: context.flags)
  rows.add(.eligible, pairs.eligible, to: &store)
  rows.add(.missing, pairs.eligible - pairs.count, to: &store)
  // Those imputed were without a follow-up in the main analysis, whose rows stand in the store already.
  let main = CellKey(
    endpoint: rows.cell.endpoint, timePoint: rows.cell.timePoint, cohort: rows.cell.cohort,
    group: rows.cell.group, measure: .change)
  rows.add(.imputed, max(0, pairs.count - (store.count(main, .n) ?? pairs.count)), to: &store)
  addDescription(of: pairs.changes, rows, context, into: &store)
  addHodgesLehmann(of: pairs.changes, rows, context, into: &store)
  let definition = context.study.endpoints[endpoint]
  if definition.summary == .geometric || definition.tests.contains(.pairedTLog) {
    let ratio = CellRows(
      cell: context.cell(endpoint, timePoint, population, .ratio), n: pairs.count,
      method: Method("geometric-mean-ratio"), flags: context.flags)
    addRatio(of: pairs, ratio, context, into: &store)
  }
  for test in definition.tests {
    let cell = context.cell(endpoint, timePoint, population, .test(test))
    addTest(test, of: pairs, cell, decision, context, into: &store)
  }
}
