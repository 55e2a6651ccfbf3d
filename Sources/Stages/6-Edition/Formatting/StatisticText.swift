package import StudyResults

/// One statistic as text, with the decimals its kind and its endpoint ask for.
extension NumberFormat {
  /// Decimals of a statistic of values recorded with so many; nil where decimals do not decide (counts, probabilities).
  package func decimals(_ scale: Statistic.Scale, ofValuesWith recorded: Int) -> Int? {
    let extra = journal.extraDecimals
    switch scale {
    case .count, .probability: return nil
    case .centre: return recorded + extra.centre
    case .quantile: return recorded + extra.quantile
    case .spread: return recorded + extra.spread
    case .recorded: return recorded + extra.recorded
    case .percent: return 1
    case .statistic: return 2
    case .half: return 1
    case .coefficient: return 3
    }
  }

  /// The number of a row as the report prints it everywhere; nil when it is not estimable.
  ///
  /// - Parameters:
  ///   - recorded: the decimals of a single value of what the row is about.
  ///   - estimateDecimals: decimals of estimates, where the definition asks for others; what is spread about them has
  ///     no fewer.
  package func text(
    _ row: ResultRow, ofValuesWith recorded: Int, alpha: Double, estimateDecimals: Int? = nil
  ) -> String? {
    guard let value = row.value.number else { return nil }
    let scale = row.key.statistic.scale
    switch scale {
    case .count:
      guard let whole = Int(exactly: value) else { return nil }
      return count(whole)
    case .probability: return probability(value, alpha: alpha)
    case .half: return compact(value, decimals: 1)
    case .centre, .quantile, .spread, .recorded, .percent, .statistic, .coefficient:
      // Percentages of percentages are printed like any percentage, not with the endpoint's decimals.
      let isPercent = row.key.cell.measure == .percentChange && scale != .statistic && scale != .coefficient
      // A ratio to baseline has no unit, and so not the decimals of one.
      let isRatio = scale == .centre && row.key.cell.measure.isRatio
      var decimals = isPercent ? 1 : isRatio ? 2 : decimals(scale, ofValuesWith: recorded) ?? 0
      if let estimateDecimals {
        if scale == .centre { decimals = estimateDecimals }
        if scale == .spread { decimals = max(decimals, estimateDecimals) }
      }
      return fixed(value, decimals: decimals)
    }
  }
}
