/// The derivatives of minus twice the restricted log-likelihood by the elements of the covariance matrix.
///
/// V is linear in its elements, V = Σ σ_k G_k, so with P = V⁻¹ - V⁻¹X (X'V⁻¹X)⁻¹ X'V⁻¹ the gradient is
/// tr(P G_k) - y'P G_k P y, the expected second derivatives are tr(P G_k P G_l), and the observed ones are
/// 2 y'P G_k P G_l P y less that (Harville 1977, JASA 72:320). Everything is formed subject by subject from matrices as
/// large as its number of visits.
struct LikelihoodDerivatives: Sendable {
  let gradient: [Double]
  let expected: Matrix
  let observed: Matrix
  /// X'V⁻¹ G_k V⁻¹X for each element: minus the derivative of the information about the coefficients.
  let designProducts: [Matrix]

  init(_ data: SubjectBlocks, _ likelihood: RestrictedLikelihood, elements: SymmetricElements) {
    let covariance = likelihood.coefficientCovariance
    let columns = data.columnCount
    var gradient = [Double](repeating: 0, count: elements.count)
    var traces = Matrix(rows: elements.count, columns: elements.count)
    var forms = Matrix(rows: elements.count, columns: elements.count)
    var products = [Matrix](repeating: Matrix(rows: columns, columns: columns), count: elements.count)
    var crossed = [[Double]](repeating: [Double](repeating: 0, count: columns), count: elements.count)
    for block in data.blocks {
      guard let inverse = likelihood.inverses[block.visits] else { continue }
      let weighted = inverse * block.design
      let residual = inverse * difference(block.response, block.design * likelihood.coefficients)
      let explained = weighted * covariance * weighted.transposed
      let present = PresentElements(elements, visits: block.visits)
      for (index, pairs) in present.pairs {
        for (i, j) in pairs {
          gradient[index] += inverse[i, j] - explained[i, j] - residual[i] * residual[j]
          addOuterProduct(weighted, i, j, to: &products[index])
          for column in 0..<columns { crossed[index][column] += weighted[i, column] * residual[j] }
        }
      }
      for (k, left) in present.pairs {
        for (l, right) in present.pairs where l >= k {
          for (i, j) in left {
            for (c, d) in right {
              traces[k, l] += inverse[j, c] * (inverse[d, i] - 2 * explained[d, i])
              forms[k, l] += residual[i] * inverse[j, c] * residual[d]
            }
          }
        }
      }
    }
    let scaled = products.map { covariance * $0 }
    for k in 0..<elements.count {
      for l in k..<elements.count {
        traces[k, l] += Matrix.traceOfProduct(scaled[k], scaled[l])
        forms[k, l] -= covariance.form(crossed[k], crossed[l])
        traces[l, k] = traces[k, l]
        forms[l, k] = forms[k, l]
      }
    }
    self.gradient = gradient
    self.expected = traces
    self.observed = 2 * forms - traces
    self.designProducts = products
  }
}

/// The elements of the covariance matrix that a subject's visits show, as positions among its own visits. An element off
/// the diagonal stands in two places.
struct PresentElements {
  let pairs: [(index: Int, pairs: [(Int, Int)])]

  init(_ elements: SymmetricElements, visits: [Int]) {
    pairs = elements.pairs.enumerated().compactMap { index, pair in
      guard let row = visits.firstIndex(of: pair.row), let column = visits.firstIndex(of: pair.column) else {
        return nil
      }
      return (index, row == column ? [(row, row)] : [(row, column), (column, row)])
    }
  }
}

private func addOuterProduct(_ matrix: Matrix, _ row: Int, _ other: Int, to target: inout Matrix) {
  for i in 0..<matrix.columns {
    let factor = matrix[row, i]
    if factor == 0 { continue }
    for j in 0..<matrix.columns { target[i, j] += factor * matrix[other, j] }
  }
}
