import Statistics
import StudyDefinition

/// The distribution of one visit, as its targets describe it.
struct Marginal {
  private let form: Form
  private let skewness: Skewness

  private enum Form {
    case mean(Double, sd: Double)
    case quartiles(Double, median: Double, Double, QuantileType)
  }

  /// The centre is the mean or median; the spread an SD, an SE of `count` subjects, or quartiles. What is not given
  /// comes from `other`, the baseline; nil when there is no centre or no spread at all.
  init?(_ targets: VisitTargets, count: Int, skewness: Skewness, _ methods: TargetMethods, other: Marginal?) {
    self.skewness = skewness
    guard let centre = (targets[.mean] ?? targets[.median])?.value ?? other?.centre else { return nil }
    let se = targets[.se].map { $0.value * Double(count).squareRoot() }
    if let median = targets[.median]?.value, let q1 = targets[.q1]?.value, let q3 = targets[.q3]?.value {
      form = .quartiles(q1, median: median, q3, methods.quartiles)
    } else if let spread = targets[.sd]?.value ?? se ?? other?.spread {
      form = .mean(centre, sd: spread)
    } else {
      return nil
    }
  }

  var centre: Double {
    switch form {
    case .mean(let mean, _): mean
    case .quartiles(_, let median, _, _): median
    }
  }

  /// An SD; of quartiles, that of a normal distribution with them.
  var spread: Double {
    switch form {
    case .mean(_, let sd): sd
    case .quartiles(let q1, _, let q3, _): (q3 - q1) / 1.349
    }
  }

  /// Values in the order of the scores, with exactly the mean and SD, or the median and quartiles.
  func values(_ scores: [Double]) -> [Double] {
    switch form {
    case .mean(let mean, let sd):
      guard skewness == .logNormal, mean > 0, sd > 0 else {
        return standardised(scores).map { mean + sd * $0 }
      }
      let sigma = Logarithm.natural(1 + sd * sd / (mean * mean)).squareRoot()
      return standardised(standardised(scores).map { Logarithm.power(sigma * $0) }).map { mean + sd * $0 }
    case .quartiles(let q1, let median, let q3, let type):
      let isLog = skewness == .logNormal && q1 > 0
      func onScale(_ x: Double) -> Double { isLog ? Logarithm.natural(x) : x }
      let sorted = scores.sorted()
      guard let a = quantile(ofSorted: sorted, 0.25, type), let b = quantile(ofSorted: sorted, 0.5, type),
        let c = quantile(ofSorted: sorted, 0.75, type)
      else { return [] }
      let below = (onScale(median) - onScale(q1)) / max(b - a, 1e-9)
      let above = (onScale(q3) - onScale(median)) / max(c - b, 1e-9)
      return scores.map { score in
        let value = onScale(median) + (score - b) * (score < b ? below : above)
        return isLog ? Logarithm.power(value) : value
      }
    }
  }
}
