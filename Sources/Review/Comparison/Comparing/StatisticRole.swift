/// What a statistic says, as far as a comparison needs to know.
enum StatisticRole: Sendable, Hashable {
  /// A p-value that a conclusion rests on; not those that choose a method.
  case probability
  /// An estimate whose sign is the direction of an effect.
  case estimate
  /// The lower limit of an interval, with the statistic that is the upper one.
  case lowerLimit(upper: String)
  /// A number of subjects.
  case subjects
  case other

  init(_ statistic: String) {
    switch statistic {
    case "p", "adjusted-p": self = .probability
    case "n", "eligible", "undefined": self = .subjects
    case let name where name.hasPrefix("missing"): self = .subjects
    case "margin-low", "margin-high": self = .other
    case let name where name.hasSuffix("-low"): self = .lowerLimit(upper: name.dropLast(3) + "high")
    case let name where Self.estimates.contains(name): self = .estimate
    default: self = .other
    }
  }

  private static let estimates: Set = [
    "mean", "median", "geometric-mean", "hodges-lehmann", "percent-of-means", "difference", "estimate",
    "ratio",
    "odds-ratio", "risk-ratio", "risk-difference", "cohen-d", "hedges-g", "rank-biserial", "correlation",
  ]

  /// The value that means no effect, or nil where a number describes and claims nothing: the mean of a visit may well
  /// be on either side of zero.
  static func null(measure: String, statistic: String) -> Double? {
    if ["value", "baseline", "follow-up"].contains(measure) { return nil }
    let isRatio =
      measure.hasSuffix("ratio") || statistic.contains("ratio") || statistic.hasPrefix("geometric")
    return isRatio ? 1 : 0
  }
}
