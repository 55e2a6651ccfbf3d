/// How far two numbers may be apart and still count as the same.
package struct Tolerance: Sendable, Hashable {
  package let absolute: Double
  /// As a part of the larger of both sizes.
  package let relative: Double

  package init(absolute: Double = 0, relative: Double = 0) {
    self.absolute = absolute
    self.relative = relative
  }

  func covers(_ old: Double, _ new: Double) -> Bool {
    let difference = (new - old).magnitude
    return difference <= absolute || difference <= relative * max(old.magnitude, new.magnitude)
  }
}

/// Tolerances by statistic. They are held against values at full precision, never against printed ones, so that
/// two numbers can be the same by tolerance and still be printed differently: such a change is told, and marked.
package struct Tolerances: Sendable, Hashable {
  package let general: Tolerance
  package let byStatistic: [String: Tolerance]

  package init(general: Tolerance = Tolerance(), byStatistic: [String: Tolerance] = [:]) {
    self.general = general
    self.byStatistic = byStatistic
  }

  /// Every difference counts.
  package static let exact = Tolerances()

  subscript(statistic: String) -> Tolerance { byStatistic[statistic] ?? general }
}
