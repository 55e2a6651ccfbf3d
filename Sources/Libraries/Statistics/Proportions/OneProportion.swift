/// A proportion with the intervals in use for it.
package struct OneProportion: Sendable, Hashable {
  package let proportion: Double
  /// The default of reports.
  package let wilson: ConfidenceInterval
  package let wilsonContinuityCorrected: ConfidenceInterval
  /// Exact: never below its level, often well above.
  package let clopperPearson: ConfidenceInterval
  /// Wald's interval after adding z²/2 successes and failures.
  package let agrestiCoull: ConfidenceInterval
  /// Collapses at 0 and 1; for reproducing other reports only.
  package let wald: ConfidenceInterval
  /// Exact, two-sided, against the hypothesis; nil when that is not a probability.
  package let pValue: Double?
}

/// A proportion of `n` with its intervals and the exact binomial test against `hypothesis`; all between 0 and 1.
/// Assumes independent subjects of one probability (Wilson 1927; Clopper and Pearson 1934; Agresti and Coull 1998, Am
/// Stat 52:119).
package func oneProportion(
  _ successes: Int, of n: Int, against hypothesis: Double = 0.5, level: Double = 0.95
) -> Estimable<OneProportion> {
  guard n > 0 else { return .notEstimable(n == 0 ? .noValues : .impossibleArgument) }
  guard let wilson = wilsonInterval(successes, of: n, level: level),
    let corrected = wilsonInterval(successes, of: n, level: level, continuityCorrected: true),
    let exact = clopperPearsonInterval(successes, of: n, level: level),
    let z = Normal().critical(level)
  else { return .notEstimable(.impossibleArgument) }
  let p = Double(successes) / Double(n)
  let adjustedCount = Double(n) + z * z
  return .value(
    OneProportion(
      proportion: p,
      wilson: wilson,
      wilsonContinuityCorrected: corrected,
      clopperPearson: exact,
      agrestiCoull: waldInterval(
        (Double(successes) + z * z / 2) / adjustedCount, count: adjustedCount, z: z, level: level),
      wald: waldInterval(p, count: Double(n), z: z, level: level),
      pValue: exactBinomialP(successes, of: n, against: hypothesis)))
}

/// Clopper and Pearson's exact interval (1934, Biometrika 26:404), by beta quantiles; exactly 0 and 1 at the ends.
package func clopperPearsonInterval(_ successes: Int, of n: Int, level: Double = 0.95) -> ConfidenceInterval?
{
  guard n > 0, (0...n).contains(successes), isConfidenceLevel(level) else { return nil }
  let x = Double(successes)
  let failures = Double(n - successes)
  let outside = (1 - level) / 2
  let low = successes == 0 ? 0 : Beta(a: x, b: failures + 1)?.quantile(outside)
  let high = successes == n ? 1 : Beta(a: x + 1, b: failures)?.quantile(outside, .upper)
  guard let low, let high else { return nil }
  return ConfidenceInterval(low: low, high: high, level: level)
}

/// The exact binomial test: the probability of all outcomes no more likely than the observed one, with a relative slack
/// of 1e-7 for outcomes that are equally likely but for rounding (as in R). Nil when an argument is impossible.
package func exactBinomialP(_ successes: Int, of n: Int, against hypothesis: Double) -> Double? {
  guard n > 0, (0...n).contains(successes), let chance = Binomial(trials: n, probability: hypothesis),
    let observed = chance.mass(successes)
  else { return nil }
  let expected = Double(n) * hypothesis
  if Double(successes) == expected { return 1 }
  let limit = observed * (1 + 1e-7)
  // Beyond the mode the probabilities only fall, so the first outcome that counts is found by halving.
  if Double(successes) < expected {
    let first = firstIndex(in: Int(expected.rounded(.up))..<(n + 1)) { (chance.mass($0) ?? 0) <= limit }
    guard let near = chance.lower(successes), let far = chance.upper(first - 1) else { return nil }
    return min(1, near + far)
  }
  let steps = firstIndex(in: 0..<(Int(expected.rounded(.down)) + 1)) {
    (chance.mass(Int(expected.rounded(.down)) - $0) ?? 0) <= limit
  }
  guard let near = chance.upper(successes - 1), let far = chance.lower(Int(expected.rounded(.down)) - steps)
  else { return nil }
  return min(1, near + far)
}

/// The first index at which a condition holds that stays true once it is; the end when it never does.
private func firstIndex(in range: Range<Int>, where holds: (Int) -> Bool) -> Int {
  var low = range.lowerBound
  var high = range.upperBound
  while low < high {
    let middle = (low + high) / 2
    if holds(middle) { high = middle } else { low = middle + 1 }
  }
  return low
}

private func waldInterval(_ p: Double, count: Double, z: Double, level: Double) -> ConfidenceInterval {
  let half = z * max(0, p * (1 - p) / count).squareRoot()
  return ConfidenceInterval(low: max(0, p - half), high: min(1, p + half), level: level)
}
