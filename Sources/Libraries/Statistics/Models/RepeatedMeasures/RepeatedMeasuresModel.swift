/// How the degrees of freedom of an effect are found.
package enum DegreesOfFreedomMethod: String, Sendable, Hashable, CaseIterable {
  /// Satterthwaite (1946): from the observed information about the covariance parameters. R's mmrm by default.
  case satterthwaite
  /// Kenward and Roger (1997): the same degrees of freedom, and standard errors widened for the covariance being
  /// estimated. SAS DDFM=KR; to be preferred below about 20 subjects.
  case kenwardRoger = "kenward_roger"
}

/// A mixed model for repeated measures: fixed effects of any design, and a covariance of the visits within subjects
/// estimated by restricted maximum likelihood (REML).
///
/// Subjects with any observed visit stay in; the estimates hold when values are missing at random. Subjects are
/// independent of each other and share one covariance matrix.
package struct RepeatedMeasuresModel: Sendable {
  package let design: ModelDesign
  /// The visits in the order of the covariance matrix.
  package let visits: [String]
  package let recordCount: Int
  package let subjectCount: Int
  package let degreesOfFreedomMethod: DegreesOfFreedomMethod
  private let fit: RestrictedFit
  /// The covariance of the coefficients that standard errors come from.
  let reportedCovariance: Matrix

  /// Fits a model to complete records; visits without a value are simply not there.
  ///
  /// Not estimable when a subject has two records of one visit, when terms cannot be told apart, when the covariance is not
  /// determined by the data, or when the iteration does not settle; a simpler structure may then be.
  ///
  /// - Parameters:
  ///   - subjects: the subject of each record.
  ///   - visits: the visit of each record, usually also a factor of the design. Its levels give the order that
  ///     autoregressive and Toeplitz structures count distances in.
  package static func fit(
    _ response: [Double], _ design: ModelDesign, subjects: [String], visits: ModelFactor,
    covariance: CovarianceStructure = .unstructured, degreesOfFreedom: DegreesOfFreedomMethod = .satterthwaite
  ) -> Estimable<RepeatedMeasuresModel> {
    guard response.count == design.count, subjects.count == design.count, visits.codes.count == design.count
    else { return .notEstimable(.impossibleArgument) }
    let matrix = design.matrix
    guard matrix.rows > matrix.columns else { return .notEstimable(.noResidualDegreesOfFreedom) }
    guard let independent = HouseholderQR(matrix, response) else { return .notEstimable(.collinear) }
    guard let data = subjectBlocks(response, matrix, subjects: subjects, visits: visits) else {
      return .notEstimable(.impossibleArgument)
    }
    guard let start = startingCovariance(data, coefficients: independent.solution) else {
      return .notEstimable(.noVariation)
    }
    guard let fit = RestrictedFit(data, structure: covariance, start: start) else {
      return .notEstimable(.didNotConverge)
    }
    let reported =
      switch degreesOfFreedom {
      case .satterthwaite: fit.likelihood.coefficientCovariance
      case .kenwardRoger: kenwardRogerCovariance(data, fit)
      }
    return .value(
      RepeatedMeasuresModel(
        design: design, visits: visits.levels, recordCount: data.recordCount,
        subjectCount: data.blocks.count, degreesOfFreedomMethod: degreesOfFreedom, fit: fit,
        reportedCovariance: reported))
  }

  /// The estimated covariance of the visits within a subject, in rows.
  package var covariance: [[Double]] { fit.covariance.nested }

  /// Minus twice the restricted log-likelihood, with the constant (N - p) log 2π and for factors coded against a
  /// reference level, as R's nlme prints it.
  package var minusTwoRestrictedLogLikelihood: Double { fit.likelihood.minusTwoLog }

  /// The sum of the coefficients with these weights, with its t interval.
  package func effect(_ weights: [Double], level: Double = 0.95) -> Estimable<ModelEffect> {
    guard weights.count == fit.likelihood.coefficients.count else {
      return .notEstimable(.impossibleArgument)
    }
    return Estimable(
      ModelEffect(
        estimate: dot(weights, fit.likelihood.coefficients),
        standardError: max(0, reportedCovariance.form(weights, weights)).squareRoot(),
        degreesOfFreedom: degreesOfFreedom(weights), level: level),
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

  var coefficients: [Double] { fit.likelihood.coefficients }

  /// The covariance of the coefficients before any widening.
  var coefficientCovariance: Matrix { fit.likelihood.coefficientCovariance }

  /// The covariance of the estimated elements of the covariance matrix.
  var covarianceUncertainty: Matrix { fit.uncertainty }

  /// Minus the derivative of the information about the coefficients, by each element of the covariance matrix.
  var designProducts: [Matrix] { fit.derivatives.designProducts }

  /// 2 v² / (g'A g), with v = l'Φl the variance of the effect before any widening, g its derivatives by the elements of
  /// the covariance matrix and A their uncertainty. For a single effect Kenward and Roger's formula comes to the same,
  /// with a scale factor of 1.
  func degreesOfFreedom(_ weights: [Double]) -> Double {
    let direction = fit.likelihood.coefficientCovariance * weights
    let variance = dot(weights, direction)
    let gradient = fit.derivatives.designProducts.map { $0.form(direction, direction) }
    return 2 * variance * variance / fit.uncertainty.form(gradient, gradient)
  }
}
