/// A change from baseline expressed in standard deviations, each with its denominator.
package enum ChangeEffectSize: String, Sendable, CaseIterable {
  /// Over the SD of the changes; grows with the correlation of the visits.
  case dZ = "d-z"
  /// d-z times Hedges' factor.
  case gZ = "g-z"
  /// Over the mean of the two visits' SDs.
  case dAverage = "d-av"
  /// d-av times Hedges' factor.
  case gAverage = "g-av"
  /// Over the root mean square of the two visits' SDs.
  case dRootMeanSquare = "d-rms"
  /// d-z freed of the correlation of the visits.
  case dRepeated = "d-rm"
  /// Over the SD of the baseline.
  case overBaselineSD = "change-over-baseline-sd"
  /// Positive less negative ranks, as a share of all.
  case rankBiserial = "rank-biserial"
}

/// A difference between two groups without a unit.
package enum GroupEffectSize: String, Sendable, CaseIterable {
  /// Over the pooled SD.
  case cohenD = "cohen-d"
  /// Cohen's d times Hedges' factor.
  case hedgesG = "hedges-g"
  /// Over the SD of the group compared with.
  case glassDelta = "glass-delta"
  /// 2 U / (n₁ n₂) − 1.
  case rankBiserial = "rank-biserial"
}
