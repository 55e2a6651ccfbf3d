import Glibc

/// A test of given size, for the smallest p-value it can give.
package enum SizedTest: Sendable, Hashable {
  case signedRank(pairs: Int)
  case sign(changes: Int)
  case mcNemar(discordant: Int)
  case mannWhitney(Int, Int)
  case friedman(subjects: Int, timePoints: Int)
  /// All events in one group, none in the other.
  case fisher(Int, Int)
  /// Groups of equal size.
  case kruskalWallis(perGroup: Int, groups: Int)
}

/// The smallest two-sided p-values a test can give, by variant.
///
/// At or above alpha they mean that no data of this size could have been significant. Without ties and zeros.
package struct SmallestAttainableP: Sendable, Hashable {
  package let exact: Estimable<Double>
  /// Normal or chi-square, without correction; nil where the test has no such variant.
  package let asymptotic: Double?
  /// With continuity correction; nil where the test has no such variant.
  package let asymptoticCorrected: Double?
}

/// The floor under the p-values of a test. Not estimable when a size is below 1, or below 2 groups or time points.
package func smallestAttainableP(_ test: SizedTest) -> SmallestAttainableP {
  switch test {
  case .signedRank(let n): return floor(exactLog: log(2) * Double(1 - n), .signedRank(pairs: n))
  case .sign(let n), .mcNemar(let n): return signFloor(n)
  case .mannWhitney(let m, let n):
    return floor(exactLog: log(2) - logCombinations(m + n, m), .mannWhitney(m, n))
  case .friedman(let n, let k):
    guard n >= 1, k >= 2 else { return none }
    return chiSquareFloor(
      exactLog: Double(1 - n) * logFactorial(k), statistic: Double(n) * Double(k - 1), groups: k)
  case .fisher(let m, let n):
    guard m >= 1, n >= 1 else { return none }
    return SmallestAttainableP(
      exact: fisherExactTest(m, 0, 0, n).map(\.twoSided), asymptotic: nil, asymptoticCorrected: nil)
  case .kruskalWallis(let n, let k):
    guard n >= 1, k >= 2, n < 100_000, k < 100_000 else { return none }
    // Groups that follow each other without overlap: the between-group share of the variance of the ranks.
    let total = Double(n) * Double(k)
    let statistic =
      Double(n) * Double(n) * Double(k) * (Double(k) * Double(k) - 1) / (total * (total + 1)) * Double(n)
    return chiSquareFloor(
      exactLog: logFactorial(k) + Double(k) * logFactorial(n) - logFactorial(n * k), statistic: statistic,
      groups: k)
  }
}

private let none = SmallestAttainableP(
  exact: .notEstimable(.impossibleArgument), asymptotic: nil, asymptoticCorrected: nil)

private func floor(exactLog: Double, _ test: RankTestWithoutTies) -> SmallestAttainableP {
  guard let tail = RankTestTail(test, twoSided: true, exact: false) else { return none }
  return SmallestAttainableP(
    exact: .value(min(1, exp(exactLog))), asymptotic: tail.pValue(0, .asymptotic),
    asymptoticCorrected: tail.pValue(0, .asymptoticCorrected))
}

private func signFloor(_ n: Int) -> SmallestAttainableP {
  guard n >= 1 else { return none }
  let root = Double(n).squareRoot()
  return SmallestAttainableP(
    exact: .value(exp2(Double(1 - n))), asymptotic: Normal().twoSided(root),
    asymptoticCorrected: Normal().twoSided(Double(n - 1) / root))
}

private func chiSquareFloor(exactLog: Double, statistic: Double, groups: Int) -> SmallestAttainableP {
  SmallestAttainableP(
    exact: .value(min(1, exp(exactLog))),
    asymptotic: ChiSquared(degreesOfFreedom: Double(groups - 1))?.upper(statistic), asymptoticCorrected: nil)
}

private func logFactorial(_ n: Int) -> Double { logGamma(Double(n) + 1) ?? 0 }

private func logCombinations(_ n: Int, _ k: Int) -> Double {
  guard k >= 0, k <= n else { return 0 }
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k)
}
