import Statistics
import StudyDefinition
import StudyResults

/// Baseline, follow-up, change and percent change of the pairs of one endpoint, follow-up and population, and the tests
/// of the change.
func describeChange(
  _ context: AnalysisContext, _ endpoint: Int, _ timePoint: Int, _ population: Population,
  _ normality: NormalityDecision, into store: inout ResultStore
) {
  let pairs = PairedSample(
    context.dataset, endpoint: endpoint, baseline: population.baseline, followUp: timePoint,
    members: population.members)
  func rows(_ measure: Measure, _ method: String) -> CellRows {
    CellRows(
      cell: context.cell(endpoint, timePoint, population, measure), n: pairs.count, method: Method(method),
      flags: context.flags)
  }
  addDescription(of: pairs.baseline, rows(.baseline, "description"), context, into: &store)
  addDescription(of: pairs.followUp, rows(.followUp, "description"), context, into: &store)

  let change = rows(.change, "change-of-pairs")
  change.add(.eligible, pairs.eligible, to: &store)
  change.add(.missing, pairs.eligible - pairs.count, to: &store)
  change.addCoverage(of: pairs.eligible, to: &store)
  change.add(.missingBaseline, pairs.withoutBaseline, to: &store)
  change.add(.missingFollowUp, pairs.withoutFollowUp, to: &store)
  change.add(.missingBoth, pairs.withoutBoth, to: &store)
  addDescription(of: pairs.changes, change, context, into: &store)
  addHodgesLehmann(of: pairs.changes, change, context, into: &store)

  let definition = context.study.endpoints[endpoint]
  addPercentChange(
    of: pairs, rows(.percentChange, "percent-change"), definition.percentChange, context, into: &store)
  if definition.summary == .geometric || definition.tests.contains(.pairedTLog) {
    addRatio(of: pairs, rows(.ratio, "geometric-mean-ratio"), context, into: &store)
    let listed = pairs.listed
    addGeometric(of: listed.baseline, rows(.baseline, "description"), context, into: &store)
    addGeometric(of: listed.followUp, rows(.followUp, "description"), context, into: &store)
  }
  addChangeEffectSizes(of: pairs, rows(.effectSize, "effect-size"), context, into: &store)
  for test in definition.tests {
    let cell = context.cell(endpoint, timePoint, population, .test(test))
    addTest(test, of: pairs, cell, normality, context, into: &store)
  }
}

/// The Hodges-Lehmann estimate of the change with its exact interval; zeros kept, as they are data about location.
func addHodgesLehmann(
  of changes: Sample, _ rows: CellRows, _ context: AnalysisContext, into store: inout ResultStore
) {
  var rows = rows
  switch changes.hodgesLehmann(level: context.level) {
  case .value(let estimate):
    if estimate.achievedLevel < context.level { rows.flags.append(.coverageBelowNominal) }
    rows.add(.hodgesLehmann, estimate.estimate, to: &store)
    addInterval(.value(estimate.interval), .hodgesLehmannLow, .hodgesLehmannHigh, rows, to: &store)
    rows.add(.achievedLevel, estimate.achievedLevel * 100, to: &store)
  case .notEstimable(let reason):
    for statistic in [Statistic.hodgesLehmann, .hodgesLehmannLow, .hodgesLehmannHigh, .achievedLevel] {
      rows.miss(statistic, Reason(reason), to: &store)
    }
  }
}
