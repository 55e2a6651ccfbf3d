package import Diagnostics

/// How far apart two groups may be and still count as no worse, or as the same.
package struct Margin: Sendable, Hashable {
  package let kind: Kind
  /// In the endpoint's unit, above zero.
  package let value: Double
  package let location: SourceLocation

  package enum Kind: String, Sendable, CaseIterable {
    case nonInferiority = "non-inferiority"
    case equivalence
  }

  package init(kind: Kind, value: Double, location: SourceLocation) {
    self.kind = kind
    self.value = value
    self.location = location
  }

  /// What the interval of a difference, first group less second, must stay above and below. Non-inferiority has a limit
  /// on the side that is worse only, and none for an endpoint without a better side.
  package func limits(_ better: Direction) -> (low: Double?, high: Double?) {
    switch (kind, better) {
    case (.equivalence, _): (-value, value)
    case (.nonInferiority, .lower): (nil, value)
    case (.nonInferiority, .higher): (-value, nil)
    case (.nonInferiority, .none): (nil, nil)
    }
  }
}
