import CDistributions

/// log Γ(a) for a above 0; nil otherwise. Safe on several threads, unlike the C library's `lgamma`.
package func logGamma(_ a: Double) -> Double? {
  guard a > 0, a.isFinite else { return nil }
  return log_gamma(a).unlessNaN
}

/// Γ(a) / Γ(a + delta), without forming either; nil unless both arguments are positive.
package func gammaRatio(_ a: Double, _ delta: Double) -> Double? {
  guard a > 0, a + delta > 0, a.isFinite, delta.isFinite else { return nil }
  return gamma_ratio(a, delta).unlessNaN
}

/// The release of Boost the distributions were compiled against, such as `1.74`.
package var boostVersion: String {
  String(String(cString: distributions_boost_version()).map { $0 == "_" ? "." : $0 })
}
