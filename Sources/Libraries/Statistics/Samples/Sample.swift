/// The values of one measure in one population, in no order: recorded decimals counted by value, others listed. What a
/// report says of values it says through this, and what is qualified is this.
package enum Sample: Sendable {
  case counted(CountedChanges, MeanAndSD)
  /// Without moments where there are no values.
  case listed([Double], Moments?)

  package init(_ values: [Double]) { self = .listed(values, Moments(values)) }

  /// Values as whole numbers × 10^−decimals.
  package init(scaled values: [Int32], decimals: Int) {
    self.init(DecimalScale(decimals: decimals).flatMap { CountedChanges(values, scale: $0) }) {
      listedValues(values, decimals: decimals)
    }
  }

  /// Values as whole numbers × 10^−decimals.
  package init(scaled values: [Int64], decimals: Int) {
    self.init(DecimalScale(decimals: decimals).flatMap { CountedChanges(values, scale: $0) }) {
      listedValues(values, decimals: decimals)
    }
  }

  private init(_ counted: CountedChanges?, listed: () -> [Double]) {
    if let counted, let moments = counted.moments {
      self = .counted(counted, moments)
    } else {
      self.init(listed())
    }
  }

  /// Finite values in each form that a report may hold them in: listed, and counted where all are recorded decimals.
  ///
  /// Of values whose range is lost in the digits of a double, such as 10000000.2 and 10000000.3, doubles and the decimals
  /// they stand for are different numbers, with different answers; who gives doubles means the doubles.
  package static func inEveryForm(_ values: [Double]) -> [Sample] {
    let listed = Sample(values)
    guard let scale = DecimalScale(holding: values), let range = listed.range,
      range.high == range.low || max(-range.low, range.high).ulp < 1e-14 * (range.high - range.low),
      let counted = CountedChanges(values.map { Int64(scale.integer($0)) }, scale: scale),
      let moments = counted.moments
    else { return [listed] }
    return [listed, .counted(counted, moments)]
  }

  package var count: Int {
    switch self {
    case .counted(let counted, _): counted.count
    case .listed(let values, _): values.count
    }
  }

  /// Every value.
  package var values: [Double] {
    switch self {
    case .counted(let counted, _): counted.listed
    case .listed(let values, _): values
    }
  }

  /// Nil without values.
  package var moments: MeanAndSD? {
    switch self {
    case .counted(_, let moments): moments
    case .listed(_, let moments): moments.map(MeanAndSD.init)
    }
  }

  /// The extremes; nil without values.
  package var range: (low: Double, high: Double)? {
    switch self {
    case .counted(let counted, _):
      counted.minimum.flatMap { low in counted.maximum.map { (low, $0) } }
    case .listed(_, let moments): moments.map { ($0.minimum, $0.maximum) }
    }
  }

  /// In the order of `probabilities`; nil without values.
  package func quantiles(at probabilities: [Double], _ type: QuantileType) -> [Double]? {
    switch self {
    case .counted(let counted, _): probabilities.compactMap { counted.quantile($0, type) }
    case .listed(let values, _):
      Statistics.quantiles(of: values, at: probabilities, type, extremes: range)
    }
  }

  /// The mean tested against zero, with its SD and interval.
  package func meanTest(level: Double) -> Estimable<MeanTest> {
    guard case .counted(let counted, let moments) = self, let sd = moments.standardDeviation else {
      return Statistics.meanTest(values, level: level)
    }
    return Statistics.meanTest(n: counted.count, mean: moments.mean, sd: sd, level: level)
  }

  package func signedRanks(zeros: ZeroHandling = .drop) -> SignedRanks {
    switch self {
    case .counted(let counted, _): counted.signedRanks(zeros: zeros)
    case .listed(let values, _): SignedRanks(values, zeros: zeros)
    }
  }

  package func hodgesLehmann(level: Double) -> Estimable<LocationEstimate> {
    guard case .counted(let counted, _) = self else { return Statistics.hodgesLehmann(values, level: level) }
    guard let depth = signedRankDepth(count: counted.count, level: level) else {
      return .notEstimable(.impossibleArgument)
    }
    return counted.hodgesLehmann(depth)
  }
}

/// The double nearest to each of the whole numbers × 10^−decimals.
package func listedValues(_ scaled: [some BinaryInteger], decimals: Int) -> [Double] {
  // Exact, as every power of ten up to the 22nd is a double.
  let factor = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
  return scaled.map { Double($0) / factor }
}
