/// A least-squares fit of a response to columns of numbers.
package struct LinearRegression: Sendable, Hashable {
  /// The intercept first where there is one, then one a column.
  package let estimates: [Double]
  package let standardErrors: [Double]
  /// The residual standard deviation.
  package let sigma: Double
  /// About the mean with an intercept, about zero without.
  package let rSquared: Estimable<Double>
  /// The F test of all slopes being zero; not estimable for a perfect fit.
  package let test: Estimable<FStatistic>
}

/// Fits y = b0 + b1 x1 + ... by least squares on columns taken about their means, which keeps the digits that regressors
/// of very different size cost otherwise.
///
/// - Parameter rows: one list of regressors a record, all of one length.
/// - Returns: not estimable without residual degrees of freedom, or when columns are linearly dependent.
package func linearRegression(
  _ rows: [[Double]], _ y: [Double], intercept: Bool = true
) -> Estimable<LinearRegression> {
  let slopes = rows.first?.count ?? 0
  guard rows.count == y.count, slopes > 0, rows.allSatisfy({ $0.count == slopes }) else {
    return .notEstimable(rows.isEmpty ? .noValues : .impossibleArgument)
  }
  let degreesOfFreedom = rows.count - slopes - (intercept ? 1 : 0)
  guard degreesOfFreedom > 0 else { return .notEstimable(.noResidualDegreesOfFreedom) }
  let means = (0..<slopes).map { column in intercept ? mean(rows.map { $0[column] }) ?? 0 : 0 }
  let meanY = intercept ? mean(y) ?? 0 : 0
  let response = y.map { $0 - meanY }
  let total = dot(response, response)
  guard total.isFinite else { return .notEstimable(.impossibleArgument) }
  guard let solved = HouseholderQR(Matrix(rows.map { difference($0, means) }), response) else {
    return .notEstimable(.collinear)
  }
  let variance = solved.residualSumOfSquares / Double(degreesOfFreedom)
  var estimates = solved.solution
  var errors = (0..<slopes).map { (variance * solved.inverse[$0, $0]).squareRoot() }
  if intercept {
    estimates.insert(meanY - dot(solved.solution, means), at: 0)
    errors.insert(
      (variance * (1 / Double(rows.count) + solved.inverse.form(means, means))).squareRoot(), at: 0)
  }
  let f = (total - solved.residualSumOfSquares) / Double(slopes) / variance
  return .value(
    LinearRegression(
      estimates: estimates, standardErrors: errors, sigma: variance.squareRoot(),
      rSquared: Estimable(finite: 1 - solved.residualSumOfSquares / total, otherwise: .noVariation),
      test: Estimable(
        FStatistic(f: f, numerator: Double(slopes), denominator: Double(degreesOfFreedom)),
        otherwise: .noVariation)))
}
