/// How two limits are joined, and how they follow the level of confidence.
package struct IntervalStyle: Sendable, Hashable {
  /// Between limits that are not negative; nil for the language's own word, such as ` to `.
  package var mark: String?
  /// Between limits of which one is negative, where a dash would be read as a sign; nil for the language's own word.
  package var negativeMark: String?
  /// Between `95% CI` and the limits.
  package var afterLevel: String

  package init(mark: String? = nil, negativeMark: String? = nil, afterLevel: String = " ") {
    self.mark = mark
    self.negativeMark = negativeMark
    self.afterLevel = afterLevel
  }
}

/// Groups of three digits before the decimal mark.
package struct ThousandsStyle: Sendable, Hashable {
  package var mark: String
  /// The fewest digits that are grouped; most journals leave 1234 as it is.
  package var digits: Int

  package init(mark: String, digits: Int) {
    self.mark = mark
    self.digits = digits
  }
}

/// Decimals beyond those of a recorded value, by what the number is.
package struct ExtraDecimals: Sendable, Hashable {
  package var centre: Int
  package var quantile: Int
  package var spread: Int
  package var recorded: Int

  package init(centre: Int, quantile: Int, spread: Int, recorded: Int) {
    self.centre = centre
    self.quantile = quantile
    self.spread = spread
    self.recorded = recorded
  }
}
