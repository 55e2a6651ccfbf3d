/// The covariance parameters that make the restricted likelihood largest.
struct RestrictedFit: Sendable {
  let covariance: Matrix
  let likelihood: RestrictedLikelihood
  let derivatives: LikelihoodDerivatives
  /// The covariance of the estimated elements of the covariance matrix, from the observed second derivatives.
  let uncertainty: Matrix

  /// Newton's method on the observed second derivatives; where those are not positive definite Fisher's scoring, on the
  /// expected ones. A step is halved until the covariance is positive definite and the likelihood does not fall.
  ///
  /// Nil when that does not settle in 100 steps, or the parameters are not determined by the data.
  init?(_ data: SubjectBlocks, structure: CovarianceStructure, start: Matrix) {
    let map = CovarianceParameters(structure, visits: data.visitCount)
    var parameters = map.start(near: start)
    guard var current = restrictedLikelihood(data, map, parameters) else { return nil }
    for _ in 0..<100 {
      let derivatives = LikelihoodDerivatives(data, current, elements: map.elements)
      let jacobian = map.jacobian(parameters)
      let gradient = jacobian.transposed * derivatives.gradient
      let expected = jacobian.transposed * derivatives.expected * jacobian
      var observed = jacobian.transposed * derivatives.observed * jacobian
      observed += map.curvature(parameters, weights: derivatives.gradient)
      guard let factor = Cholesky(observed) ?? Cholesky(expected) else { return nil }
      let step = factor.solve(gradient)
      // The decrement is twice what a quadratic likelihood still has to gain.
      if dot(step, gradient) < 1e-16 {
        guard let ofObserved = Cholesky(observed) else { return nil }
        self.covariance = map.elements.matrix(map.values(parameters))
        self.likelihood = current
        self.derivatives = derivatives
        self.uncertainty = jacobian * (2 * ofObserved.inverse) * jacobian.transposed
        return
      }
      guard let next = improvement(on: current, from: parameters, step: step, data, map) else { return nil }
      (parameters, current) = next
    }
    return nil
  }
}

private func restrictedLikelihood(
  _ data: SubjectBlocks, _ map: CovarianceParameters, _ parameters: [Double]
) -> RestrictedLikelihood? {
  RestrictedLikelihood(data, covariance: map.elements.matrix(map.values(parameters)))
}

private func improvement(
  on current: RestrictedLikelihood, from parameters: [Double], step: [Double], _ data: SubjectBlocks,
  _ map: CovarianceParameters
) -> (parameters: [Double], likelihood: RestrictedLikelihood)? {
  var length = 1.0
  // Rounding alone may raise the value by this much near the optimum.
  let tolerated = current.minusTwoLog + 1e-10 * (1 + abs(current.minusTwoLog))
  for _ in 0..<40 {
    let tried = zip(parameters, step).map { $0 - length * $1 }
    if let next = restrictedLikelihood(data, map, tried), next.minusTwoLog <= tolerated {
      return (tried, next)
    }
    length /= 2
  }
  return nil
}
