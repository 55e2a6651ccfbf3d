import StudyDefinition

/// One number of the report, or the reason why there is none.
package struct ResultRow: Sendable {
  package let key: ResultKey
  package let value: ResultValue
  /// Subjects the number was made from; nil where n has no meaning.
  package let n: Int?
  package let method: Method?
  package let flags: [ResultFlag]

  package init(
    key: ResultKey, value: ResultValue, n: Int?, method: Method? = nil, flags: [ResultFlag] = []
  ) {
    self.key = key
    self.value = value
    self.n = n
    self.method = method
    self.flags = flags
  }
}

/// A number at full precision, or why it cannot be had. Never NaN, never infinite.
package enum ResultValue: Sendable, Hashable {
  case number(Double)
  case notEstimable(Reason)

  package var number: Double? {
    if case .number(let value) = self { value } else { nil }
  }

  package var reason: Reason? {
    if case .notEstimable(let reason) = self { reason } else { nil }
  }
}

/// Why a number cannot be had; its text stands in footnotes and exports.
package struct Reason: Sendable, Hashable {
  private let name: Name

  package init(_ code: String) { name = Name(code) }

  /// Stable, lower case with hyphens, such as `too-few`.
  package var code: String { name.text }

  /// No subject has a value.
  package static let noData = Reason("no-data")
}

/// A variant of a method, named in full; its code selects the words in each language.
package struct Method: Sendable, Hashable {
  private let name: Name

  package init(_ code: String) { name = Name(code) }

  /// Such as `signed-rank-exact`.
  package var code: String { name.text }
}

/// A remark that belongs to a number wherever it is printed.
package enum ResultFlag: String, Sendable, Hashable, CaseIterable {
  /// The exact test could not have reached the significance level with this n.
  case belowReach = "below-reach"
  /// The interval's exact coverage is below its nominal level.
  case coverageBelowNominal = "coverage-below-nominal"
  /// An expected count is below 5, where chi-square is a poor approximation.
  case smallExpected = "small-expected-count"
  /// Zero differences were dropped.
  case zerosDropped = "zeros-dropped"
  /// Some subjects' values were imputed.
  case imputed
  /// The mixed model did not settle with the covariance asked for; the method names the one used.
  case covarianceFallback = "covariance-fallback"
}
