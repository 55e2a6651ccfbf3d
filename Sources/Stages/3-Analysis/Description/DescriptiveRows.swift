import Statistics
import StudyResults

/// n, mean, SD, SE, interval, median, quartiles and extremes of a sample: what every measure is described by.
func addDescription(
  of sample: Sample, _ rows: CellRows, _ context: AnalysisContext, into store: inout ResultStore
) {
  let n = sample.count
  let moments = sample.moments
  let sd = Estimable(moments?.standardDeviation, otherwise: n == 0 ? .noValues : .tooFew)
  let interval = sd.flatMap { sd in
    meanInterval(n: n, mean: moments?.mean ?? 0, sd: sd, level: context.level)
  }
  rows.add(.n, n, to: &store)
  rows.add(.mean, Estimable(moments?.mean, otherwise: .noValues), to: &store)
  rows.add(.sd, sd, to: &store)
  rows.add(.se, sd.map { $0 / Double(n).squareRoot() }, to: &store)
  addInterval(interval.map(\.interval), .ciLow, .ciHigh, rows, to: &store)
  let quartiles = sample.quantiles(at: [0.25, 0.5, 0.75], context.quartiles)
  rows.add(.median, quartiles?[1], otherwise: .noData, to: &store)
  rows.add(.q1, quartiles?[0], otherwise: .noData, to: &store)
  rows.add(.q3, quartiles?[2], otherwise: .noData, to: &store)
  let range = sample.range
  rows.add(.min, range?.low, otherwise: .noData, to: &store)
  rows.add(.max, range?.high, otherwise: .noData, to: &store)
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
