/// How the p-value of the signed-rank test is found.
package enum SignedRankMethod: String, Sendable, Hashable, CaseIterable {
  /// From all sign patterns over the observed midranks. R from 4.6, SAS up to 20 pairs, SPSS Exact Tests.
  case exact
  /// Normal, corrected for ties, without continuity correction. SPSS "Asymp. Sig.".
  case asymptotic
  /// Normal, corrected for ties, with continuity correction. R before 4.6 with ties, zeros or 50 pairs.
  case asymptoticContinuity = "asymptotic_cc"
  /// Student's t of the signed ranks (Iman 1974). SAS above 20 pairs.
  case studentT = "student_t"
}

/// The Wilcoxon signed-rank test of changes being symmetric about zero.
package struct SignedRankTest: Sendable, Hashable {
  package let ranks: SignedRanks
  package let method: SignedRankMethod
  /// Not estimable when all changes are zero (or there are none), when the t form has no variation, and for the exact
  /// method above `SignedRankDistribution.largestCount` changes.
  package let result: Estimable<RankTestResult>
}

/// The Wilcoxon signed-rank test.
///
/// It says "median change" only when the changes are symmetric. When W+ equals its expectation, the two-sided p-value is
/// exactly 1 in every variant. The exact two-sided p-value is P(|W - E| >= |w - E|); the distribution is symmetric even
/// with ties, so that doubling the tail agrees.
///
/// - Parameter changes: follow-up minus baseline, formed in decimals; missing ones are left out.
package func signedRankTest(
  _ changes: [Double?], method: SignedRankMethod = .exact, zeros: ZeroHandling = .drop,
  alternative: Alternative = .twoSided
) -> SignedRankTest {
  signedRankTest(SignedRanks(changes, zeros: zeros), method: method, alternative: alternative)
}

/// The Wilcoxon signed-rank test on ranks already formed.
package func signedRankTest(
  _ ranks: SignedRanks, method: SignedRankMethod = .exact, alternative: Alternative = .twoSided
) -> SignedRankTest {
  SignedRankTest(
    ranks: ranks, method: method, result: signedRankResult(ranks, method: method, alternative: alternative))
}

private func signedRankResult(
  _ ranks: SignedRanks, method: SignedRankMethod, alternative: Alternative
) -> Estimable<RankTestResult> {
  guard ranks.count > 0 else { return .notEstimable(.noValues) }
  guard ranks.nonZero > 0 else { return .notEstimable(.allZero) }
  return switch method {
  case .exact: exactSignedRank(ranks, alternative: alternative)
  case .asymptotic, .asymptoticContinuity:
    normalApproximation(
      distance: ranks.distance, variance: ranks.variance, continuity: method == .asymptoticContinuity,
      alternative: alternative)
  case .studentT: studentTSignedRank(ranks, alternative: alternative)
  }
}

private func exactSignedRank(_ ranks: SignedRanks, alternative: Alternative) -> Estimable<RankTestResult> {
  guard ranks.nonZero <= SignedRankDistribution.largestCount,
    let distribution = SignedRankDistribution(doubledRanks: ranks.doubledRanks)
  else { return .notEstimable(.tooMany) }
  let w = ranks.doubledPlus
  let p =
    switch alternative {
    case .twoSided: distribution.atLeastAsFar(doubled: w)
    case .greater: distribution.atLeast(doubled: w)
    case .less: distribution.atMost(doubled: w)
    }
  return .value(RankTestResult(pValue: p))
}

/// t = S sqrt((n - 1) / (n V - S²)) on n - 1 degrees of freedom, with S = W+ - E and V the variance of W+.
private func studentTSignedRank(_ ranks: SignedRanks, alternative: Alternative) -> Estimable<RankTestResult> {
  let n = Double(ranks.nonZero)
  guard n > 1 else { return .notEstimable(.tooFew) }
  let spread = n * ranks.variance - ranks.distance * ranks.distance
  guard spread > 0 else { return .notEstimable(.noVariation) }
  let t = ranks.distance * ((n - 1) / spread).squareRoot()
  let p = StudentT(degreesOfFreedom: n - 1)?.pValue(t, alternative)
  return Estimable(
    p.map { RankTestResult(statistic: t, degreesOfFreedom: n - 1, pValue: $0) },
    otherwise: .impossibleArgument)
}
