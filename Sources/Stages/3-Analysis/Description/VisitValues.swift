import Statistics
import StudyDefinition
import StudyResults

/// All values present at a visit, whether or not the subject has the other visits.
func describeValues(
  _ context: AnalysisContext, _ endpoint: Int, _ timePoint: Int, _ population: Population,
  into store: inout ResultStore
) {
  let sample = VisitSample(
    context.dataset, endpoint: endpoint, timePoint: timePoint, members: population.members)
  let rows = CellRows(
    cell: context.cell(endpoint, timePoint, population, .value), n: sample.values.count,
    method: Method("description"))
  rows.add(.eligible, sample.eligible, to: &store)
  rows.add(.missing, sample.eligible - sample.values.count, to: &store)
  rows.addCoverage(of: sample.eligible, to: &store)
  addDescription(of: sample.values, rows, context, into: &store)
  if context.study.endpoints[endpoint].summary == .geometric {
    addGeometric(of: sample.values.values, rows, context, into: &store)
  }
}
