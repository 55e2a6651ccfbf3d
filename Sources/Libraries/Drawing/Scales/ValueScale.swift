/// From values to coordinates.
package struct ValueScale: Sendable, Hashable {
  package enum Kind: Sendable, Hashable { case linear, log }

  package let kind: Kind
  /// The value drawn at `start`, and the one drawn at `end`.
  package let domain: ClosedRange<Double>
  package let start: Double
  package let end: Double

  package init(_ kind: Kind = .linear, domain: ClosedRange<Double>, from start: Double, to end: Double) {
    self.kind = kind
    self.domain = domain
    self.start = start
    self.end = end
  }

  /// The coordinate of a value, which may lie beyond the ends of the scale. Values that a log scale cannot show are at
  /// its start; a scale of no extent shows all values in its middle.
  package func callAsFunction(_ value: Double) -> Double {
    let position: Double
    switch kind {
    case .linear:
      position = ratio(value - domain.lowerBound, domain.upperBound - domain.lowerBound)
    case .log:
      let low = naturalLogarithm(domain.lowerBound)
      position =
        value > 0 ? ratio(naturalLogarithm(value) - low, naturalLogarithm(domain.upperBound) - low) : 0
    }
    return start + (end - start) * position
  }

  /// The coordinate of a value, held within the scale.
  package func clamped(_ value: Double) -> Double {
    min(max(self(value), min(start, end)), max(start, end))
  }

  private func ratio(_ part: Double, _ whole: Double) -> Double { whole > 0 ? part / whole : 0.5 }
}

extension Double {
  /// Whether a value can be drawn: finite, and not so large (above 1e300) that the length of its axis would not be.
  package var isDrawable: Bool { magnitude <= 1e300 }
}

/// The smallest and largest of those values that exist and can be drawn; nil when there is none.
package func extent(_ values: some Sequence<Double?>) -> ClosedRange<Double>? {
  var found: ClosedRange<Double>?
  for case .some(let value) in values where value.isDrawable {
    found = min(found?.lowerBound ?? value, value)...max(found?.upperBound ?? value, value)
  }
  return found
}
