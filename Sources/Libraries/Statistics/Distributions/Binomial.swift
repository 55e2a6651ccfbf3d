import CDistributions

/// The number of successes in independent trials.
package struct Binomial: Sendable {
  /// At least 0.
  package let trials: Int
  /// The chance of success in one trial, 0 to 1.
  package let probability: Double

  /// Nil when the trials are negative or the probability is not one.
  package init?(trials: Int, probability: Double) {
    guard trials >= 0, probability >= 0, probability <= 1 else { return nil }
    self.trials = trials
    self.probability = probability
  }

  /// P(X ≤ x).
  package func lower(_ x: Int) -> Double? {
    if x < 0 { return 0 }
    if x >= trials { return 1 }
    return binomial_lower(Double(x), Double(trials), probability).unlessNaN
  }

  /// P(X > x).
  package func upper(_ x: Int) -> Double? {
    if x < 0 { return 1 }
    if x >= trials { return 0 }
    return binomial_upper(Double(x), Double(trials), probability).unlessNaN
  }

  /// P(X = x).
  package func mass(_ x: Int) -> Double? {
    guard (0...trials).contains(x) else { return 0 }
    if probability == 0 { return x == 0 ? 1 : 0 }
    if probability == 1 { return x == trials ? 1 : 0 }
    return binomial_mass(Double(x), Double(trials), probability).unlessNaN
  }
}
