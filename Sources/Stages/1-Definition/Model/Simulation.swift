package import Diagnostics
package import Expressions

/// How data are made for a study that has none: who takes part, what is measured, and which printed figures the
/// values shall give.
package struct Simulation: Sendable {
  /// The same seed and definition give the same files, byte for byte.
  package let seed: Int
  package let subjects: SimulatedSubjects
  package let values: [SimulatedValues]
  /// Targets over subjects of several entries together; nothing is drawn for them.
  package let overall: [SimulatedValues]
  package let between: [BetweenTarget]
  /// Pairs of endpoints of which one is never above the other.
  package let orders: [ValueOrder]
  package let location: SourceLocation

  package init(
    seed: Int, subjects: SimulatedSubjects, values: [SimulatedValues], overall: [SimulatedValues],
    between: [BetweenTarget], orders: [ValueOrder], location: SourceLocation
  ) {
    self.seed = seed
    self.subjects = subjects
    self.values = values
    self.overall = overall
    self.between = between
    self.orders = orders
    self.location = location
  }
}

/// The subjects of a simulation, numbered from 1.
package struct SimulatedSubjects: Sendable {
  package let size: Int
  /// Stands before the number in an id: `P001`.
  package let prefix: String
  /// In the order they are given out; a later one may select by an earlier one.
  package let attributes: [SimulatedAttribute]
  /// How many subjects have no value from a visit on, visit by visit.
  package let dropouts: [Dropouts]

  package struct Dropouts: Sendable {
    package let visit: TimePointID
    package let count: Int
  }

  package init(size: Int, prefix: String, attributes: [SimulatedAttribute], dropouts: [Dropouts]) {
    self.size = size
    self.prefix = prefix
    self.attributes = attributes
    self.dropouts = dropouts
  }
}

/// A property of subjects: a column of the subjects file, unless it only serves to select.
package struct SimulatedAttribute: Sendable {
  package let name: String
  /// Who has it; the others' cells are empty.
  package let selection: SubjectSelection
  package let content: Content
  package let isWritten: Bool
  package let location: SourceLocation

  package enum Content: Sendable {
    /// Each level with its exact number of subjects, in the order written.
    case levels([Level])
    case numbers(decimals: Int, skewness: Skewness, targets: VisitTargets)
  }

  package struct Level: Sendable {
    package let name: String
    package let count: Int
  }
}

/// Subjects by levels of attributes; all conditions hold. Empty selects everybody.
package struct SubjectSelection: Hashable, Sendable {
  package let conditions: [Condition]

  package struct Condition: Hashable, Sendable {
    package let attribute: String
    package let level: String

    package init(attribute: String, level: String) {
      self.attribute = attribute
      self.level = level
    }
  }

  package init(_ conditions: [Condition]) { self.conditions = conditions }
}

/// The form of a distribution.
package enum Skewness: String, Sendable, CaseIterable {
  case normal
  /// Skewed to the right, above zero.
  case logNormal = "log-normal"
}

/// One endpoint of some subjects: at which visits it is measured and what its printed summary shall be.
package struct SimulatedValues: Sendable {
  package let endpoint: EndpointID
  package let selection: SubjectSelection
  /// How many of the selected subjects are measured; nil means all.
  package let count: Int?
  package let skewness: Skewness
  /// Values outside do not occur.
  package let bounds: ValueRange?
  /// Computed from other endpoints of the same visit and from attributes, then recorded; nil when drawn.
  package let formula: Expression?
  /// The baseline first, when it is measured.
  package let visits: [VisitTargets]
  package let location: SourceLocation
}

/// What the values of one visit shall come to.
package struct VisitTargets: Sendable {
  package let visit: TimePointID?
  package let figures: [TargetFigure]
  /// Correlation with the baseline where there is no target p.
  package let correlation: Double?
  /// The test of the target p; nil means the endpoint's first test.
  package let test: WithinGroupTest?
  package let absence: Absence?
  /// Instead of the bounds of all visits.
  package let bounds: ValueRange?
  package let location: SourceLocation

  /// Subjects of the entry without a value at this visit.
  package enum Absence: Sendable {
    case count(Int)
    case selected(SubjectSelection)
  }

  package subscript(statistic: TargetFigure.Statistic) -> TargetFigure? {
    figures.first { $0.statistic == statistic }
  }
}

/// One figure that simulated values shall print.
package struct TargetFigure: Sendable {
  package let statistic: Statistic
  package let relation: Relation
  /// As written; its decimals are those of the print.
  package let printed: String
  package let value: Double
  /// A choice of the simulation, not a published figure.
  package let isFree: Bool
  package let location: SourceLocation

  package enum Statistic: String, Sendable, CaseIterable {
    case mean, median, sd, se, q1, q3, min, max, p
    /// The mean change from the baseline.
    case change

    /// Whether it is of the pairs of a visit and the baseline.
    package var isOfPairs: Bool { self == .p || self == .change }
  }

  package enum Relation: String, Sendable {
    case equal = "=", below = "<", above = ">"
  }

  /// Decimals of the printed form.
  package var decimals: Int {
    printed.firstIndex(of: ".").map { printed.distance(from: $0, to: printed.endIndex) - 1 } ?? 0
  }
}

/// A target p of a comparison between two groups at one visit.
package struct BetweenTarget: Sendable {
  package let endpoint: EndpointID
  package let timePoint: TimePointID
  package let attribute: String
  /// The two levels compared.
  package let groups: [String]
  package let method: ComparisonMethod
  package let figure: TargetFigure
  package let location: SourceLocation
}
