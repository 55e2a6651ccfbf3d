import Glibc

/// Fisher's exact test of a 2 × 2 table with the conditional maximum-likelihood odds ratio.
package struct FisherExactTest: Sendable, Hashable {
  /// All tables with these margins that are no more probable than the observed one, with a relative slack of 1e-7.
  package let twoSided: Double
  /// The first cell at most, and at least, as large as observed.
  package let less: Double
  package let greater: Double
  /// Conditional on the margins, not the ratio of the sample odds. 0 when the first cell is as small as it can be; not
  /// estimable when it is as large as it can be, or when a margin is empty.
  package let oddsRatio: Estimable<Double>
  /// Exact, from inverting the one-sided tests; an open upper limit is nil.
  package let interval: Estimable<ConfidenceInterval>
}

/// Fisher's exact test of `[[a, b], [c, d]]`. Not estimable when every margin exceeds fifty thousand, where the chi-square test serves.
package func fisherExactTest(_ a: Int, _ b: Int, _ c: Int, _ d: Int, level: Double = 0.95) -> Estimable<
  FisherExactTest
> {
  guard CountTable([[a, b], [c, d]]) != nil, isConfidenceLevel(level) else {
    return .notEstimable(.impossibleArgument)
  }
  guard min(a + b, a + c, c + d, b + d) <= 50_000 else { return .notEstimable(.tooMany) }
  let table = FirstCellDistribution(row: a + b, otherRow: c + d, column: a + c)
  let weights = table.weights
  let index = a - table.support.lowerBound
  let observed = weights[index]
  let total = sum(weights)
  let limit = observed * (1 + 1e-7)
  let oddsRatio: Estimable<Double>
  let interval: Estimable<ConfidenceInterval>
  if table.support.count == 1 {
    oddsRatio = .notEstimable(.emptyMargin)
    interval = .notEstimable(.emptyMargin)
  } else {
    let outside = (1 - level) / 2
    let isLowest = a == table.support.lowerBound
    let isHighest = a == table.support.upperBound
    oddsRatio =
      isLowest
      ? .value(0)
      : isHighest
        ? .notEstimable(.extremeEstimate)
        : .value(table.oddsRatio { table.mean($0) < Double(a) })
    interval = .value(
      ConfidenceInterval(
        low: isLowest ? 0 : table.oddsRatio { table.atLeast(a, $0) < outside },
        high: isHighest ? nil : table.oddsRatio { table.atMost(a, $0) > outside },
        level: level))
  }
  return .value(
    FisherExactTest(
      twoSided: min(1, sum(weights.filter { $0 <= limit }) / total),
      less: min(1, sum(weights[...index]) / total),
      greater: min(1, sum(weights[index...]) / total),
      oddsRatio: oddsRatio, interval: interval))
}

/// The distribution of the first cell of a 2 × 2 table with fixed margins, for any odds ratio.
private struct FirstCellDistribution {
  let support: ClosedRange<Int>
  /// The probabilities under odds ratio 1 on the scale of the largest, by the ratio of neighbours outward from it.
  let weights: [Double]
  private let logWeights: [Double]

  init(row: Int, otherRow: Int, column: Int) {
    let support = max(0, column - otherRow)...min(row, column)
    self.support = support
    func ratio(after x: Int) -> Double {
      Double(row - x) * Double(column - x) / (Double(x + 1) * Double(otherRow - column + x + 1))
    }
    let ratios = support.dropLast().map(ratio)
    // The ratios fall, so the mode is where they cross 1.
    let mode = ratios.firstIndex { $0 < 1 } ?? ratios.count
    var weights = [Double](repeating: 1, count: support.count)
    var logarithms = [Double](repeating: 0, count: support.count)
    for index in ratios.indices where index >= mode {
      weights[index + 1] = weights[index] * ratios[index]
      logarithms[index + 1] = logarithms[index] + log(ratios[index])
    }
    for index in ratios.indices.reversed() where index < mode {
      weights[index] = weights[index + 1] / ratios[index]
      logarithms[index] = logarithms[index + 1] - log(ratios[index])
    }
    self.weights = weights
    logWeights = logarithms
  }

  /// The mean of the first cell under a log odds ratio.
  func mean(_ logOdds: Double) -> Double {
    let terms = tilted(logOdds)
    return Double(support.lowerBound) + sum(terms.enumerated().lazy.map { Double($0.offset) * $0.element })
      / sum(terms)
  }

  func atLeast(_ x: Int, _ logOdds: Double) -> Double {
    let terms = tilted(logOdds)
    return sum(terms[(x - support.lowerBound)...]) / sum(terms)
  }

  func atMost(_ x: Int, _ logOdds: Double) -> Double {
    let terms = tilted(logOdds)
    return sum(terms[...(x - support.lowerBound)]) / sum(terms)
  }

  /// The odds ratio up to which a condition on its logarithm holds, by bisection.
  func oddsRatio(while isBelow: (Double) -> Bool) -> Double {
    var low = -1.0
    var high = 1.0
    while !isBelow(low), low > -700 { low *= 2 }
    while isBelow(high), high < 700 { high *= 2 }
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if middle == low || middle == high { break }
      if isBelow(middle) { low = middle } else { high = middle }
    }
    return exp((low + high) / 2)
  }

  private func tilted(_ logOdds: Double) -> [Double] {
    let logarithms = logWeights.enumerated().map { $0.element + Double($0.offset) * logOdds }
    let largest = logarithms.max() ?? 0
    return logarithms.map { exp($0 - largest) }
  }
}
