package import StudyDefinition
package import StudyResults

/// A change of endpoints with different units on one scale: in standard deviations of the baseline of the same pairs.
///
/// Only where a mark stands is standardised; every number printed beside it is a number of the store.
package struct StandardisedChange: Sendable, Hashable {
  package let centre: Double
  package let low: Double?
  package let high: Double?
}

extension Edition {
  /// The mean change with its interval; nil without a mean, or without a baseline that varies.
  package func standardisedChange(_ cell: CellKey) -> StandardisedChange? {
    standardised(cell, .mean, .ciLow, .ciHigh)
  }

  /// The change as the endpoint's summary estimates it: the Hodges-Lehmann estimate where that is by medians.
  package func standardisedChange(_ cell: CellKey, of endpoint: Endpoint) -> StandardisedChange? {
    endpoint.summary == .medianIQR
      ? standardised(cell, .hodgesLehmann, .hodgesLehmannLow, .hodgesLehmannHigh) : standardisedChange(cell)
  }

  /// The baseline of the pairs whose change a cell is about.
  package func baselineCell(of cell: CellKey) -> CellKey {
    CellKey(
      endpoint: cell.endpoint, timePoint: cell.timePoint, cohort: cell.cohort, group: cell.group,
      measure: .baseline)
  }

  private func standardised(
    _ cell: CellKey, _ centre: Statistic, _ low: Statistic, _ high: Statistic
  ) -> StandardisedChange? {
    guard let sd = results.number(baselineCell(of: cell), .sd), sd > 0,
      let middle = results.number(cell, centre)
    else { return nil }
    return StandardisedChange(
      centre: middle / sd, low: results.number(cell, low).map { $0 / sd },
      high: results.number(cell, high).map { $0 / sd })
  }
}
