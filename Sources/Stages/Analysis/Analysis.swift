import Statistics
package import StudyData
package import StudyDefinition
package import StudyResults

/// Computes every number the definition asks for: for each endpoint, follow-up, cohort and group the values at each
/// visit, the change of the pairs, and its test.
///
/// Pure: the same study and data give the same store, row by row.
package func analyse(_ study: Study, _ dataset: Dataset) -> ResultStore {
  var store = ResultStore()
  let populations = Population.all(study, dataset)
  let context = AnalysisContext(study: study, dataset: dataset, populations: populations)
  store.reserve(study.endpoints.count * study.timePoints.count * populations.count * 64)
  for endpoint in study.endpoints.indices {
    let decision = NormalityDecision(context, endpoint: endpoint)
    for population in populations {
      for timePoint in population.timePoints {
        describeValues(context, endpoint, timePoint, population, into: &store)
      }
      for timePoint in population.timePoints where timePoint != context.baseline {
        describeChange(context, endpoint, timePoint, population, decision, into: &store)
      }
    }
  }
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

  init(study: Study, dataset: Dataset, populations: [Population]) {
    self.study = study
    self.dataset = dataset
    self.populations = populations
    baseline = study.timePoints.firstIndex { $0.isBaseline } ?? 0
    quartiles = QuantileType(rawValue: study.methods.quartileType) ?? .sas
    level = 1 - study.alpha
  }

  func cell(_ endpoint: Int, _ timePoint: Int, _ population: Population, _ measure: Measure) -> CellKey {
    CellKey(
      endpoint: study.endpoints[endpoint].id, timePoint: study.timePoints[timePoint].id,
      cohort: population.cohort, group: population.group, measure: measure)
  }
}
