/// How a journal prints numbers. One file of `templates/journals` makes one of these; see README, "Journals".
package struct Journal: Sendable, Hashable {
  package var name: String
  /// `.`, or `·` for the raised point.
  package var decimalMark: String
  package var probability: ProbabilityStyle
  package var interval: IntervalStyle
  package var extraDecimals: ExtraDecimals
  /// The mark for a value there is none of; always explained below the table.
  package var missing: String
  /// Between a centre and its spread: `{centre} ({spread})` or `{centre} ± {spread}`.
  package var centreAndSpread: String
  /// Between a median and its quartiles.
  package var quartiles: String
  /// Footnote marks in their order; after the last they are doubled.
  package var footnoteMarks: [String]

  package init(
    name: String, decimalMark: String, probability: ProbabilityStyle, interval: IntervalStyle,
    extraDecimals: ExtraDecimals, missing: String, centreAndSpread: String, quartiles: String,
    footnoteMarks: [String]
  ) {
    self.name = name
    self.decimalMark = decimalMark
    self.probability = probability
    self.interval = interval
    self.extraDecimals = extraDecimals
    self.missing = missing
    self.centreAndSpread = centreAndSpread
    self.quartiles = quartiles
    self.footnoteMarks = footnoteMarks
  }

  /// The journal that studies use unless they name one; also what tests format with.
  package static let plain = Journal(
    name: "plain", decimalMark: ".",
    probability: ProbabilityStyle(
      symbol: "p", leadingZero: true, steps: [.init(from: 0, decimals: 3)], significantFigures: nil,
      floor: 0.001),
    interval: IntervalStyle(separator: " to "),
    extraDecimals: ExtraDecimals(centre: 1, quantile: 1, spread: 2, recorded: 0),
    missing: "—", centreAndSpread: "{centre} ({spread})", quartiles: "{median} ({q1} to {q3})",
    footnoteMarks: ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"])
}

/// How p-values are printed.
package struct ProbabilityStyle: Sendable, Hashable {
  /// `p` or `P`.
  package var symbol: String
  /// Whether `0.03` keeps its zero.
  package var leadingZero: Bool
  /// Decimals by size, ascending; the last step whose `from` is not above p counts.
  package var steps: [Step]
  /// When set, the number of significant figures instead of decimals, at most as many decimals as the floor has.
  package var significantFigures: Int?
  /// Below this, `<floor` is printed.
  package var floor: Double

  package struct Step: Sendable, Hashable {
    package var from: Double
    package var decimals: Int

    package init(from: Double, decimals: Int) {
      self.from = from
      self.decimals = decimals
    }
  }

  package init(
    symbol: String, leadingZero: Bool, steps: [Step], significantFigures: Int?, floor: Double
  ) {
    self.symbol = symbol
    self.leadingZero = leadingZero
    self.steps = steps
    self.significantFigures = significantFigures
    self.floor = floor
  }
}

/// How two limits are joined.
package struct IntervalStyle: Sendable, Hashable {
  package var separator: String

  package init(separator: String) { self.separator = separator }
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
