/// Tests of several effects at once in a mixed model for repeated measures.
extension RepeatedMeasuresModel {
  /// The type III F test of a term: all its effects zero, averaged with equal weights over the factors outside it, at
  /// the means of the covariates outside it.
  ///
  /// A test of the visits beside a covariate that crosses them is therefore made at that covariate's mean; SAS, which
  /// does not centre, makes it at zero.
  package func test(of term: ModelTerm) -> Estimable<FStatistic> {
    guard let rows = design.hypothesis(of: term) else { return .notEstimable(.impossibleArgument) }
    guard !rows.isEmpty else { return .notEstimable(.tooFewGroups) }
    return test(rows)
  }

  /// The F test of all these sums of coefficients being zero, by the model's method of degrees of freedom.
  package func test(_ hypothesis: [[Double]]) -> Estimable<FStatistic> {
    guard let first = hypothesis.first, hypothesis.allSatisfy({ $0.count == first.count }),
      first.count == coefficients.count
    else { return .notEstimable(.impossibleArgument) }
    let rows = Matrix(hypothesis)
    guard let inner = Cholesky(rows * coefficientCovariance * rows.transposed) else {
      return .notEstimable(.collinear)
    }
    let test =
      switch degreesOfFreedomMethod {
      case .satterthwaite: satterthwaiteTest(rows)
      case .kenwardRoger: kenwardRogerTest(rows, inner)
      }
    return Estimable(test, otherwise: .impossibleArgument)
  }

  /// Fai and Cornelius (1996, J Stat Comput Simul 54:363): the quadratic form falls into squares of independent t, each
  /// with its Satterthwaite degrees of freedom ν; F has as many as make its mean theirs, 2E / (E - q) with
  /// E = Σ ν / (ν - 2). Where a ν is 2 or less that mean does not exist and 2 are given, as lmerTest and R's mmrm do.
  private func satterthwaiteTest(_ rows: Matrix) -> FStatistic? {
    let spectrum = SpectralDecomposition(rows * coefficientCovariance * rows.transposed)
    let directions = spectrum.vectors * rows
    let q = Double(rows.rows)
    var sum = 0.0
    var degrees: [Double] = []
    for (index, variance) in spectrum.values.enumerated() {
      let direction = directions.row(index)
      let value = dot(direction, coefficients)
      sum += value * value / variance
      degrees.append(degreesOfFreedom(direction))
    }
    guard let lowest = degrees.min(), let highest = degrees.max(), lowest.isFinite else { return nil }
    let denominator: Double
    if highest - lowest <= 1e-8 * highest {
      denominator = lowest
    } else if lowest <= 2 {
      denominator = 2
    } else {
      let e = degrees.reduce(0) { $0 + $1 / ($1 - 2) }
      denominator = 2 * e / (e - q)
    }
    return FStatistic(f: sum / q, numerator: q, denominator: denominator)
  }

  /// Kenward and Roger (1997, Biometrics 53:983): the quadratic form in the widened covariance, scaled by λ, with m
  /// degrees of freedom, both such that mean and variance of F are right to the order of the approximation.
  private func kenwardRogerTest(_ rows: Matrix, _ inner: Cholesky) -> FStatistic? {
    let q = Double(rows.rows)
    guard let widened = Cholesky(rows * reportedCovariance * rows.transposed) else { return nil }
    let values = rows * coefficients
    let form = dot(values, widened.solve(values)) / q
    guard rows.rows > 1 else {
      return FStatistic(f: form, numerator: 1, denominator: degreesOfFreedom(rows.row(0)))
    }
    let theta = rows.transposed * inner.inverse * rows
    let turned = designProducts.map { theta * coefficientCovariance * $0 * coefficientCovariance }
    let traces = turned.map { product in (0..<product.rows).reduce(0) { $0 + product[$1, $1] } }
    var a1 = 0.0
    var a2 = 0.0
    for k in turned.indices {
      for l in turned.indices {
        let weight = covarianceUncertainty[k, l]
        a1 += weight * traces[k] * traces[l]
        a2 += weight * Matrix.traceOfProduct(turned[k], turned[l])
      }
    }
    guard a2 > 0 else { return nil }
    let b = (a1 + 6 * a2) / (2 * q)
    let g = ((q + 1) * a1 - (q + 4) * a2) / ((q + 2) * a2)
    let common = 3 * q + 2 * (1 - g)
    let (c1, c2, c3) = (g / common, (q - g) / common, (q + 2 - g) / common)
    let expectation = 1 / (1 - a2 / q)
    let variance = 2 / q * (1 + c1 * b) / ((1 - c2 * b) * (1 - c2 * b) * (1 - c3 * b))
    let rho = variance / (2 * expectation * expectation)
    let m = 4 + (q + 2) / (q * rho - 1)
    let lambda = m / (expectation * (m - 2))
    guard m > 2, lambda > 0 else { return nil }
    return FStatistic(f: lambda * form, numerator: q, denominator: m)
  }
}
