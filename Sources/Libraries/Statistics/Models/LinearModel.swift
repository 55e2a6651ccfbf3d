/// A linear model with independent errors of one variance, fitted by least squares.
///
/// Factors and covariates in any number: analysis of variance, analysis of covariance and regression are special cases.
/// What reports print - coefficients, least-squares means, differences, trends - are weighted sums of coefficients, with
/// t intervals on the residual degrees of freedom.
package struct LinearModel: Sendable {
  package let design: ModelDesign
  /// Records less columns, at least 1.
  package let residualDegreesOfFreedom: Int
  package let residualSumOfSquares: Double
  /// The share of the variation about the mean that the model accounts for; not estimable when there is none.
  package let rSquared: Estimable<Double>
  /// The mean of the response, taken off before fitting.
  private let offset: Double
  private let coefficients: [Double]
  /// What rounding leaves of an effect that is zero, for weights of about 1.
  private let noise: Double
  /// (X'X)^-1.
  private let inverse: Matrix

  /// Fits a model.
  ///
  /// Not estimable when no residual degrees of freedom are left, or when terms cannot be told apart in these records: a
  /// constant covariate, an empty cell of an interaction.
  package static func fit(_ response: [Double], _ design: ModelDesign) -> Estimable<LinearModel> {
    guard response.count == design.count, let offset = mean(response) else {
      return .notEstimable(.impossibleArgument)
    }
    let matrix = design.matrix
    guard matrix.rows > matrix.columns else { return .notEstimable(.noResidualDegreesOfFreedom) }
    let centred = response.map { $0 - offset }
    let total = dot(centred, centred)
    guard total.isFinite else { return .notEstimable(.impossibleArgument) }
    guard let solved = HouseholderQR(matrix, centred) else { return .notEstimable(.collinear) }
    // Residuals this small against the response are what rounding leaves of a perfect fit.
    let residual = solved.residualSumOfSquares > 1e-24 * total ? solved.residualSumOfSquares : 0
    return .value(
      LinearModel(
        design: design, residualDegreesOfFreedom: matrix.rows - matrix.columns,
        residualSumOfSquares: residual,
        rSquared: total > 0 ? .value(1 - residual / total) : .notEstimable(.noVariation),
        offset: offset, coefficients: solved.solution,
        noise: 1e-12 * (total / Double(matrix.rows)).squareRoot(), inverse: solved.inverse))
  }

  /// The residual standard deviation.
  package var sigma: Double { (residualSumOfSquares / Double(residualDegreesOfFreedom)).squareRoot() }

  /// The root of the residual sum of squares over the records: what some programs call the root mean squared error. Less
  /// than `sigma`, which divides by the residual degrees of freedom.
  package var rootMeanSquareResidual: Double {
    (residualSumOfSquares / Double(design.count)).squareRoot()
  }

  /// The sum of the coefficients with these weights, of which the first belongs to the intercept.
  package func effect(_ weights: [Double], level: Double = 0.95) -> Estimable<ModelEffect> {
    guard weights.count == coefficients.count else { return .notEstimable(.impossibleArgument) }
    let estimate = dot(weights, coefficients) + weights[0] * offset
    return Estimable(
      ModelEffect(
        // Groups that do not differ differ by exactly zero, so that no direction is read into rounding.
        estimate: abs(estimate) > noise * (weights.map(abs).max() ?? 1) ? estimate : 0,
        standardError: sigma * max(0, inverse.form(weights, weights)).squareRoot(),
        degreesOfFreedom: Double(residualDegreesOfFreedom), level: level),
      otherwise: .impossibleArgument)
  }

  /// The expected response at a point: a least-squares mean.
  package func adjustedMean(
    at point: ModelPoint, margins: MarginWeights = .equal, level: Double = 0.95
  ) -> Estimable<ModelEffect> {
    Estimable(design.weights(at: point, margins: margins), otherwise: .impossibleArgument)
      .flatMap { effect($0, level: level) }
  }

  /// The expected response at one point less that at another.
  package func difference(
    _ point: ModelPoint, minus other: ModelPoint, margins: MarginWeights = .equal, level: Double = 0.95
  ) -> Estimable<ModelEffect> {
    guard let left = design.weights(at: point, margins: margins),
      let right = design.weights(at: other, margins: margins)
    else { return .notEstimable(.impossibleArgument) }
    return effect(Statistics.difference(left, right), level: level)
  }

  /// The change of the expected response with one unit of a covariate, at the means of the others.
  package func slope(of covariate: String, level: Double = 0.95) -> Estimable<ModelEffect> {
    difference(
      ModelPoint(values: [covariate: 1]), minus: ModelPoint(values: [covariate: 0]), level: level)
  }

  /// The type III F test of a term: all its effects zero, given all other terms of the model.
  package func test(of term: ModelTerm) -> Estimable<FStatistic> {
    guard let rows = design.hypothesis(of: term) else { return .notEstimable(.impossibleArgument) }
    guard !rows.isEmpty else { return .notEstimable(.tooFewGroups) }
    guard residualSumOfSquares > 0 else { return .notEstimable(.noVariation) }
    let hypothesis = Matrix(rows)
    guard let covariance = Cholesky(hypothesis * inverse * hypothesis.transposed) else {
      return .notEstimable(.collinear)
    }
    let values = hypothesis * coefficients
    let f = dot(values, covariance.solve(values)) / Double(rows.count) / (sigma * sigma)
    return Estimable(
      FStatistic(f: f, numerator: Double(rows.count), denominator: Double(residualDegreesOfFreedom)),
      otherwise: .noVariation)
  }
}
