import Statistics
import StudyResults

/// Individual percent changes, described like any measure, and the percent change of the mean. A baseline of zero has
/// no percent change and is counted as undefined; with a negative baseline somewhere none is defined, since the
/// direction of a percentage would turn round.
func addPercentChange(
  of pairs: PairedSample, _ rows: CellRows, _ context: AnalysisContext, into store: inout ResultStore
) {
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
