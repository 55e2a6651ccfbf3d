import StudyDefinition

/// The values that print as a target figure, and how far others are from them.
struct Goal {
  /// Closed; infinite where open.
  let low: Double
  let high: Double
  private let isProbability: Bool
  /// The distance that counts as one.
  private let scale: Double

  /// Everything that prints as the figure lies half a unit of its last decimal around it. The outer fiftieth is left
  /// out, so that no value ends on the edge where rules of rounding differ.
  init(_ figure: TargetFigure) {
    let half = 0.5 / unitsInOne(figure.decimals)
    isProbability = figure.statistic == .p
    switch figure.relation {
    case .equal:
      low = figure.value - 0.98 * half
      high = figure.value + 0.98 * half
    case .below:
      low = -.infinity
      high = figure.value * 0.98
    case .above:
      low = figure.value * 1.02
      high = .infinity
    }
    // A p-value is missed by its logarithm: 0.5 and 0.9 are about as far from 0.01.
    scale = isProbability ? max(0.02, half / max(figure.value, half)) : half
  }

  /// 0 inside, otherwise the distance from the nearer end.
  func miss(_ value: Double?) -> Double {
    guard let value else { return 1000 }
    if value >= low && value <= high { return 0 }
    if isProbability {
      let edge = max(value < low ? low : high, 1e-12)
      return abs(Logarithm.natural(max(value, 1e-300) / edge)) / scale
    }
    return (value < low ? low - value : value - high) / scale
  }
}
