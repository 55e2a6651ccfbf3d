/// An interval for a parameter. A side that a one-sided test leaves open is nil.
package struct ConfidenceInterval: Sendable, Hashable {
  package let low: Double?
  package let high: Double?
  /// The confidence level asked for, such as 0.95.
  package let level: Double

  package init(low: Double?, high: Double?, level: Double) {
    self.low = low
    self.high = high
    self.level = level
  }

  /// The interval on another scale, by a function that rises everywhere.
  package func mapped(_ transform: (Double) -> Double) -> ConfidenceInterval {
    ConfidenceInterval(low: low.map(transform), high: high.map(transform), level: level)
  }
}

/// The direction a test looks in. It is about the change, or about the first group against the second.
package enum Alternative: String, Sendable, Hashable, CaseIterable {
  case twoSided = "two_sided"
  case greater
  case less
}

/// A confidence level strictly between 0 and 1, as every interval needs.
package func isConfidenceLevel(_ level: Double) -> Bool { level > 0 && level < 1 }
