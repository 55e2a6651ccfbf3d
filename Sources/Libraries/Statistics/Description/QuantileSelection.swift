/// Quantiles of finite values in any order, in the order of `probabilities`; nil without values or when one is not a
/// probability.
///
/// - Parameter extremes: the smallest and the largest of the values, when they are known.
/// - Complexity: O(n) unless the values lie many magnitudes apart; O(n log n) at worst.
package func quantiles(
  of values: [Double], at probabilities: [Double], _ type: QuantileType = .sas,
  extremes: (low: Double, high: Double)? = nil
) -> [Double]? {
  guard !values.isEmpty, probabilities.allSatisfy({ $0 >= 0 && $0 <= 1 }) else { return nil }
  let places = probabilities.map { type.position(n: values.count, p: $0) }
  let positions = places.flatMap { place in
    [min(values.count, max(1, place.index)) - 1, min(values.count - 1, max(0, place.index))]
  }
  let found = ordered(values, at: positions, extremes: extremes)
  return places.indices.map { index in
    let (low, high) = (found[2 * index], found[2 * index + 1])
    let weight = places[index].weight
    if weight == 0 || low == high { return low }
    if weight == 1 { return high }
    return (1 - weight) * low + weight * high
  }
}

/// The values that would stand at some positions, counted from 0, were the values sorted.
///
/// A long list is not sorted. Its range is divided into bins of one width, which order the values coarsely; those of the
/// bins that the positions fall into are taken out, and ordered among themselves in the same way.
private func ordered(
  _ values: [Double], at positions: [Int], extremes: (low: Double, high: Double)? = nil
) -> [Double] {
  guard values.count > shortList, let smallest = extremes?.low ?? values.min(),
    let largest = extremes?.high ?? values.max(),
    let bins = Bins(values, smallest: smallest, largest: largest)
  else {
    let sorted = values.sorted()
    return positions.map { sorted[$0] }
  }
  let wanted = positions.map(bins.bin(at:))
  let contents = bins.contents(of: Set(wanted))
  var found = [Double](repeating: 0, count: positions.count)
  for (bin, members) in contents {
    let asked = positions.indices.filter { wanted[$0] == bin }
    let answers = ordered(members, at: asked.map { positions[$0] - bins.below[bin] })
    for (index, answer) in zip(asked, answers) { found[index] = answer }
  }
  return found
}

/// Below this a sort is quicker.
private let shortList = 4096

/// A list divided into bins of one width from its smallest to its largest value. Whatever is in a bin is smaller than
/// what is in a later one, since taking a difference and multiplying by a positive number keep the order when rounded.
private struct Bins {
  /// How many values lie in earlier bins, for every bin; at the end, all of them.
  let below: [Int]
  private let values: [Double]
  /// The bin of every value.
  private let bins: [UInt16]

  private static let count = 4096

  /// Nil when the values are all equal, or so near or far apart that there is no width.
  init?(_ values: [Double], smallest: Double, largest: Double) {
    let binsInOne = Double(Self.count) / (largest - smallest)
    guard binsInOne > 0, binsInOne.isFinite, (largest - smallest).isFinite else { return nil }
    self.values = values
    var below = [Int](repeating: 0, count: Self.count + 1)
    bins = below.withUnsafeMutableBufferPointer { below in
      let bins = values.map { value in
        let bin = Self.bin(value, smallest, binsInOne)
        below[bin + 1] += 1
        return UInt16(truncatingIfNeeded: bin)
      }
      for bin in 1..<below.count { below[bin] += below[bin - 1] }
      return bins
    }
    self.below = below
  }

  @inline(__always)
  private static func bin(_ value: Double, _ smallest: Double, _ binsInOne: Double) -> Int {
    min(count - 1, Int((value - smallest) * binsInOne))
  }

  /// The bin of the value at a position in increasing order.
  func bin(at position: Int) -> Int {
    smallestInteger(from: 0, through: Self.count - 1) { below[$0 + 1] > position }
  }

  /// The values of some bins.
  func contents(of wanted: Set<Int>) -> [Int: [Double]] {
    var slots = [Int](repeating: -1, count: Self.count)
    let wanted = wanted.sorted()
    var contents = wanted.map { bin in
      var members: [Double] = []
      members.reserveCapacity(below[bin + 1] - below[bin])
      return members
    }
    for (slot, bin) in wanted.enumerated() { slots[bin] = slot }
    slots.withUnsafeBufferPointer { slots in
      for (value, bin) in zip(values, bins) {
        let slot = slots[Int(bin)]
        if slot >= 0 { contents[slot].append(value) }
      }
    }
    return Dictionary(uniqueKeysWithValues: zip(wanted, contents))
  }
}
