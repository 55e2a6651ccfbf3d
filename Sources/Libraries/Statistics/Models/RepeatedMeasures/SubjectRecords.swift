/// Gathers records by subject, in order of first appearance, each subject's in the order of visits. Nil when a subject has
/// two records of one visit.
func subjectBlocks(
  _ response: [Double], _ design: Matrix, subjects: [String], visits: ModelFactor
) -> SubjectBlocks? {
  let subject = ModelFactor("subject", subjects)
  var records = [[Int]](repeating: [], count: subject.levels.count)
  for (record, code) in subject.codes.enumerated() { records[code].append(record) }
  var blocks: [SubjectBlocks.Block] = []
  for list in records {
    let ordered = list.sorted { visits.codes[$0] < visits.codes[$1] }
    let present = ordered.map { visits.codes[$0] }
    guard Set(present).count == present.count else { return nil }
    blocks.append(
      SubjectBlocks.Block(
        visits: present, design: Matrix(ordered.map { design.row($0) }),
        response: ordered.map { response[$0] }))
  }
  return SubjectBlocks(blocks: blocks, visitCount: visits.levels.count, columnCount: design.columns)
}

/// The covariance of the residuals of independent least squares, pair of visits by pair of visits; correlations are halved
/// until the matrix is positive definite. Nil when a visit's residuals do not vary.
func startingCovariance(_ data: SubjectBlocks, coefficients: [Double]) -> Matrix? {
  var products = Matrix(rows: data.visitCount, columns: data.visitCount)
  var counts = Matrix(rows: data.visitCount, columns: data.visitCount)
  var squares = 0.0
  for block in data.blocks {
    let residual = difference(block.response, block.design * coefficients)
    squares += dot(block.response, block.response)
    for (i, row) in block.visits.enumerated() {
      for (j, column) in block.visits.enumerated() {
        products[row, column] += residual[i] * residual[j]
        counts[row, column] += 1
      }
    }
  }
  var covariance = products
  for row in 0..<data.visitCount {
    guard products[row, row] > 1e-24 * squares else { return nil }
    for column in 0..<data.visitCount {
      covariance[row, column] = products[row, column] / max(1, counts[row, column])
    }
  }
  for _ in 0..<20 {
    if Cholesky(covariance) != nil { return covariance }
    for row in 0..<data.visitCount {
      for column in 0..<data.visitCount where row != column { covariance[row, column] /= 2 }
    }
  }
  return nil
}
