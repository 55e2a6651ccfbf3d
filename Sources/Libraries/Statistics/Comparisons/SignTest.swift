/// The sign test: how many changes are above and below zero.
package struct SignTest: Sendable, Hashable {
  package let positive: Int
  package let negative: Int
  /// Changes of zero, which carry no sign and are left out.
  package let zero: Int
  package let missing: Int
  /// Exact binomial. Two-sided it is twice the smaller tail, at most 1.
  package let pValue: Estimable<Double>
  /// The same with half the probability of the observed split, less conservative.
  package let midP: Estimable<Double>

  /// Normal approximation with continuity correction, two-sided: what SPSS prints above 25 changes.
  package var approximation: Estimable<RankTestResult> {
    let n = Double(positive + negative)
    guard n > 0 else { return .notEstimable(pValue.reason ?? .allZero) }
    return normalApproximation(
      distance: Double(positive) - n / 2, variance: n / 4, continuity: true, alternative: .twoSided)
  }
}

/// The exact sign test of changes against a median of zero: twice the smaller tail of a binomial of the changes with a
/// sign and 1/2, at most 1. The mid-p counts half of the observed split. Assumes nothing of their distribution
/// (Arbuthnott 1710).
///
/// Changes should have been formed in decimals. Not estimable when no change has a sign.
package func signTest(_ changes: [Double?], alternative: Alternative = .twoSided) -> SignTest {
  let present = present(changes)
  let positive = present.count { $0 > 0 }
  let negative = present.count { $0 < 0 }
  let p = signP(positive: positive, negative: negative, alternative: alternative)
  return SignTest(
    positive: positive, negative: negative, zero: present.count - positive - negative,
    missing: changes.count - present.count, pValue: p.map(\.exact), midP: p.map(\.mid))
}

/// The same test of changes that have been ranked, whose signs are therefore counted.
package func signTest(_ ranks: SignedRanks, alternative: Alternative = .twoSided) -> SignTest {
  let p = signP(positive: ranks.positives, negative: ranks.negatives, alternative: alternative)
  return SignTest(
    positive: ranks.positives, negative: ranks.negatives, zero: ranks.zeros, missing: 0,
    pValue: p.map(\.exact), midP: p.map(\.mid))
}

/// The exact and mid p-values of a split into positive and negative under even odds.
func signP(
  positive: Int, negative: Int, alternative: Alternative = .twoSided
) -> Estimable<(exact: Double, mid: Double)> {
  let n = positive + negative
  guard n > 0 else { return .notEstimable(.allZero) }
  // The count whose smallness speaks for the alternative.
  let small =
    switch alternative {
    case .twoSided: min(positive, negative)
    case .greater: negative
    case .less: positive
    }
  guard let coin = Binomial(trials: n, probability: 0.5), let tail = coin.lower(small),
    let mass = coin.mass(small)
  else { return .notEstimable(.impossibleArgument) }
  let sides = alternative == .twoSided ? 2.0 : 1.0
  return .value((exact: min(1, sides * tail), mid: min(1, sides * (tail - mass / 2))))
}
