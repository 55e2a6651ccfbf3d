/// The eigenvalues and eigenvectors of a symmetric matrix, A = Q D Q', by Jacobi's rotations.
///
/// For matrices of a few rows, where it is as exact as any method.
struct SpectralDecomposition: Sendable {
  /// In the order of the rows of `vectors`.
  let values: [Double]
  /// Orthonormal eigenvectors, one a row.
  let vectors: Matrix

  init(_ matrix: Matrix) {
    let size = matrix.rows
    var a = matrix
    var q = Matrix.identity(size)
    // Convergence is quadratic, so that no matrix needs so many sweeps.
    for _ in 0..<30 {
      var outside = 0.0
      var whole = 0.0
      for row in 0..<size {
        for column in 0..<size {
          whole += a[row, column] * a[row, column]
          if row != column { outside += a[row, column] * a[row, column] }
        }
      }
      guard outside > 1e-32 * whole else { break }
      for row in 0..<size {
        for column in (row + 1)..<max(size, row + 1) { rotate(&a, &q, row, column) }
      }
    }
    values = (0..<size).map { a[$0, $0] }
    vectors = q
  }
}

/// Makes the element (p, q) zero.
private func rotate(_ a: inout Matrix, _ vectors: inout Matrix, _ p: Int, _ q: Int) {
  guard a[p, q] != 0 else { return }
  let theta = (a[q, q] - a[p, p]) / (2 * a[p, q])
  let t = (theta < 0 ? -1 : 1) / (abs(theta) + (theta * theta + 1).squareRoot())
  let c = 1 / (t * t + 1).squareRoot()
  let s = t * c
  for index in 0..<a.rows {
    let (x, y) = (a[index, p], a[index, q])
    a[index, p] = c * x - s * y
    a[index, q] = s * x + c * y
  }
  for index in 0..<a.rows {
    let (x, y) = (a[p, index], a[q, index])
    a[p, index] = c * x - s * y
    a[q, index] = s * x + c * y
    let (u, v) = (vectors[p, index], vectors[q, index])
    vectors[p, index] = c * u - s * v
    vectors[q, index] = s * u + c * v
  }
}
