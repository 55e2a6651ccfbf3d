/// One difference between two versions of a report.
package struct Change: Sendable, Hashable {
  package let kind: ChangeKind
  package let place: Place
  /// As the old report showed it; nil for what it did not have.
  package let old: Shown?
  package let new: Shown?
  package let oldValue: Double?
  package let newValue: Double?
  /// Whether the difference is within the tolerance that was asked for, although what is printed, or concluded, differs.
  package let isWithinTolerance: Bool
  /// Whether what a reader sees of the number differs.
  package let isDisplayed: Bool
  /// Kinds of altered inputs that can be the cause; empty with manifests on both sides is `isUnexplained`.
  package internal(set) var causes: [CauseKind] = []
  /// Both manifests record the same inputs for this, and still it differs.
  package internal(set) var isUnexplained = false

  init(
    _ kind: ChangeKind, _ place: Place, old: Shown?, new: Shown?,
    values: (old: Double?, new: Double?) = (nil, nil),
    isWithinTolerance: Bool = false, isDisplayed: Bool = true
  ) {
    self.kind = kind
    self.place = place
    self.old = old
    self.new = new
    oldValue = values.old
    newValue = values.new
    self.isWithinTolerance = isWithinTolerance
    self.isDisplayed = isDisplayed
  }

  /// New minus old at full precision; nil when one of them is no number.
  package var difference: Double? {
    guard let oldValue, let newValue else { return nil }
    let difference = newValue - oldValue
    return difference.isFinite ? difference : nil
  }

  /// The difference as a part of the old value's size; nil without a difference, and from zero.
  package var relativeDifference: Double? {
    guard let difference, let oldValue, oldValue != 0 else { return nil }
    let relative = difference / oldValue.magnitude
    return relative.isFinite ? relative : nil
  }
}

/// What a version showed at a place.
package enum Shown: Sendable, Hashable {
  /// As it stands in the report or its results.
  case text(String)
  /// The limits of an interval.
  case interval(String, String)
  /// The place among its like, the first being 1.
  case rank(Int)
  /// So many rows of a table.
  case rows(Int)
}

extension Shown: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = .text(text) }
}

/// Classes of differences, in the order in which they matter.
package enum ChangeClass: String, Sendable, Hashable, CaseIterable {
  case conclusion, displayed
  case belowDisplay = "below-display"
  case n, structure, prose, presentation
}

/// What differs, in one word of the class it belongs to.
package enum ChangeKind: String, Sendable, Hashable, CaseIterable {
  // Conclusions
  case becameSignificant = "became-significant"
  case lostSignificance = "lost-significance"
  case intervalGainedNull = "interval-gained-null"
  case intervalLostNull = "interval-lost-null"
  case signChanged = "sign-changed"
  case marginMet = "margin-met"
  case marginLost = "margin-lost"
  case bestArmChanged = "best-arm-changed"
  // Values
  case value
  /// The same number printed otherwise.
  case printing
  case reason, flags
  case belowDisplay = "below-display"
  // Subjects
  case subjects
  // Structure
  case added, removed, renamed, moved
  case testReplaced = "test-replaced"
  case methodChanged = "method-changed"
  case filterChanged = "filter-changed"
  // Text
  case textAdded = "text-added"
  case textRemoved = "text-removed"
  case textChanged = "text-changed"
  /// A number in the text that is not that of a changed result.
  case numberInText = "number-in-text"
  // Appearance
  case figureRedrawn = "figure-redrawn"
  case pageRewritten = "page-rewritten"

  package var changeClass: ChangeClass {
    switch self {
    case .becameSignificant, .lostSignificance, .intervalGainedNull, .intervalLostNull, .signChanged,
      .marginMet, .marginLost, .bestArmChanged:
      .conclusion
    case .value, .printing, .reason, .flags: .displayed
    case .belowDisplay: .belowDisplay
    case .subjects: .n
    case .added, .removed, .renamed, .moved, .testReplaced, .methodChanged, .filterChanged:
      .structure
    case .textAdded, .textRemoved, .textChanged, .numberInText: .prose
    case .figureRedrawn, .pageRewritten: .presentation
    }
  }

  /// Whether it is, or is drawn from, a number at full precision, which no template can alter.
  var isOfValue: Bool {
    switch self {
    case .printing, .added, .removed, .renamed, .moved: false
    default: changeClass != .prose && changeClass != .presentation
    }
  }
}
