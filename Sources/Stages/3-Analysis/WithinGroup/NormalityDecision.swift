import Statistics
import StudyDefinition
import StudyResults

/// Which test an endpoint with `by-normality` gets: decided once, on the changes of all follow-ups and groups of the
/// first cohort pooled, so that two visits of one endpoint are never tested differently.
struct NormalityDecision {
  let test: WithinGroupTest
  private let shapiroWilk: Estimable<ShapiroWilkTest>

  init(_ context: AnalysisContext, endpoint: Int) {
    guard context.study.endpoints[endpoint].tests.contains(.byNormality),
      let population = context.populations.first
    else {
      test = .signedRank
      shapiroWilk = .notEstimable(.noValues)
      return
    }
    var changes: [Double] = []
    for timePoint in population.followUps {
      changes +=
        PairedSample(
          context.dataset, endpoint: endpoint, baseline: population.baseline, followUp: timePoint,
          members: population.members
        ).changes.values
    }
    shapiroWilk = shapiroWilkTest(changes)
    // Without an answer the test that assumes less.
    test =
      (shapiroWilk.value?.pValue).map { $0 > context.study.alpha ? .pairedT : .signedRank } ?? .signedRank
  }

  func addRows(_ rows: CellRows, to store: inout ResultStore) {
    rows.add(.shapiroWilk, shapiroWilk.map(\.w), to: &store)
    rows.add(.shapiroWilkP, shapiroWilk.map(\.pValue), to: &store)
  }
}
