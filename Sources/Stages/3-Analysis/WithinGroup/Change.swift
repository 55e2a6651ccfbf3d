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
  addLocation(changes.hodgesLehmann(level: context.level), rows, level: context.level, to: &store)
}

/// An estimate from ranks with its interval, flagged where that covers less than its level. Of one value, or of one
/// against one, it would cover nothing: there is none.
func addLocation(
  _ location: Estimable<LocationEstimate>, _ rows: CellRows, level: Double, to store: inout ResultStore
) {
  var rows = rows
  let covering = location.flatMap { $0.achievedLevel > 0 ? .value($0) : .notEstimable(.tooFew) }
  if let achieved = covering.value?.achievedLevel, achieved < level {
    rows.flags.append(.coverageBelowNominal)
  }
  rows.add(.hodgesLehmann, location.map(\.estimate), to: &store)
  addInterval(covering.map(\.interval), .hodgesLehmannLow, .hodgesLehmannHigh, rows, to: &store)
  rows.add(.achievedLevel, covering.map { $0.achievedLevel * 100 }, to: &store)
}
