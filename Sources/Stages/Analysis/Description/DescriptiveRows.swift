import Statistics
import StudyResults

/// n, mean, SD, SE, interval, median, quartiles and extremes of a sample: what every measure is described by.
func addDescription(
  of values: [Double], _ rows: CellRows, _ context: AnalysisContext, into store: inout ResultStore
) {
  let description = describe(values, level: context.level)
  rows.add(.n, description.n, to: &store)
  rows.add(.mean, description.mean, to: &store)
  rows.add(.sd, description.standardDeviation, to: &store)
  rows.add(.se, description.standardError, to: &store)
  addInterval(description.interval, .ciLow, .ciHigh, rows, to: &store)
  let sorted = values.sorted()
  for (statistic, p) in [(Statistic.median, 0.5), (.q1, 0.25), (.q3, 0.75)] {
    rows.add(statistic, quantile(ofSorted: sorted, p, context.quartiles), otherwise: .noData, to: &store)
  }
  rows.add(.min, sorted.first, otherwise: .noData, to: &store)
  rows.add(.max, sorted.last, otherwise: .noData, to: &store)
}

/// Both limits, each with the reason of the interval when there is none.
func addInterval(
  _ interval: Estimable<ConfidenceInterval>, _ low: Statistic, _ high: Statistic, _ rows: CellRows,
  to store: inout ResultStore
) {
  switch interval {
  case .value(let limits):
    rows.add(low, limits.low, otherwise: Reason(.noIntervalAtThisLevel), to: &store)
    rows.add(high, limits.high, otherwise: Reason(.noIntervalAtThisLevel), to: &store)
  case .notEstimable(let reason):
    rows.miss(low, Reason(reason), to: &store)
    rows.miss(high, Reason(reason), to: &store)
  }
}

/// Geometric mean, SD and CV, with the interval of the mean formed on the logarithms.
func addGeometric(
  of values: [Double], _ rows: CellRows, _ context: AnalysisContext, into store: inout ResultStore
) {
  let summary = geometricSummary(values, level: context.level)
  rows.add(.geometricMean, summary.mean, to: &store)
  rows.add(.geometricSD, summary.standardDeviation, to: &store)
  addInterval(summary.interval, .geometricLow, .geometricHigh, rows, to: &store)
  rows.add(.geometricCV, summary.coefficientOfVariationPercent, to: &store)
}
