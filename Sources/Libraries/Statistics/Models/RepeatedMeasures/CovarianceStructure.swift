/// How the visits of a subject vary together.
package enum CovarianceStructure: String, Sendable, Hashable, CaseIterable {
  /// Every variance and covariance free: k (k + 1) / 2 parameters. The default.
  case unstructured
  /// One variance, one correlation.
  case compoundSymmetry = "compound_symmetry"
  /// A variance for each visit, one correlation.
  case heterogeneousCompoundSymmetry = "heterogeneous_compound_symmetry"
  /// One variance, correlation ρ^d for visits d apart in their order.
  case autoregressive
  /// A variance for each visit, correlation ρ^d.
  case heterogeneousAutoregressive = "heterogeneous_autoregressive"
  /// One variance, a correlation for each distance in the order of visits.
  case toeplitz
  /// A variance for each visit, a correlation for each distance.
  case heterogeneousToeplitz = "heterogeneous_toeplitz"

  /// Whether each visit has a variance of its own.
  var isHeterogeneous: Bool {
    switch self {
    case .compoundSymmetry, .autoregressive, .toeplitz: false
    case .unstructured, .heterogeneousCompoundSymmetry, .heterogeneousAutoregressive, .heterogeneousToeplitz:
      true
    }
  }
}

/// The elements (a, b), a <= b, of a symmetric matrix in the order in which they are numbered.
struct SymmetricElements: Sendable {
  let size: Int
  let pairs: [(row: Int, column: Int)]

  init(size: Int) {
    self.size = size
    pairs = (0..<size).flatMap { row in (row..<size).map { (row, $0) } }
  }

  var count: Int { pairs.count }

  func matrix(_ values: [Double]) -> Matrix {
    var matrix = Matrix(rows: size, columns: size)
    for (pair, value) in zip(pairs, values) {
      matrix[pair.row, pair.column] = value
      matrix[pair.column, pair.row] = value
    }
    return matrix
  }

  func values(_ matrix: Matrix) -> [Double] { pairs.map { matrix[$0.row, $0.column] } }
}
