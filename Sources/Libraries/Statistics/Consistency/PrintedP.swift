/// How a p-value is printed.
package enum PComparator: String, Sendable, Hashable, CaseIterable {
  case equal = "="
  case below = "<"
  case above = ">"
}

/// A p-value as it stands in print.
package struct PrintedP: Sendable, Hashable {
  package let comparator: PComparator
  package let number: PrintedNumber

  package init(_ comparator: PComparator, _ number: PrintedNumber) {
    self.comparator = comparator
    self.number = number
  }

  /// `p = .000`: a p-value is never zero.
  package var isZero: Bool { number.units == 0 }

  /// Whether some p between the bounds would be printed like this. Zero never is.
  package func agrees(with recomputed: ClosedRange<Double>) -> Bool {
    if isZero { return false }
    switch comparator {
    case .equal: return recomputed.overlaps(number.rounding)
    case .below: return recomputed.lowerBound < number.value
    case .above: return recomputed.upperBound > number.value
    }
  }

  /// Whether the printed p is on the significant side of alpha; nil when it may be on either.
  package func isSignificant(alpha: Double) -> Bool? {
    switch comparator {
    case .equal: number.value <= alpha
    case .below: number.value <= alpha ? true : nil
    case .above: number.value >= alpha ? false : nil
    }
  }
}
