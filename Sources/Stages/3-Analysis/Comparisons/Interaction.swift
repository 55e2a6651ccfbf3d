import Statistics
import StudyDefinition
import StudyResults

/// Whether the differences that declared comparisons found differ between subgroups, by Cochran's Q test.
///
/// Every comparison that estimates differences of means with their standard errors is asked, at each follow-up and for
/// every two groups, with the estimates it has in the cohorts of the family. The result stands with the cohort that the
/// subgroups part, or with the first of them.
func addInteractions(_ family: SubgroupFamily, _ context: AnalysisContext, into store: inout ResultStore) {
  let study = context.study
  let overlap = haveCommonSubjects(family.cohorts, context)
  for comparison in study.comparisons {
    guard let grouping = comparison.groups ?? study.grouping else { continue }
    for endpoint in comparison.endpointIndexes(study) {
      for visit in study.timePoints.indices where visit != context.baseline {
        for pair in grouping.pairs {
          let contrast = ContrastID.pair(
            grouping.groups[pair.group].id, minus: grouping.groups[pair.other].id)
          func cell(_ cohort: CohortID, _ contrast: ContrastID) -> CellKey {
            context.cell(endpoint, visit, cohort, nil, .comparison(comparison.id), contrast)
          }
          let cells = family.cohorts.map { cell($0, contrast) }
          guard cells.allSatisfy({ store[$0, .difference] != nil && store[$0, .se] != nil }) else { continue }
          let rows = CellRows(
            cell: cell(family.whole ?? family.cohorts[0], .interaction(contrast, by: family.id)),
            n: cells.reduce(0) { $0 + (store[$1, .difference]?.n ?? 0) }, method: Method("cochran-q"))
          addHeterogeneity(overlap ? nil : cells, rows, to: &store)
        }
      }
    }
  }
}

/// - Parameter cells: nil when the subgroups have subjects in common.
private func addHeterogeneity(_ cells: [CellKey]?, _ rows: CellRows, to store: inout ResultStore) {
  guard let cells else {
    for statistic in [Statistic.chiSquared, .df, .p] {
      rows.miss(statistic, Reason("overlapping-subgroups"), to: &store)
    }
    return
  }
  let estimates = cells.compactMap { cell in
    store.number(cell, .difference).flatMap { difference in
      store.number(cell, .se).map { (estimate: difference, standardError: $0) }
    }
  }
  let found: Estimable<Heterogeneity> =
    estimates.count < cells.count ? .notEstimable(.emptyGroup) : heterogeneity(estimates)
  rows.add(.chiSquared, found.map(\.chiSquared), to: &store)
  rows.add(.df, found.map { Double($0.degreesOfFreedom) }, to: &store)
  rows.add(.p, found.map(\.pValue), to: &store)
}

private func haveCommonSubjects(_ cohorts: [CohortID], _ context: AnalysisContext) -> Bool {
  var seen: Set<Int> = []
  for population in context.populations where population.group == nil && cohorts.contains(population.cohort) {
    for subject in population.members where !seen.insert(subject).inserted { return true }
  }
  return false
}
