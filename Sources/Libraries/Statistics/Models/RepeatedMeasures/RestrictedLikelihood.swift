import Glibc

/// The data of a repeated-measures model, subject by subject.
struct SubjectBlocks: Sendable {
  /// One subject: its visits in order, the rows of the design and the responses at them.
  struct Block: Sendable {
    let visits: [Int]
    let design: Matrix
    let response: [Double]
  }

  let blocks: [Block]
  let visitCount: Int
  let columnCount: Int

  /// The number of records.
  var recordCount: Int { blocks.reduce(0) { $0 + $1.visits.count } }
}

/// The restricted (residual) likelihood of a repeated-measures model at one covariance matrix, with the generalised
/// least-squares coefficients that belong to it (Patterson and Thompson 1971).
struct RestrictedLikelihood: Sendable {
  /// Σ log|V_i| + log|X'V⁻¹X| + r'V⁻¹r + (N - p) log 2π.
  let minusTwoLog: Double
  let coefficients: [Double]
  /// (X'V⁻¹X)⁻¹, the covariance of the coefficients.
  let coefficientCovariance: Matrix
  /// The inverse of the covariance of each pattern of visits that occurs.
  let inverses: [[Int]: Matrix]

  /// Nil when the covariance is not positive definite, or the design not of full rank.
  init?(_ data: SubjectBlocks, covariance: Matrix) {
    var inverses: [[Int]: Matrix] = [:]
    var logDeterminants: [[Int]: Double] = [:]
    var information = Matrix(rows: data.columnCount, columns: data.columnCount)
    var score = [Double](repeating: 0, count: data.columnCount)
    var logDeterminant = 0.0
    for block in data.blocks {
      if inverses[block.visits] == nil {
        guard let factor = Cholesky(covariance.selecting(block.visits)) else { return nil }
        inverses[block.visits] = factor.inverse
        logDeterminants[block.visits] = factor.logDeterminant
      }
      guard let inverse = inverses[block.visits] else { return nil }
      logDeterminant += logDeterminants[block.visits] ?? 0
      let weighted = (inverse * block.design).transposed
      information += weighted * block.design
      for (column, value) in (weighted * block.response).enumerated() { score[column] += value }
    }
    guard let factor = Cholesky(information) else { return nil }
    let coefficients = factor.solve(score)
    var residual = 0.0
    for block in data.blocks {
      guard let inverse = inverses[block.visits] else { return nil }
      let left = difference(block.response, block.design * coefficients)
      residual += inverse.form(left, left)
    }
    let degrees = Double(data.recordCount - data.columnCount)
    self.minusTwoLog =
      logDeterminant + factor.logDeterminant + residual + degrees * log(2 * Double.pi)
    self.coefficients = coefficients
    self.coefficientCovariance = factor.inverse
    self.inverses = inverses
    guard minusTwoLog.isFinite else { return nil }
  }
}
