import Glibc

/// The Shapiro-Wilk test of normality.
package struct ShapiroWilkTest: Sendable, Hashable {
  /// From near 0 to 1; small when the values do not look normal.
  package let w: Double
  package let pValue: Double
}

/// The Shapiro-Wilk test by Royston's algorithm AS R94 (Applied Statistics 1995, 44:547), as R computes it.
///
/// W is the squared correlation of the ordered values with approximate optimal weights. For three values the p-value is
/// exact; otherwise a transformation of 1 - W is referred to the normal distribution, by one set of polynomials up to
/// 11 values and another from 12. Beyond the range of the first one the p-value is given as 1e-99.
///
/// At 3 to 11 values the test has almost no power, and at hundreds it rejects harmless skewness.
///
/// Not estimable below 3 or above 5000 values, and for values that do not vary. Missing values are left
/// out.
package func shapiroWilkTest(_ values: [Double?]) -> Estimable<ShapiroWilkTest> {
  let values = present(values)
  guard values.count >= 3 else { return .notEstimable(values.isEmpty ? .noValues : .tooFew) }
  guard values.count <= 5000 else { return .notEstimable(.tooMany) }
  let sorted = values.sorted()
  let range = sorted[sorted.count - 1] - sorted[0]
  guard range > 0, range.isFinite else { return .notEstimable(.noVariation) }
  guard let half = shapiroWilkWeights(count: sorted.count) else { return .notEstimable(.impossibleArgument) }
  // Weights are antisymmetric: negative for the small values, positive for the large, 0 in the middle.
  let weights = sorted.indices.map { index in
    let mirrored = sorted.count - 1 - index
    if index == mirrored { return 0.0 }
    return index < mirrored ? -half[index] : half[mirrored]
  }
  let scaled = sorted.map { ($0 - sorted[0]) / range }
  let shortfall = oneMinusSquaredCorrelation(weights, scaled)
  return Estimable(
    shapiroWilkP(shortfall: shortfall, count: sorted.count)
      .map { ShapiroWilkTest(w: 1 - shortfall, pValue: $0) },
    otherwise: .impossibleArgument)
}

/// The weights of the larger half of the values, the largest value's first.
private func shapiroWilkWeights(count: Int) -> [Double]? {
  if count == 3 { return [(0.5).squareRoot()] }
  let n = Double(count)
  let normal = Normal()
  let scores = (1...(count / 2)).compactMap { normal.quantile((Double($0) - 0.375) / (n + 0.25), .upper) }
  guard scores.count == count / 2 else { return nil }
  let squares = 2 * scores.reduce(0) { $0 + $1 * $1 }
  let reciprocalRoot = 1 / n.squareRoot()
  // The one or two largest weights come from polynomials in 1/√n, the rest from the scores, scaled to total length 1.
  var corrected = [
    polynomial([0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056], reciprocalRoot)
      + scores[0] / squares.squareRoot()
  ]
  if count > 5 {
    corrected.append(
      polynomial([0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633], reciprocalRoot)
        + scores[1] / squares.squareRoot())
  }
  let scoresLeft = squares - 2 * scores.prefix(corrected.count).reduce(0) { $0 + $1 * $1 }
  let lengthLeft = 1 - 2 * corrected.reduce(0) { $0 + $1 * $1 }
  let factor = (lengthLeft / scoresLeft).squareRoot()
  return corrected + scores.dropFirst(corrected.count).map { $0 * factor }
}

/// 1 - r² of two lists, with the digits kept that 1 - r² would lose when r is near 1.
private func oneMinusSquaredCorrelation(_ a: [Double], _ b: [Double]) -> Double {
  let n = Double(a.count)
  let meanA = a.reduce(0, +) / n
  let meanB = b.reduce(0, +) / n
  var (squaresA, squaresB, products) = (0.0, 0.0, 0.0)
  for (x, y) in zip(a, b) {
    squaresA += (x - meanA) * (x - meanA)
    squaresB += (y - meanB) * (y - meanB)
    products += (x - meanA) * (y - meanB)
  }
  let lengths = (squaresA * squaresB).squareRoot()
  return max(0, (lengths - products) * (lengths + products) / (squaresA * squaresB))
}

private func shapiroWilkP(shortfall: Double, count: Int) -> Double? {
  let n = Double(count)
  if count == 3 {
    let p = 6 / Double.pi * (asin(max(0, 1 - shortfall).squareRoot()) - asin(0.75.squareRoot()))
    return min(1, max(0, p))
  }
  guard shortfall > 0 else { return 1 }
  let logarithm = log(shortfall)
  if count > 11 {
    let mean = polynomial([-1.5861, -0.31082, -0.083751, 0.0038915], log(n))
    let deviation = exp(polynomial([-0.4803, -0.082676, 0.0030302], log(n)))
    return Normal().upper((logarithm - mean) / deviation)
  }
  let bound = polynomial([-2.273, 0.459], n)
  guard logarithm < bound else { return 1e-99 }
  let mean = polynomial([0.544, -0.39978, 0.025054, -6.714e-4], n)
  let deviation = exp(polynomial([1.3822, -0.77857, 0.062767, -0.0020322], n))
  return Normal().upper((-log(bound - logarithm) - mean) / deviation)
}

/// The value at `x` of the polynomial with these coefficients, the constant first.
private func polynomial(_ coefficients: [Double], _ x: Double) -> Double {
  coefficients.reversed().reduce(0) { $0 * x + $1 }
}
