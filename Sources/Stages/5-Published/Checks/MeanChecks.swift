import Statistics
import StudyDefinition
import StudyResults

extension PublishedNumbers {
  /// A published mean as one of n values recorded with the endpoint's decimals. Not testable where every mean of as many
  /// decimals is possible.
  var granularity: [PublishedCheck] {
    rows.compactMap { row in
      guard row.key.statistic == .mean, row.reason == nil, let mean = row.number,
        let endpoint = endpoint(row.key.cell.endpoint), endpoint.derivation == nil,
        let n = results.count(row.key.cell, .n), n > 0
      else { return nil }
      let items = (0..<endpoint.decimals).reduce(1) { product, _ in product * 10 }
      guard let grim = grimTest(mean: mean, n: n, items: items).value, grim.isInformative else {
        return PublishedCheck(.granularity, .notTestable, row.key.cell)
      }
      return PublishedCheck(
        .granularity, grim.isConsistent ? .passed : .warning, row.key.cell,
        ["printed": .printed(mean.text), "n": .printed(String(n))])
    }
  }

  /// A published percent of the baseline mean against the published means, at worst-case rounding.
  var percentChanges: [PublishedCheck] {
    rows.compactMap { row in
      let cell = row.key.cell
      guard row.key.statistic == .percentOfMeans, let percent = row.number,
        let before = number(cell.with(measure: .baseline), .mean),
        let after = number(cell.with(measure: .followUp), .mean), before.rounding.lowerBound > 0
      else { return nil }
      let low = 100 * (after.rounding.lowerBound / before.rounding.upperBound - 1)
      let high = 100 * (after.rounding.upperBound / before.rounding.lowerBound - 1)
      let follows = low <= percent.rounding.upperBound && percent.rounding.lowerBound <= high
      return PublishedCheck(
        .percentChange, follows ? .passed : .warning, cell,
        [
          "printed": .printed(percent.text), "low": .number(low, decimals: 1),
          "high": .number(high, decimals: 1),
        ])
    }
  }
}
