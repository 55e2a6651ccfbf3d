import Glibc

/// The studentised range: the range of `groups` standard normal means over an independent estimate of their SD.
///
/// Both integrals are taken by the trapezoidal rule, which for these smooth integrands that vanish at both ends
/// converges faster than any power of the step. Relative error below 1e-10 where the tail is above 1e-12.
/// Source: the definition; Copenhaver and Holland 1988, J Stat Comput Simul 30:1, for the formulation.
package struct StudentisedRange: Sendable {
  /// How many means are compared, at least 2.
  package let groups: Int
  /// Above 0; infinite when the SD is known.
  package let degreesOfFreedom: Double

  /// Nil with fewer than two groups or without degrees of freedom.
  package init?(groups: Int, degreesOfFreedom: Double) {
    guard groups >= 2, groups <= 10_000, degreesOfFreedom > 0 else { return nil }
    self.groups = groups
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The probability of a tail; nil when `q` is NaN.
  package func probability(_ tail: Tail, _ q: Double) -> Double? {
    if q.isNaN { return nil }
    if q <= 0 { return tail == .lower ? 0 : 1 }
    if q.isInfinite { return tail == .lower ? 1 : 0 }
    // Beyond this many degrees of freedom the SD is as good as known.
    if degreesOfFreedom > 1e8 { return min(1, rangeProbability(tail, q)) }
    return min(1, averagedOverSD(tail, q))
  }

  /// P(Q ≤ q).
  package func lower(_ q: Double) -> Double? { probability(.lower, q) }

  /// P(Q > q).
  package func upper(_ q: Double) -> Double? { probability(.upper, q) }

  /// The point whose tail has probability `p`, by bisection; nil when `p` is not strictly between 0 and 1.
  package func quantile(_ p: Double, _ tail: Tail = .lower) -> Double? {
    guard p > 0, p < 1 else { return nil }
    let isBelow: (Double) -> Bool = { q in
      guard let found = probability(tail, q) else { return false }
      return tail == .lower ? found < p : found > p
    }
    var high = 1.0
    while isBelow(high), high < 1e12 { high *= 2 }
    var low = 0.0
    for _ in 0..<200 where high - low > 1e-13 * high {
      let middle = (low + high) / 2
      if isBelow(middle) { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// The average of the range's probability over the estimated SD s, in u = log s; its log density is, up to a
  /// constant, ν (u − exp(2u) / 2), with its top at 0.
  private func averagedOverSD(_ tail: Tail, _ q: Double) -> Double {
    let df = degreesOfFreedom
    let half = df / 2
    guard let logGammaHalf = logGamma(half) else { return .nan }
    let constant = 0.6931471805599453 + half * log(half) - logGammaHalf
    let step = min(0.05, 0.25 / (2 * df).squareRoot())
    func term(_ u: Double) -> (weight: Double, drop: Double) {
      let relative = df * (u - exp(2 * u) / 2)
      return (exp(constant + relative), relative + half)
    }
    var sum = 0.0
    for direction in [1.0, -1.0] {
      var index = direction > 0 ? 0.0 : 1.0
      while true {
        let u = direction * index * step
        let (weight, drop) = term(u)
        if drop < -50 { break }
        sum += weight * rangeProbability(tail, q * exp(u))
        index += 1
      }
    }
    return sum * step
  }

  /// The probability that the range of `groups` standard normals is at most, or above, `w`:
  /// k ∫ φ(z) (Φ(z) − Φ(z − w))^(k−1) dz, and for the upper tail the difference from k ∫ φ Φ^(k−1) = 1, factored so
  /// that nothing cancels.
  private func rangeProbability(_ tail: Tail, _ w: Double) -> Double {
    if w > 76 { return tail == .lower ? 1 : 0 }
    let step = 0.125
    let power = groups - 1
    var sum = 0.0
    var z = -9.0
    while z <= 9 + w {
      let density = exp(-z * z / 2) * 0.3989422804014327
      let all = standardNormalLower(z)
      let beyond = standardNormalLower(z - w)
      let within = z - w > 0 ? standardNormalLower(w - z) - standardNormalLower(-z) : all - beyond
      sum += density * (tail == .lower ? pow(within, Double(power)) : beyond * powerSum(all, within, power))
      z += step
    }
    return min(1, Double(groups) * sum * step)
  }

  /// (aⁿ − bⁿ) / (a − b) = Σ aⁱ bⁿ⁻¹⁻ⁱ, by Horner's scheme.
  private func powerSum(_ a: Double, _ b: Double, _ n: Int) -> Double {
    var sum = 0.0
    var powerOfB = 1.0
    for _ in 0..<n {
      sum = sum * a + powerOfB
      powerOfB *= b
    }
    return sum
  }
}

private func standardNormalLower(_ z: Double) -> Double { erfc(-z * 0.7071067811865476) / 2 }
