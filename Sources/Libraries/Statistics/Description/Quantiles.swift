/// Hyndman and Fan's nine definitions of a sample quantile (1996, Am Stat 50:361), by their numbers.
///
/// The median is the same in types 2 and 5 to 9. Programs differ in their quartiles: SAS and Stata use 2, SPSS and
/// Minitab 6, R and NumPy 7.
package enum QuantileType: Int, Sendable, Hashable, CaseIterable {
  /// Inverse of the empirical distribution.
  case type1 = 1
  /// The same, averaging where it jumps: SAS.
  case type2
  /// The observation nearest to n p, the even one in a tie.
  case type3
  /// Linear between observations at k / n.
  case type4
  /// Linear between observations at (k − ½) / n.
  case type5
  /// Linear between observations at k / (n + 1), clamped to the extremes: SPSS.
  case type6
  /// Linear between observations at (k − 1) / (n − 1): R.
  case type7
  /// Linear, nearly unbiased for the median whatever the distribution.
  case type8
  /// Linear, nearly unbiased for normal samples.
  case type9

  /// The type of SAS, the default of reports.
  package static let sas = QuantileType.type2
  package static let spss = QuantileType.type6
  package static let r = QuantileType.type7

  /// Which observation lies below the quantile, counted from 1 (0 when none does), and how far towards the next one
  /// the quantile is, from 0 to 1.
  ///
  /// n p that misses a whole number by a few units in the last place is that number: 20 × 0.35 is 7.
  func position(n: Int, p: Double) -> (index: Int, weight: Double) {
    let count = Double(n)
    let exact: Double =
      switch self {
      case .type1, .type2, .type4: count * p
      case .type3: count * p - 0.5
      case .type5: count * p + 0.5
      case .type6: (count + 1) * p
      case .type7: 1 + (count - 1) * p
      case .type8: 1.0 / 3 + (count + 1.0 / 3) * p
      case .type9: 0.375 + (count + 0.25) * p
      }
    let slack = 4 * Double.ulpOfOne * max(1, exact.magnitude)
    let below = (exact + slack).rounded(.down)
    let beyond = exact - below
    let isBetween = abs(beyond) > slack
    let weight: Double =
      switch self {
      case .type1: isBetween ? 1 : 0
      case .type2: isBetween ? 1 : 0.5
      case .type3: isBetween || below.truncatingRemainder(dividingBy: 2) != 0 ? 1 : 0
      default: isBetween ? beyond : 0
      }
    return (Int(below), weight)
  }
}

/// The quantile of values in increasing order; nil when there are none or `p` is not a probability.
package func quantile(ofSorted values: [Double], _ p: Double, _ type: QuantileType = .sas) -> Double? {
  guard let first = values.first, let last = values.last, p >= 0, p <= 1 else { return nil }
  let (index, weight) = type.position(n: values.count, p: p)
  let low = index < 1 ? first : index > values.count ? last : values[index - 1]
  let high = index < 0 ? first : index >= values.count ? last : values[index]
  if weight == 0 || low == high { return low }
  if weight == 1 { return high }
  return (1 - weight) * low + weight * high
}

/// The quantiles of values in any order, missing ones left out. Not estimable without values.
package func quantiles(
  _ values: [Double?], at probabilities: [Double], type: QuantileType = .sas
) -> [Estimable<Double>] {
  let sorted = present(values).sorted()
  return probabilities.map { p in
    Estimable(
      quantile(ofSorted: sorted, p, type), otherwise: sorted.isEmpty ? .noValues : .impossibleArgument)
  }
}

/// The middle value, or the mean of the two middle ones; nil when there are none.
package func median(_ values: [Double]) -> Double? { median(ofSorted: values.sorted()) }

/// The median of values in increasing order.
package func median(ofSorted values: [Double]) -> Double? {
  guard !values.isEmpty else { return nil }
  let high = values[values.count / 2]
  if values.count % 2 == 1 { return high }
  let low = values[values.count / 2 - 1]
  let total = low + high
  return total.isFinite ? total / 2 : low / 2 + high / 2
}
