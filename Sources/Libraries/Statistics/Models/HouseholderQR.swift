/// Least squares by Householder's orthogonal triangularisation, X = Q R.
///
/// Works on the columns of X themselves and never on X'X, whose condition is the square. Columns are first scaled to
/// unit length, so that regressors of very different size are no hindrance.
struct HouseholderQR: Sendable {
  /// The coefficients.
  let solution: [Double]
  /// The sum of the squared residuals.
  let residualSumOfSquares: Double
  /// (X'X)^-1.
  let inverse: Matrix

  /// Nil when the columns are linearly dependent, to a relative 1e-10 of their lengths, or more than the rows.
  init?(_ design: Matrix, _ response: [Double]) {
    let (rows, columns) = (design.rows, design.columns)
    guard columns >= 1, rows >= columns else { return nil }
    let lengths = (0..<columns).map { column in
      (0..<rows).reduce(0) { $0 + design[$1, column] * design[$1, column] }.squareRoot()
    }
    guard lengths.allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
    // Columns as arrays: every step works along them.
    var work = (0..<columns).map { column in (0..<rows).map { design[$0, column] / lengths[column] } }
    var right = response
    var upper = Matrix(rows: columns, columns: columns)
    for pivot in 0..<columns {
      var reflector = Array(work[pivot][pivot...])
      let length = dot(reflector, reflector).squareRoot()
      guard length > 1e-10 else { return nil }
      let diagonal = reflector[0] > 0 ? -length : length
      reflector[0] -= diagonal
      let scale = 2 / dot(reflector, reflector)
      upper[pivot, pivot] = diagonal
      for column in (pivot + 1)..<max(columns, pivot + 1) {
        reflect(&work[column], by: reflector, scale: scale, from: pivot)
        upper[pivot, column] = work[column][pivot]
      }
      reflect(&right, by: reflector, scale: scale, from: pivot)
    }
    let inverseOfUpper = invertedUpper(upper)
    var inverse = inverseOfUpper * inverseOfUpper.transposed
    for row in 0..<columns {
      for column in 0..<columns { inverse[row, column] /= lengths[row] * lengths[column] }
    }
    self.solution = zip(inverseOfUpper * Array(right[..<columns]), lengths).map { $0 / $1 }
    self.residualSumOfSquares = right[columns...].reduce(0) { $0 + $1 * $1 }
    self.inverse = inverse
  }
}

/// Reflects the part of a column from `start` in the hyperplane orthogonal to the reflector.
private func reflect(_ column: inout [Double], by reflector: [Double], scale: Double, from start: Int) {
  var product = 0.0
  for index in reflector.indices { product += reflector[index] * column[start + index] }
  product *= scale
  for index in reflector.indices { column[start + index] -= product * reflector[index] }
}

private func invertedUpper(_ upper: Matrix) -> Matrix {
  let size = upper.rows
  var inverse = Matrix(rows: size, columns: size)
  for column in 0..<size {
    inverse[column, column] = 1 / upper[column, column]
    for row in (0..<column).reversed() {
      var sum = 0.0
      for inner in (row + 1)...column { sum += upper[row, inner] * inverse[inner, column] }
      inverse[row, column] = -sum / upper[row, row]
    }
  }
  return inverse
}
