/// A yes-or-no finding at baseline and follow-up in the same subjects. The change counts yes to no as positive.
package struct McNemarTest: Sendable, Hashable {
  package let n: Int
  /// Pairs that changed category.
  package let discordant: Int
  /// Exact binomial; exactly 1 when nobody changed.
  package let exactP: Estimable<Double>
  /// The exact p less the probability of the observed split.
  package let midP: Estimable<Double>
  package let chiSquare: Estimable<ChiSquareResult>
  /// With continuity correction, which is none when both directions are equally frequent.
  package let chiSquareCorrected: Estimable<ChiSquareResult>
  /// Proportion with yes at baseline − at follow-up.
  package let riskDifference: Estimable<Double>
  /// Newcombe's method 10 for paired proportions.
  package let interval: Estimable<ConfidenceInterval>
  /// Yes-to-no against no-to-yes; not estimable when either is zero.
  package let oddsRatio: Estimable<Double>
}

/// McNemar's test of a paired 2 × 2 table (1947, Psychometrika 12:153): rows baseline yes, no; columns follow-up yes,
/// no.
///
/// With b from yes to no and c from no to yes: exact 2 P(Bin(b + c, 1/2) ≤ min(b, c)), at most 1; chi-square (b − c)² /
/// (b + c) on 1 degree of freedom; mid-p as Fagerland, Lydersen and Laake 2013 (BMC Med Res Methodol 13:91). The
/// interval of the difference is Newcombe's (1998, Stat Med 17:2635).
package func mcNemarTest(
  yesYes a: Int, yesNo b: Int, noYes c: Int, noNo d: Int, level: Double = 0.95
) -> Estimable<McNemarTest> {
  guard a >= 0, b >= 0, c >= 0, d >= 0 else { return .notEstimable(.impossibleArgument) }
  let n = a + b + c + d
  let discordant = b + c
  let (exact, mid) = exactP(b, c)
  let distance = Double(abs(b - c))
  func chiSquare(_ numerator: Double) -> Estimable<ChiSquareResult> {
    guard discordant > 0 else { return .notEstimable(.noDiscordantPair) }
    let result = ChiSquareResult(numerator * numerator / Double(discordant), degreesOfFreedom: 1)
    return Estimable(result, otherwise: .impossibleArgument)
  }
  return .value(
    McNemarTest(
      n: n, discordant: discordant, exactP: exact, midP: mid,
      chiSquare: chiSquare(distance), chiSquareCorrected: chiSquare(max(0, distance - 1)),
      riskDifference: n > 0 ? .value(Double(b - c) / Double(n)) : .notEstimable(.noValues),
      interval: n > 0
        ? Estimable(pairedNewcombeInterval(a, b, c, d, level: level), otherwise: .impossibleArgument)
        : .notEstimable(.noValues),
      oddsRatio: b > 0 && c > 0 ? .value(Double(b) / Double(c)) : .notEstimable(.zeroCell)))
}

private func exactP(_ b: Int, _ c: Int) -> (exact: Estimable<Double>, mid: Estimable<Double>) {
  guard b + c > 0 else { return (.value(1), .value(1)) }
  guard let coin = Binomial(trials: b + c, probability: 0.5), let tail = coin.lower(min(b, c)),
    let mass = coin.mass(min(b, c))
  else { return (.notEstimable(.impossibleArgument), .notEstimable(.impossibleArgument)) }
  let exact = min(1, 2 * tail)
  return (.value(exact), .value(exact - mass))
}

/// Newcombe 1998, Stat Med 17:2635, method 10: the Wilson distances of both margins, less what their correlation φ
/// makes common; φ is corrected for continuity when positive, and 0 when a margin is empty.
private func pairedNewcombeInterval(
  _ a: Int, _ b: Int, _ c: Int, _ d: Int, level: Double
) -> ConfidenceInterval? {
  let n = a + b + c + d
  guard let first = wilsonInterval(a + b, of: n, level: level), let low1 = first.low, let high1 = first.high,
    let second = wilsonInterval(a + c, of: n, level: level), let low2 = second.low, let high2 = second.high
  else { return nil }
  let margins = [a + b, c + d, a + c, b + d].map { Double($0) }
  let product = margins.reduce(1, *)
  let excess = Double(a) * Double(d) - Double(b) * Double(c)
  let corrected = excess > 0 ? max(0, excess - Double(n) / 2) : excess
  let phi = product > 0 ? corrected / product.squareRoot() : 0
  let p1 = Double(a + b) / Double(n)
  let p2 = Double(a + c) / Double(n)
  func distance(_ x: Double, _ y: Double) -> Double { max(0, x * x - 2 * phi * x * y + y * y).squareRoot() }
  let difference = Double(b - c) / Double(n)
  return ConfidenceInterval(
    low: max(-1, difference - distance(p1 - low1, high2 - p2)),
    high: min(1, difference + distance(high1 - p1, p2 - low2)), level: level)
}
