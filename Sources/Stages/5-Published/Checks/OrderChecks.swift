import Statistics
import StudyDefinition
import StudyResults

extension PublishedNumbers {
  /// Means of the study's ordered endpoints, at worst-case rounding, and of their ratios.
  var orders: [PublishedCheck] {
    study.orders.flatMap { order in
      let means = rows.filter { $0.key.cell.endpoint == order.lower && $0.key.statistic == .mean }
      let pairs = means.compactMap { row -> (cell: CellKey, lower: PrintedNumber, upper: PrintedNumber)? in
        guard let lower = row.number, let upper = number(row.key.cell.with(endpoint: order.upper), .mean)
        else {
          return nil
        }
        return (row.key.cell, lower, upper)
      }
      return pairs.map(inOrder(order)) + pairs.compactMap { ratio(order, $0) } + direction(order)
    }
  }

  private func inOrder(_ order: ValueOrder) -> (
    (cell: CellKey, lower: PrintedNumber, upper: PrintedNumber)
  ) -> PublishedCheck {
    { pair in
      let excess = pair.lower.rounding.lowerBound - pair.upper.rounding.upperBound
      return PublishedCheck(
        .order, excess > 0 ? .failed : .passed, pair.cell,
        [
          "lower": .printed(pair.lower.text), "upper": .printed(pair.upper.text),
          "excess": .number(excess, decimals: max(pair.lower.decimals, pair.upper.decimals) + 1),
        ])
    }
  }

  /// The ratio of the published means against the published mean ratio: outright wrong where no values of at most one
  /// can have these means, a question where the two lie far apart, as a mean of ratios is no ratio of means.
  private func ratio(
    _ order: ValueOrder, _ pair: (cell: CellKey, lower: PrintedNumber, upper: PrintedNumber)
  ) -> PublishedCheck? {
    guard let id = order.ratio, let whole = unit(of: id),
      let printed = number(pair.cell.with(endpoint: id), .mean), pair.upper.rounding.lowerBound > 0
    else { return nil }
    let low = whole * pair.lower.rounding.lowerBound / pair.upper.rounding.upperBound
    let ratio = whole * pair.lower.value / pair.upper.value
    let isFar = abs(ratio - printed.value) > Self.farApart * whole
    return PublishedCheck(
      .ratio, low > whole ? .failed : isFar ? .warning : .passed, pair.cell.with(endpoint: id),
      ["printed": .printed(printed.text), "ratio": .number(ratio, decimals: 1)])
  }

  /// The ratio of the means and the mean ratio move the same way from baseline to follow-up.
  private func direction(_ order: ValueOrder) -> [PublishedCheck] {
    guard let id = order.ratio, let whole = unit(of: id) else { return [] }
    return rows.compactMap { row -> PublishedCheck? in
      let cell = row.key.cell
      guard cell.endpoint == id, cell.measure == .baseline, let before = row.number,
        let after = number(cell.with(measure: .followUp), .mean),
        let first = ratioOfMeans(order, cell), let second = ratioOfMeans(order, cell.with(measure: .followUp))
      else { return nil }
      let isAgainst = (second - first) * (after.value - before.value) < 0
      return PublishedCheck(
        .ratioDirection, isAgainst ? .warning : .passed, cell.with(measure: .change),
        [
          "before": .printed(before.text), "after": .printed(after.text),
          "first": .number(whole * first, decimals: 1), "second": .number(whole * second, decimals: 1),
        ])
    }
  }

  private func ratioOfMeans(_ order: ValueOrder, _ cell: CellKey) -> Double? {
    guard let lower = number(cell.with(endpoint: order.lower), .mean),
      let upper = number(cell.with(endpoint: order.upper), .mean), upper.value != 0
    else { return nil }
    return lower.value / upper.value
  }

  /// What the ratio is when both are equal.
  private func unit(of id: EndpointID) -> Double? {
    endpoint(id).map { $0.unit?.entries.contains { $0.text == "%" } ?? false ? 100 : 1 }
  }

  /// Of the whole: a mean of ratios of unlike subjects may well be this far from the ratio of their means.
  private static let farApart = 0.05
}
