import Statistics
import StudyDefinition
import StudyResults

/// Every number of a declared comparison: for each endpoint, cohort and follow-up it names, or over all of them.
func compare(_ comparison: Comparison, _ context: AnalysisContext, into store: inout ResultStore) {
  let groups = ComparedGroups(comparison, context.study, context.dataset)
  for endpoint in comparison.endpointIndexes(context.study) {
    for population in comparison.cohorts(context) {
      let place = ComparisonPlace(comparison, groups, context, endpoint: endpoint, population: population)
      if comparison.method.isOverVisits {
        compareVisits(place, into: &store)
      } else {
        for visit in place.followUps { compareGroups(place, at: visit, into: &store) }
      }
      addMargins(place, into: &store)
    }
  }
}

/// One endpoint and cohort of a comparison.
struct ComparisonPlace {
  let comparison: Comparison
  let groups: ComparedGroups
  let context: AnalysisContext
  let endpoint: Int
  let population: Population
  /// Indexes of the follow-up visits compared, in the order of the study.
  let followUps: [Int]

  init(
    _ comparison: Comparison, _ groups: ComparedGroups, _ context: AnalysisContext, endpoint: Int,
    population: Population
  ) {
    self.comparison = comparison
    self.groups = groups
    self.context = context
    self.endpoint = endpoint
    self.population = population
    followUps = population.followUps.filter { visit in
      comparison.timePoints.isEmpty || comparison.timePoints.contains(context.study.timePoints[visit].id)
    }
  }

  func records(at visit: Int) -> ComparisonRecords {
    ComparisonRecords(
      comparison, groups, context, endpoint: endpoint, followUp: visit, members: population.members)
  }

  /// The rows of the comparison as a whole, of one group, or of one contrast.
  func rows(
    at visit: Int, group: GroupID? = nil, _ contrast: ContrastID? = nil, n: Int, _ method: Method
  ) -> CellRows {
    CellRows(
      cell: context.cell(
        endpoint, visit, population.cohort, group, .comparison(comparison.id), contrast),
      n: n, method: method, flags: context.flags)
  }
}

extension Comparison {
  func endpointIndexes(_ study: Study) -> [Int] {
    study.endpoints.indices.filter { endpoints.isEmpty || endpoints.contains(study.endpoints[$0].id) }
  }

  /// The cohorts it is made in, each as a whole.
  func cohorts(_ context: AnalysisContext) -> [Population] {
    context.populations.filter { $0.group == nil && (cohorts.isEmpty || cohorts.contains($0.cohort)) }
  }
}

private func compareGroups(_ place: ComparisonPlace, at visit: Int, into store: inout ResultStore) {
  let records = place.records(at: visit)
  addSizes(records, place, at: visit, into: &store)
  switch place.comparison.method {
  case .welch, .student: compareTwoMeans(records, place, at: visit, into: &store)
  case .mannWhitney, .mannWhitneyExact, .mannWhitneyExactDoubled, .mannWhitneyAsymptotic,
    .mannWhitneyAsymptoticCorrected, .mannWhitneyUntied:
    compareRanks(records, place, at: visit, place.comparison.method.namedVariant, into: &store)
  case .ancova: compareAdjusted(records, place, at: visit, into: &store)
  case .anova: compareByAnova(records, place, at: visit, into: &store)
  case .welchAnova: compareByWelchAnova(records, place, at: visit, into: &store)
  case .kruskalWallis: compareByKruskalWallis(records, place, at: visit, into: &store)
  case .friedman, .repeatedMeasures, .mmrm: break
  }
  addGroupEffectSizes(records, place, at: visit, into: &store)
}

private func compareVisits(_ place: ComparisonPlace, into store: inout ResultStore) {
  switch place.comparison.method {
  case .friedman: compareByFriedman(place, into: &store)
  case .repeatedMeasures: compareByRepeatedMeasures(place, into: &store)
  default: compareByMixedModel(place, into: &store)
  }
}

/// Who was compared: of each group, and of all groups together.
private func addSizes(
  _ records: ComparisonRecords, _ place: ComparisonPlace, at visit: Int, into store: inout ResultStore
) {
  let method = Method(place.comparison.method.rawValue)
  let whole = place.rows(at: visit, n: records.count, method)
  let eligible = records.eligible.reduce(0, +)
  whole.add(.eligible, eligible, to: &store)
  whole.add(.n, records.count, to: &store)
  whole.add(.missing, eligible - records.count, to: &store)
  for (code, group) in place.groups.groups.enumerated() {
    let n = records.codes.count { $0 == code }
    let rows = place.rows(at: visit, group: group, n: n, method)
    rows.add(.eligible, records.eligible[code], to: &store)
    rows.add(.n, n, to: &store)
    rows.add(.missing, records.eligible[code] - n, to: &store)
  }
}
