/// Wilson's score interval of a proportion (1927, JASA 22:209), optionally with continuity correction (Newcombe 1998,
/// Stat Med 17:857, methods 3 and 4). Nil when the counts or the level are impossible.
package func wilsonInterval(
  _ successes: Int, of n: Int, level: Double = 0.95, continuityCorrected: Bool = false
) -> ConfidenceInterval? {
  guard n > 0, (0...n).contains(successes), let z = Normal().critical(level) else { return nil }
  let x = Double(successes)
  let count = Double(n)
  let square = z * z
  var low: Double
  var high: Double
  if continuityCorrected {
    let p = x / count
    let lowRoot = max(0, square - 2 - 1 / count + 4 * p * (count - x + 1)).squareRoot()
    let highRoot = max(0, square + 2 - 1 / count + 4 * p * (count - x - 1)).squareRoot()
    low = (2 * x + square - 1 - z * lowRoot) / (2 * (count + square))
    high = (2 * x + square + 1 + z * highRoot) / (2 * (count + square))
  } else {
    let middle = (x + square / 2) / (count + square)
    let half = z / (count + square) * (x * (count - x) / count + square / 4).squareRoot()
    low = middle - half
    high = middle + half
  }
  if successes == 0 { low = 0 }
  if successes == n { high = 1 }
  return ConfidenceInterval(low: max(0, low), high: min(1, high), level: level)
}
