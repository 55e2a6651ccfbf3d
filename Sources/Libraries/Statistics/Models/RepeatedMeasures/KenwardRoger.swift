/// The covariance of the coefficients widened for the uncertainty of the covariance parameters (Kenward and Roger 1997,
/// Biometrics 53:983), Φ + 2 Φ {Σ w_kl (Q_kl - P_k Φ P_l)} Φ.
///
/// w is the uncertainty of the elements of the covariance matrix, P_k = X'V⁻¹ G_k V⁻¹X and
/// Q_kl = X'V⁻¹ G_k V⁻¹ G_l V⁻¹X. w comes from the observed information, as in SAS and R's mmrm; the expected information
/// of the original paper gives slightly smaller standard errors when values are missing. Second derivatives of V are left
/// out, as SAS does; for unstructured covariances there are none.
func kenwardRogerCovariance(_ data: SubjectBlocks, _ fit: RestrictedFit) -> Matrix {
  let covariance = fit.likelihood.coefficientCovariance
  let weights = fit.uncertainty
  let elements = SymmetricElements(size: data.visitCount)
  var middle = Matrix(rows: data.columnCount, columns: data.columnCount)
  for block in data.blocks {
    guard let inverse = fit.likelihood.inverses[block.visits] else { continue }
    // Σ w_kl G_k V⁻¹ G_l, no larger than the visits of the subject.
    var inner = Matrix(rows: block.visits.count, columns: block.visits.count)
    let present = PresentElements(elements, visits: block.visits)
    for (k, left) in present.pairs {
      for (l, right) in present.pairs {
        for (i, j) in left {
          for (c, d) in right { inner[i, d] += weights[k, l] * inverse[j, c] }
        }
      }
    }
    let weighted = inverse * block.design
    middle += weighted.transposed * inner * weighted
  }
  for (k, left) in fit.derivatives.designProducts.enumerated() {
    var right = Matrix(rows: data.columnCount, columns: data.columnCount)
    for (l, product) in fit.derivatives.designProducts.enumerated() { right += weights[k, l] * product }
    middle = middle - left * covariance * right
  }
  var widened = covariance
  widened += 2 * (covariance * middle * covariance)
  return widened
}
