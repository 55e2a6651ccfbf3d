import StudyData
import StudyDefinition

/// Where a value lies against the reference range.
enum ReferenceCategory: String, CaseIterable {
  case low, normal, high

  init(_ value: Double, in range: ValueRange) {
    if let low = range.low, value < low {
      self = .low
    } else if let high = range.high, value > high {
      self = .high
    } else {
      self = .normal
    }
  }

  /// Those that the ranges of an endpoint tell apart, in their order.
  static func all(of ranges: [ReferenceRange]) -> [ReferenceCategory] {
    allCases.filter { category in
      switch category {
      case .low: ranges.contains { $0.range.low != nil }
      case .normal: true
      case .high: ranges.contains { $0.range.high != nil }
      }
    }
  }
}
