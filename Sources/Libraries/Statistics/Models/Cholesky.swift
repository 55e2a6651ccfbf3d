import Glibc

/// The Cholesky factor L of a symmetric positive definite matrix, A = L L'.
struct Cholesky: Sendable {
  let lower: Matrix

  /// Nil when the matrix is not positive definite, to rounding.
  init?(_ matrix: Matrix) {
    let size = matrix.rows
    var lower = Matrix(rows: size, columns: size)
    for column in 0..<size {
      var pivot = matrix[column, column]
      for inner in 0..<column { pivot -= lower[column, inner] * lower[column, inner] }
      guard pivot > 1e-13 * matrix[column, column], pivot.isFinite else { return nil }
      let root = pivot.squareRoot()
      lower[column, column] = root
      for row in (column + 1)..<max(size, column + 1) {
        var sum = matrix[row, column]
        for inner in 0..<column { sum -= lower[row, inner] * lower[column, inner] }
        lower[row, column] = sum / root
      }
    }
    self.lower = lower
  }

  /// log |A|.
  var logDeterminant: Double {
    (0..<lower.rows).reduce(0) { $0 + 2 * log(lower[$1, $1]) }
  }

  /// The solution of A x = b.
  func solve(_ b: [Double]) -> [Double] {
    let size = lower.rows
    var x = b
    for row in 0..<size {
      for inner in 0..<row { x[row] -= lower[row, inner] * x[inner] }
      x[row] /= lower[row, row]
    }
    for row in (0..<size).reversed() {
      for inner in (row + 1)..<max(size, row + 1) { x[row] -= lower[inner, row] * x[inner] }
      x[row] /= lower[row, row]
    }
    return x
  }

  /// The inverse of A, symmetric to the last digit.
  var inverse: Matrix {
    let size = lower.rows
    var result = Matrix(rows: size, columns: size)
    var unit = [Double](repeating: 0, count: size)
    for column in 0..<size {
      unit[column] = 1
      let solution = solve(unit)
      unit[column] = 0
      for row in column..<size {
        result[row, column] = solution[row]
        result[column, row] = solution[row]
      }
    }
    return result
  }
}
