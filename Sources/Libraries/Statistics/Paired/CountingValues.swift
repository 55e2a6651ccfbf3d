/// The distinct values of a list with their numbers, in increasing order; nil when one is beyond 2^53.
///
/// A range of values not much larger than their number is counted in a table addressed by value; otherwise a copy is
/// sorted.
func countedValues<Change: FixedWidthInteger & SignedInteger>(
  _ changes: [Change]
) -> (values: [Int], counts: [Int])? {
  changes.withUnsafeBufferPointer { changes in
    guard let first = changes.first else { return ([], []) }
    var smallest = first
    var largest = first
    for change in changes {
      if change < smallest { smallest = change }
      if change > largest { largest = change }
    }
    guard Int64(smallest) >= -largestExactInteger, Int64(largest) <= largestExactInteger else { return nil }
    let range = Int(largest) - Int(smallest) + 1
    // Whatever is counted fits into 32 bits then.
    return range <= 8 * changes.count + 4096 && changes.count <= Int(UInt32.max)
      ? countedByTable(changes, smallest: Int(smallest), range: range) : countedBySorting(changes)
  }
}

/// 2^53, up to which every whole number is a double.
private let largestExactInteger: Int64 = 1 << 53

private func countedByTable<Change: FixedWidthInteger & SignedInteger>(
  _ changes: UnsafeBufferPointer<Change>, smallest: Int, range: Int
) -> (values: [Int], counts: [Int]) {
  // Small counts, as a wide table does not stay in the processor's nearest cache.
  var table = [UInt32](repeating: 0, count: range)
  table.withUnsafeMutableBufferPointer { table in
    for change in changes { table[Int(change) - smallest] &+= 1 }
  }
  let distinct = table.count { $0 > 0 }
  var values: [Int] = []
  var counts: [Int] = []
  values.reserveCapacity(distinct)
  counts.reserveCapacity(distinct)
  for (index, count) in table.enumerated() where count > 0 {
    values.append(smallest + index)
    counts.append(Int(count))
  }
  return (values, counts)
}

private func countedBySorting<Change: FixedWidthInteger & SignedInteger>(
  _ changes: UnsafeBufferPointer<Change>
) -> (values: [Int], counts: [Int]) {
  var values: [Int] = []
  var counts: [Int] = []
  for change in changes.sorted() {
    if values.last == Int(change) {
      counts[counts.count - 1] += 1
    } else {
      values.append(Int(change))
      counts.append(1)
    }
  }
  return (values, counts)
}
