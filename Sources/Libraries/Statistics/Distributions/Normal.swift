import CDistributions

/// The standard normal distribution.
package struct Normal: SymmetricDistribution {
  package init() {}

  package var support: ClosedRange<Double> { -.infinity ... .infinity }

  package func interiorProbability(_ tail: Tail, _ x: Double) -> Double {
    tail == .lower ? normal_lower(x) : normal_upper(x)
  }

  package func interiorDensity(_ x: Double) -> Double { normal_density(x) }

  package func interiorQuantile(_ tail: Tail, _ p: Double) -> Double {
    tail == .lower ? normal_quantile_lower(p) : normal_quantile_upper(p)
  }
}
