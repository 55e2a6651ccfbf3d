/// A rank test of given size, without ties and zeros, as its smaller statistic sees it: min(W+, W−) or min(U₁, U₂).
package enum RankTestWithoutTies: Sendable, Hashable {
  case signedRank(pairs: Int)
  case mannWhitney(Int, Int)

  /// The largest value of the statistic W+ or U₁; its expectation is half of it. Nil for impossible sizes.
  var largest: Int? {
    switch self {
    case .signedRank(let n): (1...100_000).contains(n) ? n * (n + 1) / 2 : nil
    case .mannWhitney(let m, let n):
      (1...100_000).contains(m) && (1...100_000).contains(n) ? m * n : nil
    }
  }

  var variance: Double {
    switch self {
    case .signedRank(let n): Double(n) * Double(n + 1) * Double(2 * n + 1) / 24
    case .mannWhitney(let m, let n): Double(m) * Double(n) * Double(m + n + 1) / 12
    }
  }

  /// The exact lower tail of the statistic, as a function; nil for sizes beyond what is counted.
  var exactLowerTail: ((Int) -> Double)? {
    switch self {
    case .signedRank(let n):
      SignedRankDistribution(count: n).map { found in { found.atMost(doubled: 2 * $0) } }
    case .mannWhitney(let m, let n):
      RankSumDistribution(sizes: m, n).map { found in { found.atMost(doubled: 2 * $0 + m * (m + 1)) } }
    }
  }
}

/// The variants of a rank test that print different p-values from the same data.
package enum RankTestVariant: String, Sendable, Hashable, CaseIterable {
  case exact
  /// The normal approximation as SPSS prints it.
  case asymptotic
  /// With continuity correction, as R before 4.6 prints it with ties or many values.
  case asymptoticCorrected = "asymptotic_cc"
}

/// The p-value of a smaller statistic at or below its expectation.
struct RankTestTail {
  private let test: RankTestWithoutTies
  private let expectation: Double
  private let exact: ((Int) -> Double)?
  private let sides: Double

  /// - Parameter exact: whether to count the exact distribution, which costs more than all the rest.
  init?(_ test: RankTestWithoutTies, twoSided: Bool, exact isCounted: Bool = true) {
    guard let largest = test.largest else { return nil }
    self.test = test
    expectation = Double(largest) / 2
    exact = isCounted ? test.exactLowerTail : nil
    sides = twoSided ? 2 : 1
  }

  /// Nil for the exact variant when its distribution is not counted.
  func pValue(_ statistic: Int, _ variant: RankTestVariant) -> Double? {
    let distance = max(0, expectation - Double(statistic))
    switch variant {
    case .exact: return exact.map { min(1, sides * $0(statistic)) }
    case .asymptotic: return tail(distance)
    case .asymptoticCorrected: return tail(max(0, distance - 0.5))
    }
  }

  private func tail(_ distance: Double) -> Double? {
    Normal().upper(distance / test.variance.squareRoot()).map { min(1, sides * $0) }
  }
}
