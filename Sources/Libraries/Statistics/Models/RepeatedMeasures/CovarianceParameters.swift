import Glibc

/// The map from the parameters of a covariance structure to the elements of the matrix, with its derivatives.
///
/// Unstructured parameters are the elements themselves. All others are logarithms of standard deviations, one or one a
/// visit, followed by correlations: σ_ab = exp(λ_a + λ_b) r_|a-b|.
struct CovarianceParameters: Sendable {
  let structure: CovarianceStructure
  let elements: SymmetricElements

  init(_ structure: CovarianceStructure, visits: Int) {
    self.structure = structure
    self.elements = SymmetricElements(size: visits)
  }

  private var deviationCount: Int { structure.isHeterogeneous ? elements.size : 1 }

  private var correlationCount: Int {
    switch structure {
    case .toeplitz, .heterogeneousToeplitz: elements.size - 1
    default: min(1, elements.size - 1)
    }
  }

  /// Values near a given matrix, for the iteration to start from.
  func start(near matrix: Matrix) -> [Double] {
    if structure == .unstructured { return elements.values(matrix) }
    let visits = 0..<elements.size
    let logs = visits.map { 0.5 * log(matrix[$0, $0]) }
    let deviations = structure.isHeterogeneous ? logs : [sum(logs) / Double(logs.count)]
    let correlations = (0..<correlationCount).map { index in
      let neighbours = visits.dropLast(index + 1).map { visit in
        matrix[visit, visit + index + 1]
          / (matrix[visit, visit] * matrix[visit + index + 1, visit + index + 1]).squareRoot()
      }
      return min(0.9, max(-0.5 / Double(elements.size), sum(neighbours) / Double(neighbours.count)))
    }
    return deviations + correlations
  }

  /// The elements of the matrix.
  func values(_ parameters: [Double]) -> [Double] {
    if structure == .unstructured { return parameters }
    return elements.pairs.map { pair in
      deviations(parameters, pair) * correlation(parameters, distance: pair.column - pair.row).value
    }
  }

  /// The derivative of every element (rows) by every parameter (columns).
  func jacobian(_ parameters: [Double]) -> Matrix {
    if structure == .unstructured { return .identity(elements.count) }
    var jacobian = Matrix(rows: elements.count, columns: parameters.count)
    for (index, pair) in elements.pairs.enumerated() {
      let scale = deviations(parameters, pair)
      let r = correlation(parameters, distance: pair.column - pair.row)
      for visit in [pair.row, pair.column] { jacobian[index, deviationIndex(visit)] += scale * r.value }
      if let parameter = r.parameter { jacobian[index, parameter] += scale * r.first }
    }
    return jacobian
  }

  /// The sum over the elements of each one's weight times its second derivatives.
  func curvature(_ parameters: [Double], weights: [Double]) -> Matrix {
    var curvature = Matrix(rows: parameters.count, columns: parameters.count)
    if structure == .unstructured { return curvature }
    for (index, pair) in elements.pairs.enumerated() {
      let scale = weights[index] * deviations(parameters, pair)
      let r = correlation(parameters, distance: pair.column - pair.row)
      for visit in [pair.row, pair.column] {
        let deviation = deviationIndex(visit)
        for other in [pair.row, pair.column] {
          curvature[deviation, deviationIndex(other)] += scale * r.value
        }
        if let parameter = r.parameter {
          curvature[deviation, parameter] += scale * r.first
          curvature[parameter, deviation] += scale * r.first
        }
      }
      if let parameter = r.parameter { curvature[parameter, parameter] += scale * r.second }
    }
    return curvature
  }

  private func deviationIndex(_ visit: Int) -> Int { structure.isHeterogeneous ? visit : 0 }

  private func deviations(_ parameters: [Double], _ pair: (row: Int, column: Int)) -> Double {
    exp(parameters[deviationIndex(pair.row)] + parameters[deviationIndex(pair.column)])
  }

  /// A correlation, the parameter it depends on, and its derivatives by that parameter.
  private struct Correlation {
    var value = 1.0
    var parameter: Int?
    var first = 0.0
    var second = 0.0
  }

  private func correlation(_ parameters: [Double], distance: Int) -> Correlation {
    guard distance > 0 else { return Correlation() }
    switch structure {
    case .toeplitz, .heterogeneousToeplitz:
      let index = deviationCount + distance - 1
      return Correlation(value: parameters[index], parameter: index, first: 1)
    case .autoregressive, .heterogeneousAutoregressive:
      let (rho, d) = (parameters[deviationCount], Double(distance))
      return Correlation(
        value: pow(rho, d), parameter: deviationCount, first: d * pow(rho, d - 1),
        second: distance > 1 ? d * (d - 1) * pow(rho, d - 2) : 0)
    default:
      return Correlation(value: parameters[deviationCount], parameter: deviationCount, first: 1)
    }
  }
}
