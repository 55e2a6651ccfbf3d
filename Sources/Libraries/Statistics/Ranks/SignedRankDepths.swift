import Synchronization

/// The cumulative distribution of the signed-rank sum without ties, for one number of changes after the other.
///
/// A rank more makes F(s) the mean of F(s) and F(s − n). Going on from one number to the next, all up to n cost what n
/// alone does; a report with many samples of different sizes needs most of them.
struct GrowingSignedRanks {
  private(set) var count = 0
  /// P(W+ <= s) for s = 0 ... total / 2; the rest is symmetric.
  private var lower: [Double] = [1]

  private var total: Int { count * (count + 1) / 2 }

  /// P(W+ <= s).
  func atMost(_ sum: Int) -> Double {
    if sum < 0 { return 0 }
    if sum >= total { return 1 }
    return sum < lower.count ? lower[sum] : 1 - atMost(total - sum - 1)
  }

  /// The smallest s with P(W+ <= s) >= p, for p up to 1/2. A probability that misses p by rounding alone reaches it.
  func quantile(_ p: Double) -> Int {
    let enough = p * (1 - roundingSlack)
    return smallestInteger(from: 0, through: lower.count - 1) { lower[$0] >= enough }
  }

  /// Adds the next larger rank.
  mutating func grow() {
    let rank = count + 1
    let half = (total + rank) / 2
    for sum in lower.count..<(half + 1) { lower.append(atMost(sum)) }
    lower.withUnsafeMutableBufferPointer { kept in
      // In place, in stretches of `rank` sums from the largest down: what a stretch needs below it is still there.
      var end = half + 1
      while end > rank {
        let start = max(rank, end - rank)
        halveSums(kept, start..<end, rank)
        end = start
      }
      for sum in 0..<end { kept[sum] *= 0.5 }
    }
    count = rank
  }
}

/// Makes each of some places the mean of itself and the place `back` before it; none of those is among them.
private func halveSums(_ kept: UnsafeMutableBufferPointer<Double>, _ places: Range<Int>, _ back: Int) {
  let bytes = UnsafeMutableRawBufferPointer(kept)
  let stride = MemoryLayout<Double>.stride
  var place = places.lowerBound
  while place + 8 <= places.upperBound {
    let own = bytes.loadUnaligned(fromByteOffset: place * stride, as: SIMD8<Double>.self)
    let other = bytes.loadUnaligned(fromByteOffset: (place - back) * stride, as: SIMD8<Double>.self)
    bytes.storeBytes(of: 0.5 * (own + other), toByteOffset: place * stride, as: SIMD8<Double>.self)
    place += 8
  }
  while place < places.upperBound {
    kept[place] = 0.5 * (kept[place] + kept[place - back])
    place += 1
  }
}

/// Depths that were asked for before, for all studies of a run: they depend on nothing but the number and the level.
enum SignedRankDepths {
  private struct Key: Hashable {
    let count: Int
    let level: Double
  }

  private struct Known {
    var depths: [Key: IntervalDepth] = [:]
    var distribution = GrowingSignedRanks()
  }

  private static let known = Mutex(Known())

  /// The depth from the exact distribution, as `signedRankDepth` describes it.
  static func depth(count: Int, level: Double) -> IntervalDepth {
    known.withLock { known in
      let key = Key(count: count, level: level)
      if let depth = known.depths[key] { return depth }
      // A number passed by with another level starts anew.
      if known.distribution.count > count { known.distribution = GrowingSignedRanks() }
      while known.distribution.count < count {
        known.distribution.grow()
        let passed = Key(count: known.distribution.count, level: level)
        known.depths[passed] = depth(known.distribution, level: level)
      }
      let depth = depth(known.distribution, level: level)
      known.depths[key] = depth
      return depth
    }
  }

  private static func depth(_ distribution: GrowingSignedRanks, level: Double) -> IntervalDepth {
    let k = max(1, distribution.quantile((1 - level) / 2))
    return IntervalDepth(k: k, achievedLevel: max(0, 1 - 2 * distribution.atMost(k - 1)), level: level)
  }
}
