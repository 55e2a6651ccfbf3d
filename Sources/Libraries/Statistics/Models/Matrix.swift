/// A small dense matrix, stored row by row.
///
/// For the models of this module: tens of columns, thousands of rows. Sizes are the caller's to get right; they come
/// from the design and never from data.
struct Matrix: Sendable, Hashable {
  let rows: Int
  let columns: Int
  private(set) var elements: [Double]

  /// A matrix of zeros.
  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    elements = [Double](repeating: 0, count: rows * columns)
  }

  /// A matrix from its rows; rows shorter than the first are filled with zeros, longer ones cut.
  init(_ list: [[Double]]) {
    self.init(rows: list.count, columns: list.first?.count ?? 0)
    for (row, values) in list.enumerated() {
      for (column, value) in values.prefix(columns).enumerated() { self[row, column] = value }
    }
  }

  static func identity(_ size: Int) -> Matrix {
    var matrix = Matrix(rows: size, columns: size)
    for index in 0..<size { matrix[index, index] = 1 }
    return matrix
  }

  subscript(row: Int, column: Int) -> Double {
    get { elements[row * columns + column] }
    set { elements[row * columns + column] = newValue }
  }

  /// One row as an array.
  func row(_ index: Int) -> [Double] { Array(elements[(index * columns)..<((index + 1) * columns)]) }

  /// All rows as arrays.
  var nested: [[Double]] { (0..<rows).map(row) }

  var transposed: Matrix {
    var result = Matrix(rows: columns, columns: rows)
    for row in 0..<rows { for column in 0..<columns { result[column, row] = self[row, column] } }
    return result
  }

  /// The rows and columns at `indices`, in that order.
  func selecting(_ indices: [Int]) -> Matrix {
    var result = Matrix(rows: indices.count, columns: indices.count)
    for (row, from) in indices.enumerated() {
      for (column, other) in indices.enumerated() { result[row, column] = self[from, other] }
    }
    return result
  }

  static func * (left: Matrix, right: Matrix) -> Matrix {
    var result = Matrix(rows: left.rows, columns: right.columns)
    for row in 0..<left.rows {
      for inner in 0..<left.columns {
        let factor = left[row, inner]
        if factor == 0 { continue }
        for column in 0..<right.columns { result[row, column] += factor * right[inner, column] }
      }
    }
    return result
  }

  static func * (left: Matrix, right: [Double]) -> [Double] {
    (0..<left.rows).map { row in
      var sum = 0.0
      for column in 0..<left.columns { sum += left[row, column] * right[column] }
      return sum
    }
  }

  static func += (left: inout Matrix, right: Matrix) {
    for index in left.elements.indices { left.elements[index] += right.elements[index] }
  }

  static func - (left: Matrix, right: Matrix) -> Matrix {
    var result = left
    for index in result.elements.indices { result.elements[index] -= right.elements[index] }
    return result
  }

  static func * (factor: Double, matrix: Matrix) -> Matrix {
    var result = matrix
    for index in result.elements.indices { result.elements[index] *= factor }
    return result
  }

  /// a' M b.
  func form(_ a: [Double], _ b: [Double]) -> Double { dot(a, self * b) }

  /// The sum of the diagonal of A B, without forming the product.
  static func traceOfProduct(_ a: Matrix, _ b: Matrix) -> Double {
    var sum = 0.0
    for row in 0..<a.rows { for column in 0..<a.columns { sum += a[row, column] * b[column, row] } }
    return sum
  }
}

/// The sum of the products of two lists of one length.
func dot(_ a: [Double], _ b: [Double]) -> Double {
  var sum = 0.0
  for index in a.indices { sum += a[index] * b[index] }
  return sum
}

/// Element by element a - b.
func difference(_ a: [Double], _ b: [Double]) -> [Double] { zip(a, b).map { $0 - $1 } }
