import Glibc

/// A rank-biserial correlation, from -1 (all against) to 1 (all in favour).
package struct RankBiserial: Sendable, Hashable {
  /// The changes that are not zero, or all values of both groups.
  package let used: Int
  package let correlation: Double
  /// By Fisher's z; not estimable at -1 and 1, where z is infinite.
  package let interval: Estimable<ConfidenceInterval>

  /// The probability that a value of the first group is above one of the second, ties counting half (AUC).
  package var probabilityOfSuperiority: Double { (correlation + 1) / 2 }
}

/// The matched-pairs rank-biserial correlation (W+ - W-) / (n (n + 1) / 2) over changes that are not zero (Kerby 2014);
/// missing ones are left out.
///
/// Its interval takes the standard error of Fisher's z as sqrt((2n³ + 3n² + n) / 6) / (n (n + 1) / 2), the one of the
/// signed-rank sum without ties.
package func rankBiserialPaired(_ changes: [Double?], level: Double = 0.95) -> Estimable<RankBiserial> {
  let ranks = SignedRanks(changes)
  let n = Double(ranks.nonZero)
  guard n > 0 else { return .notEstimable(ranks.count == 0 ? .noValues : .allZero) }
  let sum = n * (n + 1) / 2
  let correlation = (ranks.wPlus - ranks.wMinus) / sum
  let standardError = (n * (n + 1) * (2 * n + 1) / 6).squareRoot() / sum
  return .value(
    RankBiserial(
      used: ranks.nonZero, correlation: correlation,
      interval: fisherInterval(correlation, standardError: standardError, level: level)))
}

/// The rank-biserial correlation of two groups, 2 U1 / (n1 n2) - 1, also known as Cliff's delta.
///
/// Its interval takes the standard error of Fisher's z as sqrt((n1 + n2 + 1) / (3 n1 n2)), the one of U without ties.
package func rankBiserialIndependent(
  _ a: [Double?], _ b: [Double?], level: Double = 0.95
) -> Estimable<RankBiserial> {
  let (a, b) = (present(a), present(b))
  let pairs = Double(a.count) * Double(b.count)
  guard pairs > 0 else { return .notEstimable(.emptyGroup) }
  let doubledSum = Midranks(a + b).doubled.prefix(a.count).reduce(0, +)
  let correlation = Double(doubledSum - a.count * (a.count + 1)) / pairs - 1
  let standardError = (Double(a.count + b.count + 1) / (3 * pairs)).squareRoot()
  return .value(
    RankBiserial(
      used: a.count + b.count, correlation: correlation,
      interval: fisherInterval(correlation, standardError: standardError, level: level)))
}

private func fisherInterval(
  _ correlation: Double, standardError: Double, level: Double
) -> Estimable<ConfidenceInterval> {
  guard abs(correlation) < 1 else { return .notEstimable(.extremeEstimate) }
  guard let critical = Normal().critical(level) else { return .notEstimable(.impossibleArgument) }
  let z = atanh(correlation)
  return .value(
    ConfidenceInterval(low: z - critical * standardError, high: z + critical * standardError, level: level)
      .mapped(tanh))
}
