import StudyDefinition

extension DetectionLimitRule {
  /// What a value known only to be below (or above) a limit counts as; nil for missing, and for the rule `error`.
  func value(of limit: MeasuredNumber, isLower: Bool) -> MeasuredNumber? {
    switch self {
    case .error, .missing: nil
    case .limit: limit
    case .half: isLower ? limit.half : limit
    case .zero: isLower ? .decimal(scaled: 0, decimals: 0) : limit
    }
  }
}
