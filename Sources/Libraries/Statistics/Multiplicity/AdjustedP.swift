/// How p-values of a family of tests are adjusted.
package enum Adjustment: String, Sendable, Hashable, CaseIterable {
  case none
  /// p times the number of tests.
  case bonferroni
  /// Bonferroni step by step from the smallest p; uniformly better, and without assumptions.
  case holm
  /// Step by step from the largest p; needs positive dependence.
  case hochberg
  /// Closed testing with Simes' test; needs positive dependence.
  case hommel
  /// Benjamini and Hochberg: the false discovery rate.
  case benjaminiHochberg
  /// Benjamini and Yekutieli: the false discovery rate under any dependence.
  case benjaminiYekutieli
}

/// The adjusted p-values, in the order given; missing ones stay missing and do not count.
///
/// `tests` may exceed the number of p-values when other tests of the family were made; it is never taken as less.
/// Adjusted values are at most 1 and in the order of the p-values. Values that are not probabilities count as missing.
/// Source: R 4.2 `p.adjust`.
package func adjustedP(_ p: [Double?], _ method: Adjustment, tests: Int? = nil) -> [Double?] {
  let used = p.indices.filter { index in p[index].map { $0 >= 0 && $0 <= 1 } ?? false }
  let values = used.compactMap { p[$0] }
  let n = max(values.count, tests ?? 0)
  var result = [Double?](repeating: nil, count: p.count)
  for (index, adjusted) in zip(used, adjusted(values, method, n)) { result[index] = adjusted }
  return result
}

private func adjusted(_ p: [Double], _ method: Adjustment, _ n: Int) -> [Double] {
  if n <= 1 { return p }
  let count = Double(n)
  switch method {
  case .none: return p
  case .bonferroni: return p.map { min(1, count * $0) }
  case .holm: return fromSmallest(p) { count - Double($0) }
  case .hochberg: return fromLargest(p) { count - Double($0) }
  case .hommel: return n == 2 ? fromLargest(p) { count - Double($0) } : hommel(p, n)
  case .benjaminiHochberg: return fromLargest(p) { count / Double($0 + 1) }
  case .benjaminiYekutieli:
    let harmonic = (1...n).reversed().reduce(0) { $0 + 1 / Double($1) }
    return fromLargest(p) { harmonic * count / Double($0 + 1) }
  }
}

/// Each p times the factor of its rank (counted from 0), and never below what a smaller p has become.
private func fromSmallest(_ p: [Double], _ factor: (Int) -> Double) -> [Double] {
  var result = p
  var largest = 0.0
  for (rank, index) in p.indices.sorted(by: { p[$0] < p[$1] }).enumerated() {
    largest = max(largest, min(1, factor(rank) * p[index]))
    result[index] = largest
  }
  return result
}

/// Each p times the factor of its rank (counted from 0), and never above what a larger p has become.
private func fromLargest(_ p: [Double], _ factor: (Int) -> Double) -> [Double] {
  var result = p
  var smallest = 1.0
  for (rank, index) in p.indices.sorted(by: { p[$0] < p[$1] }).enumerated().reversed() {
    smallest = min(smallest, factor(rank) * p[index])
    result[index] = smallest
  }
  return result
}

/// Hommel 1988, Biometrika 75:383, in Wright's form (1992, Biometrics 48:1005). Tests not listed count as p = 1.
private func hommel(_ p: [Double], _ n: Int) -> [Double] {
  let order = p.indices.sorted { p[$0] < p[$1] }
  let sorted = order.map { p[$0] } + [Double](repeating: 1, count: n - p.count)
  let simes = sorted.indices.map { Double(n) * sorted[$0] / Double($0 + 1) }.min() ?? 1
  var found = [Double](repeating: simes, count: n)
  for m in stride(from: n - 1, through: 2, by: -1) {
    let small = n - m + 1
    var bound = 1.0
    for step in 2...m { bound = min(bound, Double(m) * sorted[small + step - 2] / Double(step)) }
    for index in 0..<small { found[index] = max(found[index], min(Double(m) * sorted[index], bound)) }
    let rest = min(Double(m) * sorted[small - 1], bound)
    for index in small..<n { found[index] = max(found[index], rest) }
  }
  var result = p
  for (rank, index) in order.enumerated() { result[index] = min(1, max(found[rank], sorted[rank])) }
  return result
}
