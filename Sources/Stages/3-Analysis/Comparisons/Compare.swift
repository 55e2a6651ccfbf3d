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
  addSizes(records, place, at: visit, Method(place.comparison.method.rawValue), into: &store)
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

/// Who was compared: of each group, of every two groups and each contrast, and of all groups together.
func addSizes(
  _ records: ComparisonRecords, _ place: ComparisonPlace, at visit: Int, _ method: Method,
  into store: inout ResultStore
) {
  let groups = place.groups
  let counts = groups.groups.indices.map { code in records.codes.count { $0 == code } }
  func add(_ group: GroupID?, _ contrast: ContrastID?, _ codes: [Int]) {
    let n = codes.reduce(0) { $0 + counts[$1] }
    let eligible = codes.reduce(0) { $0 + records.eligible[$1] }
    let rows = place.rows(at: visit, group: group, contrast, n: n, method)
    rows.add(.eligible, eligible, to: &store)
    rows.add(.n, n, to: &store)
    rows.add(.missing, eligible - n, to: &store)
  }
  let whole = place.rows(at: visit, n: records.count, method)
  let eligible = records.eligible.reduce(0, +)
  whole.add(.eligible, eligible, to: &store)
  whole.add(.n, records.count, to: &store)
  whole.add(.missing, eligible - records.count, to: &store)
  for (code, group) in groups.groups.enumerated() { add(group, nil, [code]) }
  for pair in groups.pairs { add(nil, groups.contrast(pair), [pair.group, pair.other]) }
  for (index, contrast) in place.comparison.contrasts.enumerated() {
    let weighted = contrast.weights.filter { $0.value != 0 }.map(\.group)
    add(nil, .declared(index), groups.groups.indices.filter { weighted.contains(groups.groups[$0]) })
  }
}
