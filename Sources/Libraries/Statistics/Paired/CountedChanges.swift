/// The changes of a registry, counted by value: every statistic of paired changes from their distinct values.
///
/// Recorded values have few decimals, so a hundred thousand changes have a few thousand distinct values. Counting takes
/// one pass; all that follows (order statistics, signed ranks, Walsh averages) costs by the number of distinct values
/// and allocates nothing for a pair. The results equal those of the plain functions on the same changes formed in
/// decimals.
package struct CountedChanges: Sendable, Hashable {
  /// The distinct changes as whole numbers of units of the last decimal, in increasing order.
  package let values: [Int]
  /// How many changes have each value, at least 1.
  package let counts: [Int]
  /// How many changes are smaller than each value; at the end, all of them.
  let below: [Int]
  /// Turns whole numbers into changes.
  package let scale: DecimalScale

  /// The number of changes.
  package var count: Int { below[values.count] }

  /// Counts changes given as change · 10^decimals; nil when one is beyond 2^53 and so no exact double.
  ///
  /// - Complexity: O(n) when the changes span a small range, as recorded ones do; otherwise O(n log n).
  package init?(_ changes: [Int32], scale: DecimalScale) {
    self.init(counting: changes, scale: scale)
  }

  /// Counts changes given as change · 10^decimals; nil when one is beyond 2^53 and so no exact double.
  package init?(_ changes: [Int64], scale: DecimalScale) {
    self.init(counting: changes, scale: scale)
  }

  private init?<Change: FixedWidthInteger & SignedInteger>(counting changes: [Change], scale: DecimalScale) {
    guard let counted = countedValues(changes) else { return nil }
    values = counted.values
    counts = counted.counts
    var below = [0]
    below.reserveCapacity(counted.counts.count + 1)
    var total = 0
    for count in counted.counts {
      total += count
      below.append(total)
    }
    self.below = below
    self.scale = scale
  }

  /// Every change, in increasing order.
  package var listed: [Double] {
    var listed: [Double] = []
    listed.reserveCapacity(count)
    for (value, count) in zip(values, counts) {
      listed.append(contentsOf: repeatElement(change(value), count: count))
    }
    return listed
  }

  /// The smallest change; nil without changes.
  package var minimum: Double? { values.first.map(change) }

  /// The largest change; nil without changes.
  package var maximum: Double? { values.last.map(change) }

  /// The middle change, or the mean of the two middle ones; nil without changes.
  package var median: Double? {
    guard count > 0 else { return nil }
    let high = scaled(at: count / 2)
    if count % 2 == 1 { return change(high) }
    return (change(scaled(at: count / 2 - 1)) + change(high)) / 2
  }

  /// A quantile by the named definition; nil without changes or when `p` is not a probability.
  package func quantile(_ p: Double, _ type: QuantileType = .sas) -> Double? {
    guard count > 0, p >= 0, p <= 1 else { return nil }
    let (index, weight) = type.position(n: count, p: p)
    let low = change(scaled(at: min(count, max(1, index)) - 1))
    let high = change(scaled(at: min(count - 1, max(0, index))))
    if weight == 0 || low == high { return low }
    if weight == 1 { return high }
    return (1 - weight) * low + weight * high
  }

  /// A change from its whole number.
  func change(_ scaled: Int) -> Double { Double(scaled) / scale.factor }

  /// The change with `position` others before it in order, from 0, as a whole number. O(log of the distinct values).
  private func scaled(at position: Int) -> Int {
    values[smallestInteger(from: 0, through: values.count - 1) { below[$0 + 1] > position }]
  }
}
