import Glibc

/// Miettinen and Nurminen's score interval for a difference of proportions (1985, Stat Med 4:213): the differences that
/// a chi-square test with constrained estimates and factor N / (N − 1) does not reject, found by bisection.
func miettinenNurminenInterval(
  _ x1: Int, of n1: Int, _ x2: Int, of n2: Int, level: Double
) -> Estimable<ConfidenceInterval> {
  guard n1 > 0, n2 > 0, n1 + n2 > 1, let z = Normal().critical(level) else {
    return .notEstimable(.impossibleArgument)
  }
  let table = ScoreTable(x1: Double(x1), n1: Double(n1), x2: Double(x2), n2: Double(n2))
  let estimate = table.x1 / table.n1 - table.x2 / table.n2
  func limit(towards end: Double) -> Double {
    if estimate == end { return end }
    var inside = estimate
    var outside = end
    if table.score(end) <= z { return end }
    for _ in 0..<200 {
      let middle = (inside + outside) / 2
      if middle == inside || middle == outside { break }
      if table.score(middle) <= z { inside = middle } else { outside = middle }
    }
    return inside
  }
  return .value(ConfidenceInterval(low: limit(towards: -1), high: limit(towards: 1), level: level))
}

private struct ScoreTable {
  let x1: Double
  let n1: Double
  let x2: Double
  let n2: Double

  /// |z| of the observed difference when the true one is `difference`; infinite when it is ruled out.
  func score(_ difference: Double) -> Double {
    let distance = abs(x1 / n1 - x2 / n2 - difference)
    if distance == 0 { return 0 }
    let p2 = constrainedSecond(difference)
    let p1 = min(1, max(0, p2 + difference))
    let total = n1 + n2
    let variance = (p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2) * total / (total - 1)
    return variance > 0 ? distance / variance.squareRoot() : .infinity
  }

  /// The maximum-likelihood estimate of the second proportion when the first exceeds it by `difference`: the root of a
  /// cubic, in closed form (Farrington and Manning 1990, Stat Med 9:1447).
  private func constrainedSecond(_ difference: Double) -> Double {
    let total = n1 + n2
    let events = x1 + x2
    let c2 = ((n1 + 2 * n2) * difference - total - events) / (3 * total)
    let c1 = ((n2 * difference - total - 2 * x2) * difference + events) / total
    let c0 = x2 * difference * (1 - difference) / total
    let q = c2 * c2 * c2 - c1 * c2 / 2 + c0 / 2
    let size = max(0, c2 * c2 - c1 / 3).squareRoot()
    let p = q < 0 ? -size : size
    let lowest = max(0, -difference)
    let highest = min(1, 1 - difference)
    guard p != 0 else { return min(highest, max(lowest, -c2)) }
    let angle = (Double.pi + acos(min(1, max(-1, q / (p * p * p))))) / 3
    return min(highest, max(lowest, 2 * p * cos(angle) - c2))
  }
}
