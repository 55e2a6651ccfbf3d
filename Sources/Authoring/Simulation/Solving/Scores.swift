/// Normal scores of some subjects at some visits, standardised exactly: in the sample every visit has mean 0 and SD 1,
/// and visits are uncorrelated, as far as there are more subjects than visits. Chance then has no part in means, SDs
/// and correlations of what is made of them.
struct Scores {
  private(set) var visits: [[Double]] = []

  init(subjects: Int, visits count: Int, _ random: inout RandomStream) {
    for _ in 0..<count {
      var scores: [Double] = []
      for _ in 0..<subjects { scores.append(random.normal()) }
      // Twice, since one pass leaves the rounding of a near multiple (Giraud and others 2005).
      for _ in 0..<2 {
        centre(&scores)
        for earlier in visits where subjects > count {
          let share = product(scores, earlier) / max(product(earlier, earlier), 1e-300)
          for index in scores.indices { scores[index] -= share * earlier[index] }
        }
      }
      visits.append(standardised(scores))
    }
  }

  /// The scores of a follow-up that has a correlation with the first visit.
  func followUp(_ visit: Int, correlation: Double) -> [Double] {
    guard visit > 0, let baseline = visits.first else { return visits[visit] }
    let rest = max(0, 1 - correlation * correlation).squareRoot()
    return zip(baseline, visits[visit]).map { correlation * $0 + rest * $1 }
  }
}

/// With mean 0 and SD 1 (n − 1); all zero when the values do not vary.
func standardised(_ values: [Double]) -> [Double] {
  var values = values
  centre(&values)
  let sum = product(values, values)
  guard values.count > 1, sum > 0 else { return values }
  let sd = (sum / Double(values.count - 1)).squareRoot()
  return values.map { $0 / sd }
}

private func centre(_ values: inout [Double]) {
  guard !values.isEmpty else { return }
  let mean = values.reduce(0, +) / Double(values.count)
  for index in values.indices { values[index] -= mean }
}

private func product(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
