import Glibc

/// One-way analysis of variance of repeated measures, with the corrections for unequal covariances.
package struct RepeatedMeasuresAnova: Sendable, Hashable {
  package let sumOfSquaresTime: Double
  package let sumOfSquaresError: Double
  /// Uncorrected: right only when the differences between time points all have one variance (sphericity).
  package let test: FStatistic
  package let partialEtaSquared: Double
  /// Σ² time over Σ² time, subjects and error together (Olejnik and Algina 2003).
  package let generalizedEtaSquared: Double
  /// How far the covariances are from sphericity: 1 when not at all, 1 / (k - 1) at worst.
  package let greenhouseGeisserEpsilon: Double
  /// The less biased estimate of it, at most 1.
  package let huynhFeldtEpsilon: Double
  /// The p-value with both degrees of freedom multiplied by the Greenhouse-Geisser epsilon: the one to report.
  package let greenhouseGeisserP: Double
  package let huynhFeldtP: Double
  /// Not estimable with two time points, where sphericity is no question, or fewer subjects than time points.
  package let mauchly: Estimable<Mauchly>

  /// Mauchly's test of sphericity.
  package struct Mauchly: Sendable, Hashable {
    package let w: Double
    package let pValue: Double
  }
}

/// Repeated-measures analysis of variance of one group; values are taken about the first of them.
///
/// Greenhouse and Geisser (1959): epsilon = tr(C)² / ((k - 1) tr(C²)), C the covariance of k - 1 orthonormal contrasts.
/// Huynh and Feldt (1976) for one group: (n (k - 1) ε - 2) / ((k - 1) (n - 1 - (k - 1) ε)).
///
/// Not estimable with fewer than two subjects or time points, or without variation beside that of subjects and time.
///
/// - Parameter rows: complete subjects in rows, time points in columns, all rows of one length.
package func repeatedMeasuresAnova(_ rows: [[Double]]) -> Estimable<RepeatedMeasuresAnova> {
  let columns = rows.first?.count ?? 0
  guard rows.allSatisfy({ $0.count == columns && $0.allSatisfy(\.isFinite) }) else {
    return .notEstimable(.impossibleArgument)
  }
  guard rows.count >= 2 else { return .notEstimable(rows.isEmpty ? .noValues : .tooFew) }
  guard columns >= 2, let origin = rows[0].first else { return .notEstimable(.tooFewGroups) }
  let (n, k) = (Double(rows.count), Double(columns))
  let values = rows.map { $0.map { $0 - origin } }
  let rowMeans = values.map { sum($0) / k }
  let columnMeans = (0..<columns).map { column in sum(values.map { $0[column] }) / n }
  let grandMean = sum(rowMeans) / n
  let time = n * sum(columnMeans.map { ($0 - grandMean) * ($0 - grandMean) })
  let subjects = k * sum(rowMeans.map { ($0 - grandMean) * ($0 - grandMean) })
  let residuals = Matrix(
    zip(values, rowMeans).map { row, rowMean in
      zip(row, columnMeans).map { $0 - rowMean - $1 + grandMean }
    })
  let error = sum(residuals.elements.map { $0 * $0 })
  let largest = values.joined().reduce(0) { max($0, abs($1)) }
  guard error > 1e-24 * n * k * largest * largest,
    let test = FStatistic(
      f: time / (k - 1) / (error / ((n - 1) * (k - 1))), numerator: k - 1, denominator: (n - 1) * (k - 1))
  else { return .notEstimable(.noVariation) }
  // Residuals are centred both ways, so their covariance is that of the values with rows and columns centred.
  let covariance = (1 / (n - 1)) * (residuals.transposed * residuals)
  let trace = (0..<columns).reduce(0) { $0 + covariance[$1, $1] }
  let epsilon = min(1, trace * trace / ((k - 1) * Matrix.traceOfProduct(covariance, covariance)))
  let huynhFeldt = huynhFeldtEpsilon(epsilon, subjects: n, timePoints: k)
  guard let geisserP = correctedP(test, epsilon), let feldtP = correctedP(test, huynhFeldt) else {
    return .notEstimable(.impossibleArgument)
  }
  return .value(
    RepeatedMeasuresAnova(
      sumOfSquaresTime: time, sumOfSquaresError: error, test: test,
      partialEtaSquared: time / (time + error), generalizedEtaSquared: time / (time + subjects + error),
      greenhouseGeisserEpsilon: epsilon, huynhFeldtEpsilon: huynhFeldt,
      greenhouseGeisserP: geisserP, huynhFeldtP: feldtP,
      mauchly: mauchlyTest(covariance, trace: trace, subjects: n, timePoints: columns)))
}

private func huynhFeldtEpsilon(_ epsilon: Double, subjects n: Double, timePoints k: Double) -> Double {
  let below = (k - 1) * (n - 1 - (k - 1) * epsilon)
  return below > 0 ? min(1, (n * (k - 1) * epsilon - 2) / below) : 1
}

private func correctedP(_ test: FStatistic, _ epsilon: Double) -> Double? {
  FisherF(
    numerator: epsilon * test.numeratorDegreesOfFreedom,
    denominator: epsilon * test.denominatorDegreesOfFreedom)?.upper(test.f)
}

/// W = |C| / (tr C / p)^p for p = k - 1 orthonormal contrasts; -(n - 1) ρ log W is nearly chi-squared. The p-value has
/// the second term of the expansion (Anderson 1958) exactly as R's `mauchly.test` and car compute it, with 3 k where
/// Anderson's polynomial has 3 p. With three time points the term is zero and nothing depends on that.
private func mauchlyTest(
  _ covariance: Matrix, trace: Double, subjects n: Double, timePoints: Int
) -> Estimable<RepeatedMeasuresAnova.Mauchly> {
  guard timePoints > 2 else { return .notEstimable(.tooFewGroups) }
  let contrasts = helmertContrasts(timePoints)
  guard n - 1 >= Double(timePoints - 1), let factor = Cholesky(contrasts * covariance * contrasts.transposed)
  else { return .notEstimable(.tooFew) }
  let p = Double(timePoints - 1)
  let logW = factor.logDeterminant - p * log(trace / p)
  let rho = 1 - (2 * p * p + p + 2) / (6 * p * (n - 1))
  let scale = p * (n - 1) * rho
  let cubic = 2 * p * p * p + 6 * p * p + 3 * Double(timePoints) + 2
  let second = (p + 2) * (p - 1) * (p - 2) * cubic / (288 * scale * scale)
  let degrees = p * (p + 1) / 2 - 1
  let chiSquared = max(0, -(n - 1) * rho * logW)
  guard let first = ChiSquared(degreesOfFreedom: degrees)?.upper(chiSquared),
    let next = ChiSquared(degreesOfFreedom: degrees + 4)?.upper(chiSquared)
  else { return .notEstimable(.tooFew) }
  let pValue = min(1, max(0, first + second * (next - first)))
  return .value(RepeatedMeasuresAnova.Mauchly(w: exp(logW), pValue: pValue))
}

/// k - 1 orthonormal rows, each orthogonal to the constant.
private func helmertContrasts(_ k: Int) -> Matrix {
  var matrix = Matrix(rows: k - 1, columns: k)
  for row in 0..<(k - 1) {
    let length = (Double(row + 1) * Double(row + 2)).squareRoot()
    for column in 0...row { matrix[row, column] = 1 / length }
    matrix[row, row + 1] = -Double(row + 1) / length
  }
  return matrix
}
