/// What a number is. The raw value is its word in a key.
package enum Statistic: String, Sendable, Hashable, CaseIterable {
  // Counts of subjects
  /// Subjects of the cohort and group to whom the endpoint applies.
  case eligible
  /// Subjects the numbers of this cell are made from.
  case n
  /// Eligible subjects left out, for any reason.
  case missing
  /// 100 × n ÷ eligible.
  case coverage
  case missingBaseline = "missing-baseline"
  case missingFollowUp = "missing-follow-up"
  case missingBoth = "missing-both"
  /// Subjects for whom the measure is not defined, such as a percent change from a baseline of zero.
  case undefined
  /// Subjects whose follow-up was imputed.
  case imputed
  case responders
  /// How often something happened; a subject may have several.
  case events
  /// Subjects for whom a responder rule decides nothing.
  case undetermined
  /// Pairs that changed category.
  case discordant
  /// p-values that were adjusted together.
  case tests

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
  /// 100 × (geometric mean ratio − 1), with its interval.
  case percentOfRatio = "percent-of-ratio"
  case percentOfRatioLow = "percent-of-ratio-ci-low"
  case percentOfRatioHigh = "percent-of-ratio-ci-high"

  // Estimates
  /// Median of the Walsh averages, with its exact interval.
  case hodgesLehmann = "hodges-lehmann"
  case hodgesLehmannLow = "hodges-lehmann-low"
  case hodgesLehmannHigh = "hodges-lehmann-high"
  /// Coverage the exact interval reaches.
  case achievedLevel = "achieved-level"

  /// Adjusted for covariates and factors.
  case lsMean = "ls-mean"
  /// Of means, first group less second.
  case difference
  /// What the interval of a difference must stay above, or below, for non-inferiority or equivalence.
  case marginLow = "margin-low"
  case marginHigh = "margin-high"
  /// Of a model: what its terms leave, over the residual degrees of freedom.
  case residualSD = "residual-sd"
  /// The same over the number of subjects, which some programs print instead.
  case residualRMS = "residual-rms"
  /// Change of the response with one unit of dose.
  case slope
  case slopeLow = "slope-ci-low"
  case slopeHigh = "slope-ci-high"

  // Proportions, all multiplied by 100
  case percent
  case percentLow = "percent-ci-low"
  case percentHigh = "percent-ci-high"
  /// One-sided, where nobody responded.
  case upperLimit = "upper-limit"
  /// First group less second, or follow-up less baseline, in percentage points.
  case riskDifference = "risk-difference"
  case riskDifferenceLow = "risk-difference-ci-low"
  case riskDifferenceHigh = "risk-difference-ci-high"

  // Effect sizes
  case dZ = "d-z"
  case dZLow = "d-z-ci-low"
  case dZHigh = "d-z-ci-high"
  case gZ = "g-z"
  case dAverage = "d-av"
  case gAverage = "g-av"
  case dRootMeanSquare = "d-rms"
  case dRepeated = "d-rm"
  case overBaselineSD = "change-over-baseline-sd"
  case cohenD = "cohen-d"
  case cohenDLow = "cohen-d-ci-low"
  case cohenDHigh = "cohen-d-ci-high"
  case hedgesG = "hedges-g"
  case hedgesGLow = "hedges-g-ci-low"
  case hedgesGHigh = "hedges-g-ci-high"
  case glassDelta = "glass-delta"
  case rankBiserial = "rank-biserial"
  case rankBiserialLow = "rank-biserial-ci-low"
  case rankBiserialHigh = "rank-biserial-ci-high"
  case etaSquared = "eta-squared"
  case omegaSquared = "omega-squared"
  case epsilonSquared = "epsilon-squared"
  case kendallW = "kendall-w"

  // Tests
  case p
  case adjustedP = "adjusted-p"
  /// Without the correction of the degrees of freedom that `p` has.
  case uncorrectedP = "uncorrected-p"
  /// Less half the probability of what was observed.
  case midP = "mid-p"
  case f
  /// Of the numerator, and of the denominator.
  case df1
  case df2
  case chiSquared = "chi-squared"
  /// Of Kruskal and Wallis, corrected for ties.
  case h
  /// Pairs in which the first group's member is larger, ties counting half.
  case u
  /// Of Greenhouse and Geisser: how far the covariances are from sphericity.
  case epsilon
  case mauchlyW = "mauchly-w"
  case mauchlyP = "mauchly-p"
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
      .positives, .negatives, .imputed, .responders, .events, .undetermined, .discordant, .tests:
      .count
    case .mean, .ciLow, .ciHigh, .geometricMean, .geometricLow, .geometricHigh, .hodgesLehmann,
      .hodgesLehmannLow, .hodgesLehmannHigh, .lsMean, .difference, .marginLow, .marginHigh:
      .centre
    case .median, .q1, .q3: .quantile
    case .sd, .se, .residualSD, .residualRMS: .spread
    case .min, .max: .recorded
    case .p, .adjustedP, .uncorrectedP, .midP, .smallestP, .shapiroWilkP, .mauchlyP: .probability
    case .coverage, .percentOfMeans, .percentOfRatio, .percentOfRatioLow, .percentOfRatioHigh, .geometricCV,
      .achievedLevel, .percent, .percentLow, .percentHigh, .upperLimit,
      .riskDifference, .riskDifferenceLow, .riskDifferenceHigh:
      .percent
    case .t, .z, .geometricSD, .f, .chiSquared, .h, .dZ, .dZLow, .dZHigh, .gZ, .dAverage, .gAverage,
      .dRootMeanSquare, .dRepeated, .overBaselineSD, .cohenD, .cohenDLow, .cohenDHigh, .hedgesG, .hedgesGLow,
      .hedgesGHigh, .glassDelta, .rankBiserial, .rankBiserialLow, .rankBiserialHigh:
      .statistic
    case .df, .df1, .df2, .wPlus, .u: .half
    case .shapiroWilk, .mauchlyW, .epsilon, .etaSquared, .omegaSquared, .epsilonSquared, .kendallW, .slope,
      .slopeLow, .slopeHigh:
      .coefficient
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
    /// Mostly between 0 and 1: three decimals.
    case coefficient
  }
}
