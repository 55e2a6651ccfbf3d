import Glibc

/// How two measurements of the same subjects go together.
package struct Correlation: Sendable, Hashable {
  package let n: Int
  /// Pearson's product-moment correlation.
  package let pearson: Estimable<Double>
  /// With n − 2 degrees of freedom; not estimable for two pairs or a perfect correlation.
  package let t: Estimable<Double>
  package let pValue: Estimable<Double>
  /// By Fisher's z; needs four pairs.
  package let interval: Estimable<ConfidenceInterval>
  /// Pearson's correlation of the midranks.
  package let spearman: Estimable<Double>
}

/// Pearson's correlation with its test and interval, and Spearman's, of the complete pairs; pure numbers.
///
/// t = r √((n − 2) / (1 − r²)) on n − 2 degrees of freedom; the interval is tanh(atanh r ± z / √(n − 3)) (Fisher 1921).
/// Both assume bivariate normality.
package func correlation(_ x: [Double?], _ y: [Double?], level: Double = 0.95) -> Correlation {
  let pairs = CompletePairs(x, y)
  let n = pairs.count
  let r = productMoment(pairs.baseline, pairs.followup)
  let ranks = (
    Midranks(pairs.baseline).doubled.map(Double.init), Midranks(pairs.followup).doubled.map(Double.init)
  )
  // What is left of 1 after rounding is no evidence against a perfect correlation.
  let open = r.flatMap { r -> Estimable<Double> in
    1 - abs(r) < 8 * Double.ulpOfOne ? .notEstimable(.extremeEstimate) : .value(r)
  }
  let t = open.flatMap { r -> Estimable<Double> in
    n > 2 ? .value(r * (Double(n - 2) / ((1 - r) * (1 + r))).squareRoot()) : .notEstimable(.tooFew)
  }
  let z = Normal().critical(level)
  return Correlation(
    n: n, pearson: r, t: t,
    pValue: t.flatMap { t in
      Estimable(StudentT(degreesOfFreedom: Double(n - 2))?.twoSided(t), otherwise: .impossibleArgument)
    },
    interval: open.flatMap { r in
      guard n > 3 else { return .notEstimable(.tooFew) }
      guard let z else { return .notEstimable(.impossibleArgument) }
      let half = z / Double(n - 3).squareRoot()
      return .value(
        ConfidenceInterval(low: tanh(atanh(r) - half), high: tanh(atanh(r) + half), level: level))
    },
    spearman: productMoment(ranks.0, ranks.1))
}

/// Pearson's correlation of complete data, on centred values.
private func productMoment(_ x: [Double], _ y: [Double]) -> Estimable<Double> {
  guard x.count >= 2, let ofX = Moments(x), let ofY = Moments(y) else {
    return .notEstimable(x.isEmpty ? .noValues : .tooFew)
  }
  guard ofX.sumOfSquares > 0, ofY.sumOfSquares > 0 else { return .notEstimable(.noVariation) }
  let products = zip(x, y).lazy.map { ($0 - ofX.mean) * ($1 - ofY.mean) }
  let r = sum(products) / (ofX.sumOfSquares.squareRoot() * ofY.sumOfSquares.squareRoot())
  return Estimable(finite: min(1, max(-1, r)), otherwise: .noVariation)
}
