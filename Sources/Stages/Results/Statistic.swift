/// What a number is. The raw value is its word in a key.
package enum Statistic: String, Sendable, Hashable, CaseIterable {
  // Counts of subjects
  /// Subjects of the cohort and group to whom the endpoint applies.
  case eligible
  /// Subjects the numbers of this cell are made from.
  case n
  /// Eligible subjects left out, for any reason.
  case missing
  case missingBaseline = "missing-baseline"
  case missingFollowUp = "missing-follow-up"
  case missingBoth = "missing-both"
  /// Subjects for whom the measure is not defined, such as a percent change from a baseline of zero.
  case undefined

  // Description
  case mean
  case sd
  case se
  case ciLow = "ci-low"
  case ciHigh = "ci-high"
  case median
  case q1
  case q3
  case min
  case max
  case geometricMean = "geometric-mean"
  case geometricLow = "geometric-ci-low"
  case geometricHigh = "geometric-ci-high"
  case geometricSD = "geometric-sd"
  case geometricCV = "geometric-cv"
  /// 100 × mean change ÷ mean baseline.
  case percentOfMeans = "percent-of-means"

  // Estimates
  /// Median of the Walsh averages, with its exact interval.
  case hodgesLehmann = "hodges-lehmann"
  case hodgesLehmannLow = "hodges-lehmann-low"
  case hodgesLehmannHigh = "hodges-lehmann-high"
  /// Coverage the exact interval reaches.
  case achievedLevel = "achieved-level"

  // Tests
  case p
  case adjustedP = "adjusted-p"
  case t
  case df
  case z
  case wPlus = "w-plus"
  /// Differences of zero, which the test drops.
  case zeros
  case positives
  case negatives
  /// The smallest p the test could have given with this n.
  case smallestP = "smallest-p"
  case shapiroWilk = "shapiro-wilk"
  case shapiroWilkP = "shapiro-wilk-p"

  /// How the number is rounded and what stands around it.
  package var scale: Scale {
    switch self {
    case .eligible, .n, .missing, .missingBaseline, .missingFollowUp, .missingBoth, .undefined, .zeros,
      .positives, .negatives:
      .count
    case .mean, .ciLow, .ciHigh, .geometricMean, .geometricLow, .geometricHigh, .hodgesLehmann,
      .hodgesLehmannLow, .hodgesLehmannHigh:
      .centre
    case .median, .q1, .q3: .quantile
    case .sd, .se: .spread
    case .min, .max: .recorded
    case .p, .adjustedP, .smallestP, .shapiroWilkP: .probability
    case .percentOfMeans, .geometricCV, .achievedLevel: .percent
    case .t, .z, .geometricSD: .statistic
    case .df, .wPlus: .half
    case .shapiroWilk: .coefficient
    }
  }

  /// Families of numbers that are rounded alike.
  package enum Scale: Sendable {
    case count
    /// In the endpoint's unit, with the decimals of a mean.
    case centre
    /// In the endpoint's unit, with the decimals of a median.
    case quantile
    /// In the endpoint's unit, with the decimals of a standard deviation.
    case spread
    /// In the endpoint's unit, as recorded.
    case recorded
    case probability
    /// Already multiplied by 100.
    case percent
    /// A test statistic or ratio: two decimals.
    case statistic
    /// Whole or half numbers: one decimal at most, none when whole; fractional degrees of freedom too.
    case half
    /// Between 0 and 1: three decimals.
    case coefficient
  }
}
