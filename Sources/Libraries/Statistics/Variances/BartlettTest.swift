import Glibc

/// Bartlett's test of equal variances: K², chi-square with k − 1 degrees of freedom. Sensitive to non-normality.
/// Needs two values and some variation in every group.
package func bartlettTest(_ groups: [[Double?]]) -> Estimable<ChiSquareResult> {
  let moments = groups.compactMap { Moments(present($0)) }
  guard moments.count >= 2 else { return .notEstimable(.tooFewGroups) }
  var logarithms: [Double] = []
  for group in moments {
    guard let variance = group.variance else { return .notEstimable(.tooFew) }
    guard variance > 0 else { return .notEstimable(.noVariation) }
    logarithms.append(Double(group.count - 1) * log(variance))
  }
  let df = moments.map { Double($0.count - 1) }
  let total = sum(df)
  let pooled = sum(moments.map(\.sumOfSquares)) / total
  let correction = 1 + (sum(df.map { 1 / $0 }) - 1 / total) / (3 * Double(moments.count - 1))
  let k2 = max(0, (total * log(pooled) - sum(logarithms)) / correction)
  return Estimable(ChiSquareResult(k2, degreesOfFreedom: moments.count - 1), otherwise: .impossibleArgument)
}
