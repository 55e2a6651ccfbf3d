/// The interval of the noncentrality of a t statistic: the noncentralities under which the observed t lies at the upper
/// and the lower end of what is likely. Solved by bisection to the last digits.
func noncentralityInterval(t: Double, degreesOfFreedom: Double, level: Double) -> ConfidenceInterval? {
  guard isConfidenceLevel(level), t.isFinite, degreesOfFreedom > 0 else { return nil }
  let outside = (1 - level) / 2
  func limit(_ tail: Tail) -> Double? {
    // The upper tail beyond t grows with the noncentrality, the lower tail falls.
    func isBelow(_ noncentrality: Double) -> Bool? {
      let distribution = NoncentralT(degreesOfFreedom: degreesOfFreedom, noncentrality: noncentrality)
      guard let p = distribution?.probability(tail, t) else { return nil }
      return tail == .upper ? p < outside : p > outside
    }
    var reach = max(4, abs(t))
    var low = t - reach
    var high = t + reach
    for _ in 0..<20 {
      guard let lowIsBelow = isBelow(low), let highIsBelow = isBelow(high) else { return nil }
      if lowIsBelow, !highIsBelow { break }
      reach *= 2
      if !lowIsBelow { low -= reach }
      if highIsBelow { high += reach }
    }
    for _ in 0..<100 where high - low > 1e-13 * max(1, abs(low)) {
      let middle = (low + high) / 2
      guard let middleIsBelow = isBelow(middle) else { return nil }
      if middleIsBelow { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
  guard let low = limit(.upper), let high = limit(.lower) else { return nil }
  return ConfidenceInterval(low: low, high: high, level: level)
}
