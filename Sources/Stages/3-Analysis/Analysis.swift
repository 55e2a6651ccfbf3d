import Statistics
package import StudyData
package import StudyDefinition
package import StudyResults

/// Computes every number the definition asks for: the characteristics of the subjects and what
/// happened to them; for each endpoint, follow-up, cohort and group the values at each
/// visit, the change of the pairs and its tests; then comparisons, responders, shifts against reference ranges, the
/// same after imputation, and adjusted p-values.
///
/// Pure: the same study and data give the same store, row by row.
package func analyse(_ study: Study, _ dataset: Dataset) -> ResultStore {
  var store = ResultStore()
  let context = AnalysisContext(study: study, dataset: dataset)
  store.reserve(study.endpoints.count * study.timePoints.count * context.populations.count * 64)
  describeCharacteristics(context, into: &store)
  countEvents(context, into: &store)
  for endpoint in study.endpoints.indices {
    let decision = NormalityDecision(context, endpoint: endpoint)
    for population in context.populations where population.reports(endpoint) {
      for timePoint in population.timePoints {
        describeValues(context, endpoint, timePoint, population, into: &store)
      }
      for timePoint in population.followUps {
        describeChange(context, endpoint, timePoint, population, decision, into: &store)
      }
    }
    addShifts(context, endpoint, into: &store)
  }
  for comparison in study.comparisons { compare(comparison, context, into: &store) }
  for rule in study.responders { countResponders(rule, context, into: &store) }
  for imputation in study.methods.sensitivity {
    addSensitivity(context.imputed(by: imputation), into: &store)
  }
  for family in study.multiplicity { adjust(family, context, in: &store) }
  for family in study.subgroups { addInteractions(family, context, into: &store) }
  return store
}

/// What every part of the analysis reads.
struct AnalysisContext {
  let study: Study
  let dataset: Dataset
  let populations: [Population]
  /// Index of the baseline in `study.timePoints`.
  let baseline: Int
  let quartiles: QuantileType
  let level: Double
  /// What was done to missing visits; nil in the main analysis.
  let imputation: StudyDefinition.Imputation?

  init(study: Study, dataset: Dataset, imputation: StudyDefinition.Imputation? = nil) {
    self.study = study
    self.dataset = dataset
    self.imputation = imputation
    let first = study.timePoints.firstIndex { $0.isBaseline } ?? 0
    baseline = first
    populations = Population.all(study, dataset)
    quartiles = QuantileType(rawValue: study.methods.quartileType) ?? .sas
    level = 1 - study.alpha
  }

  /// Flags of every row.
  var flags: [ResultFlag] { imputation == nil ? [] : [.imputed] }

  func cell(
    _ endpoint: Int, _ timePoint: Int, _ population: Population, _ measure: Measure,
    _ contrast: ContrastID? = nil
  ) -> CellKey {
    cell(endpoint, timePoint, population.cohort, population.group, measure, contrast)
  }

  func cell(
    _ endpoint: Int, _ timePoint: Int, _ cohort: CohortID, _ group: GroupID?, _ measure: Measure,
    _ contrast: ContrastID? = nil
  ) -> CellKey {
    CellKey(
      endpoint: study.endpoints[endpoint].id, timePoint: study.timePoints[timePoint].id, cohort: cohort,
      group: group, measure: imputation.map { measure.imputed(by: $0) } ?? measure, contrast: contrast)
  }
}
