/// The exact null distribution of the Wilcoxon signed-rank sum W+, conditional on the observed ranks.
///
/// Under the hypothesis each rank counts with probability 1/2, independently. The distribution of the sum is built rank
/// by rank: p(s) becomes (p(s) + p(s - r)) / 2. All terms are positive, so even the smallest tail keeps its digits, and
/// with powers of two the values for small samples are exact. Ties need nothing special: their midranks enter doubled
/// (Streitberg and Röhmel's shift algorithm, 1986). The distribution is symmetric, so only the lower half is computed.
///
/// The sum is counted in doubled ranks throughout: W+ = 3.5 is 7.
package struct SignedRankDistribution: Sendable {
  /// The largest number of ranks for which the distribution is computed; beyond it 2^-n leaves the range of `Double`,
  /// and the normal approximation is as good as exact.
  package static let largestCount = 1000

  /// The greatest common divisor of the doubled ranks: 2 without ties.
  private let unit: Int
  /// The largest sum, in units.
  private let total: Int
  /// P(sum = s) for s = 0 ... total / 2, in units.
  private let lowerHalf: [Double]

  /// The distribution for `count` ranks without ties; nil when there are fewer than none or more than `largestCount`.
  package init?(count: Int) {
    guard count >= 0 else { return nil }
    self.init(doubledRanks: (0..<min(count, Self.largestCount + 1)).map { 2 * ($0 + 1) })
  }

  /// The distribution for the ranks of the non-zero changes, doubled; nil for more than `largestCount` of them or a rank
  /// that is not positive.
  ///
  /// - Complexity: O(n · sum of ranks); 500 untied ranks take a few milliseconds.
  package init?(doubledRanks: [Int]) {
    guard doubledRanks.count <= Self.largestCount, doubledRanks.allSatisfy({ $0 > 0 }) else { return nil }
    let unit = max(1, doubledRanks.reduce(0, greatestCommonDivisor))
    let steps = doubledRanks.map { $0 / unit }.sorted()
    self.unit = unit
    self.total = steps.reduce(0, +)
    self.lowerHalf = Self.lowerHalf(steps: steps, half: total / 2)
  }

  /// The lower half of the distribution, two ranks at a pass: a rank of 0 makes an odd number even and changes nothing.
  private static func lowerHalf(steps: [Int], half: Int) -> [Double] {
    let paired = steps.count.isMultiple(of: 2) ? steps : [0] + steps
    // Zeros in front of the sums spare the inner loop the question whether s - r is below 0.
    let front = steps.suffix(2).reduce(0, +)
    var current = [Double](repeating: 0, count: front + half + 1)
    var next = current
    current[front] = 1
    var reached = 0
    for pair in stride(from: 0, to: paired.count, by: 2) {
      let (first, second) = (paired[pair], paired[pair + 1])
      reached = min(half, reached + first + second)
      // Separate views of one index, so that the compiler turns the loop into vector instructions.
      current.withUnsafeBufferPointer { old in
        next.withUnsafeMutableBufferPointer { new in
          let view = { (shift: Int) in UnsafeBufferPointer(rebasing: old[(front - shift)...]) }
          let (without, withFirst) = (view(0), view(first))
          let (withSecond, withBoth) = (view(second), view(first + second))
          let result = UnsafeMutableBufferPointer(rebasing: new[front...])
          for sum in 0..<(reached + 1) {
            result[sum] = 0.25 * ((without[sum] + withFirst[sum]) + (withSecond[sum] + withBoth[sum]))
          }
        }
      }
      swap(&current, &next)
    }
    return Array(current[front...])
  }

  /// P(W+ <= w), where `doubled` is 2w.
  package func atMost(doubled: Int) -> Double {
    let sum = floorDivision(doubled, unit)
    if sum < 0 { return 0 }
    if sum >= total { return 1 }
    if 2 * sum < total { return lowerTail(sum) }
    return 1 - lowerTail(total - sum - 1)
  }

  /// P(W+ > w), where `doubled` is 2w; by symmetry a lower tail, so that a small probability keeps its digits.
  package func moreThan(doubled: Int) -> Double {
    atMost(doubled: unit * (total - floorDivision(doubled, unit) - 1))
  }

  /// P(W+ >= w), where `doubled` is 2w.
  package func atLeast(doubled: Int) -> Double { moreThan(doubled: doubled - 1) }

  /// P(|W+ - E| >= |w - E|), where `doubled` is 2w: the two-sided exact p-value.
  package func atLeastAsFar(doubled: Int) -> Double {
    let mirrored = unit * total - doubled
    return min(1, 2 * atMost(doubled: min(doubled, mirrored)))
  }

  /// The smallest w, doubled, with P(W+ <= w) >= p; nil unless p is between 0 and 1.
  ///
  /// A probability that misses p by rounding alone counts as reaching it.
  package func quantile(_ p: Double) -> Int? {
    guard p >= 0, p <= 1 else { return nil }
    var sum = 0
    var below = lowerHalf[0]
    let enough = p * (1 - roundingSlack)
    while 2 * (sum + 1) < total, below < enough {
      sum += 1
      below += lowerHalf[sum]
    }
    while sum < total, atMost(doubled: unit * sum) < enough { sum += 1 }
    return unit * sum
  }

  private func lowerTail(_ sum: Int) -> Double {
    lowerHalf[...sum].reduce(0, +)
  }
}

/// How far, relatively, an accumulated probability may fall short of the one asked for and still count as reaching it.
let roundingSlack = 1e-13

/// The greatest common divisor of two non-negative numbers; 0 is divisible by all.
func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
  b == 0 ? a : greatestCommonDivisor(b, a % b)
}

/// The largest whole number not above `a` / `b`, for positive `b`.
func floorDivision(_ a: Int, _ b: Int) -> Int {
  a >= 0 ? a / b : -((-a + b - 1) / b)
}
