/// Two versions of one report, and everything that differs between them.
package struct ReportComparison: Sendable {
  package let study: String
  package let oldLabel: String
  package let newLabel: String
  /// By class, in the order of `ChangeClass`; within one as told there.
  package let changes: [Change]
  /// Where each class is among the changes.
  private let ranges: [ChangeClass: Range<Int>]
  /// Nil when either version has no manifest.
  package let causes: [Cause]?
  /// Values that differ at full precision and look the same. Their changes are listed only when asked for.
  package let belowDisplay: BelowDisplay
  /// What did not change.
  package let unchanged: Unchanged
  /// Figures whose drawing differs, old and new; nil where there was none.
  package let figures: [FigurePair]

  package struct BelowDisplay: Sendable, Hashable {
    package internal(set) var count = 0
    /// Of those with an old value other than zero.
    package internal(set) var largestRelative = 0.0
  }

  package struct Unchanged: Sendable, Hashable {
    package internal(set) var results = 0
    /// Results that differ by no more than the tolerance; they are counted among `results`.
    package internal(set) var withinTolerance = 0
    /// Keys of the unchanged results that a conclusion rests on; empty unless asked for.
    package internal(set) var conclusive: [String] = []
  }

  package struct FigurePair: Sendable, Hashable {
    package let path: String
    package let old: [UInt8]?
    package let new: [UInt8]?
    /// Keys of the numbers it shows, old or new; empty where a version does not say.
    package let plotted: [String]
  }

  package var isSame: Bool { changes.isEmpty && belowDisplay.count == 0 }

  package func changes(_ changeClass: ChangeClass) -> ArraySlice<Change> {
    changes[ranges[changeClass] ?? 0..<0]
  }

  /// - Parameter changes: in any order.
  init(
    _ old: ReportVersion, _ new: ReportVersion, changes: [Change], causes: [Cause]?,
    belowDisplay: BelowDisplay,
    unchanged: Unchanged, figures: [FigurePair]
  ) {
    study = new.study.isEmpty ? old.study : new.study
    oldLabel = old.label
    newLabel = new.label
    (self.changes, ranges) = inOrder(changes)
    self.causes = causes
    self.belowDisplay = belowDisplay
    self.unchanged = unchanged
    self.figures = figures
    unexplained = self.changes.filter(\.isUnexplained)
  }

  /// How many differ in a class; below display also those that are not listed.
  package func count(_ changeClass: ChangeClass) -> Int {
    changeClass == .belowDisplay ? belowDisplay.count : ranges[changeClass]?.count ?? 0
  }

  /// Changes although both manifests record the same inputs for them.
  package let unexplained: [Change]

  /// Whether there is a difference of the kind that a caller stops for. A difference that nothing explains always is.
  package func isDifferent(_ level: ExitLevel) -> Bool {
    switch level {
    case .any: !isSame
    case .displayed: changes.contains { $0.isUnexplained || isDisplayedNumber($0) }
    case .conclusion: changes.contains { $0.isUnexplained || $0.kind.changeClass == .conclusion }
    }
  }

  private func isDisplayedNumber(_ change: Change) -> Bool {
    switch change.kind.changeClass {
    case .conclusion, .displayed: true
    case .n: change.isDisplayed
    default: false
    }
  }
}

/// Which differences count for the exit status of `diff`.
package enum ExitLevel: String, Sendable, Hashable, CaseIterable {
  case conclusion, displayed, any
}
