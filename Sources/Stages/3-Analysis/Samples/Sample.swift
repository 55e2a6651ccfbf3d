import Statistics

/// The values of one measure in one population, in no order: recorded decimals counted by value, others listed.
enum Sample {
  case counted(CountedChanges, MeanAndSD)
  case listed([Double])

  init(_ values: [Double]) { self = .listed(values) }

  /// Values as whole numbers of units of `scale`'s last decimal.
  init(scaled values: [Int64], _ scale: DecimalScale) {
    if let counted = CountedChanges(values, scale: scale), let moments = counted.moments {
      self = .counted(counted, moments)
    } else {
      self = .listed(values.map { Double($0) / scale.factor })
    }
  }

  var count: Int {
    switch self {
    case .counted(let counted, _): counted.count
    case .listed(let values): values.count
    }
  }

  /// Every value.
  var values: [Double] {
    switch self {
    case .counted(let counted, _): counted.listed
    case .listed(let values): values
    }
  }

  /// Nil without values.
  var moments: MeanAndSD? {
    switch self {
    case .counted(_, let moments): moments
    case .listed(let values): MeanAndSD(values)
    }
  }

  /// The extremes; nil without values.
  var range: (low: Double, high: Double)? {
    switch self {
    case .counted(let counted, _):
      counted.minimum.flatMap { low in counted.maximum.map { (low, $0) } }
    case .listed(let values):
      values.min().flatMap { low in values.max().map { (low, $0) } }
    }
  }

  /// In the order of `probabilities`; nil without values.
  func quantiles(at probabilities: [Double], _ type: QuantileType) -> [Double]? {
    switch self {
    case .counted(let counted, _): probabilities.compactMap { counted.quantile($0, type) }
    case .listed(let values): Statistics.quantiles(of: values, at: probabilities, type)
    }
  }

  /// The mean tested against zero, with its SD and interval.
  func meanTest(level: Double) -> Estimable<MeanTest> {
    guard case .counted(let counted, let moments) = self, let sd = moments.standardDeviation else {
      return Statistics.meanTest(values, level: level)
    }
    return Statistics.meanTest(n: counted.count, mean: moments.mean, sd: sd, level: level)
  }

  func signedRanks(zeros: ZeroHandling = .drop) -> SignedRanks {
    switch self {
    case .counted(let counted, _): counted.signedRanks(zeros: zeros)
    case .listed(let values): SignedRanks(values, zeros: zeros)
    }
  }

  func hodgesLehmann(level: Double) -> Estimable<LocationEstimate> {
    guard case .counted(let counted, _) = self else { return Statistics.hodgesLehmann(values, level: level) }
    guard let depth = signedRankDepth(count: counted.count, level: level) else {
      return .notEstimable(.impossibleArgument)
    }
    return counted.hodgesLehmann(depth)
  }
}
