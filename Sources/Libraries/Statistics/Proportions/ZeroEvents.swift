import Glibc

/// The upper limit of a risk when none of `n` subjects had the event: 1 − α^(1/n), exact binomial.
///
/// One-sided by default: with 3 subjects at 95 % it is 63 %. The rule of three approximates it by 3 / n.
package func zeroEventsUpper(of n: Int, level: Double = 0.95, twoSided: Bool = false) -> Estimable<Double> {
  guard n > 0 else { return .notEstimable(.noValues) }
  guard isConfidenceLevel(level) else { return .notEstimable(.impossibleArgument) }
  let outside = twoSided ? (1 - level) / 2 : 1 - level
  return .value(-expm1(log(outside) / Double(n)))
}
