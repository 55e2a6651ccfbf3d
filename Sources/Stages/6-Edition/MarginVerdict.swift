package import StudyDefinition
package import StudyResults

extension Edition {
  /// Whether the interval of a difference lies within the margin that was declared for it; nil without a margin or
  /// without an interval.
  package func meetsMargin(_ cell: CellKey, _ low: Statistic, _ high: Statistic) -> Bool? {
    let margins = (low: results.number(cell, .marginLow), high: results.number(cell, .marginHigh))
    guard margins.low != nil || margins.high != nil, let lower = results.number(cell, low),
      let upper = results.number(cell, high)
    else { return nil }
    return (margins.low.map { lower > $0 } ?? true) && (margins.high.map { upper < $0 } ?? true)
  }

  /// The size of a margin in the endpoint's unit, as the results print it.
  package func size(of margin: Margin) -> String { format.plain(margin.value) }
}
