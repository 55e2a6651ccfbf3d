import Statistics
import StudyDefinition
import StudyResults

/// Individual percent changes, described like any measure, and the percent change of the mean. A baseline of zero has
/// no percent change and is counted as undefined; with a negative baseline somewhere none is defined, since the
/// direction of a percentage would turn round. The geometric percentage only where the definition asks for it.
func addPercentChange(
  of pairs: PairedSample, _ rows: CellRows, _ definition: PercentChangeDefinition?,
  _ context: AnalysisContext, into store: inout ResultStore
) {
  if definition == .geometric {
    let listed = pairs.listed
    let ratio = geometricMeanRatio(listed.baseline, listed.followUp, level: context.level)
    var rows = rows
    rows.method = Method("geometric-mean-ratio")
    rows.add(.percentOfRatio, ratio.ratio.map { 100 * ($0 - 1) }, to: &store)
    addInterval(
      ratio.interval.map { $0.mapped { 100 * ($0 - 1) } }, .percentOfRatioLow, .percentOfRatioHigh, rows,
      to: &store)
  }
  if let range = pairs.baseline.range, range.low < 0 {
    rows.add(.undefined, pairs.count, to: &store)
    for statistic in percentStatistics { rows.miss(statistic, Reason(.negativeBaseline), to: &store) }
    return
  }
  let percentages = Sample(pairs.percentChanges)
  let used = CellRows(cell: rows.cell, n: percentages.count, method: rows.method)
  used.add(.undefined, pairs.count - percentages.count, to: &store)
  addDescription(of: percentages, used, context, into: &store)
  if case (let change?, let baseline?) = (pairs.changes.moments?.mean, pairs.baseline.moments?.mean) {
    rows.add(
      .percentOfMeans, baseline == 0 ? nil : 100 * change / baseline, otherwise: Reason(.zeroBaseline),
      to: &store)
  } else {
    rows.miss(.percentOfMeans, .noData, to: &store)
  }
}

private let percentStatistics: [Statistic] = [
  .n, .mean, .sd, .se, .ciLow, .ciHigh, .median, .q1, .q3, .min, .max, .percentOfMeans,
]

/// The geometric mean ratio, follow-up over baseline, with its interval.
func addRatio(
  of pairs: PairedSample, _ rows: CellRows, _ context: AnalysisContext, into store: inout ResultStore
) {
  let listed = pairs.listed
  let ratio = geometricMeanRatio(listed.baseline, listed.followUp, level: context.level)
  rows.add(.geometricMean, ratio.ratio, to: &store)
  addInterval(ratio.interval, .geometricLow, .geometricHigh, rows, to: &store)
}
