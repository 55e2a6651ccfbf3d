/// How p-values are printed.
package struct ProbabilityStyle: Sendable, Hashable {
  /// `p` or `P`.
  package var symbol: String
  /// Whether `0.03` keeps its zero.
  package var leadingZero: Bool
  /// Whether the zero of the smallest p printed is kept: SAS prints `0.0312` but `<.0001`.
  package var floorLeadingZero: Bool
  /// Whether there are blanks round the relation: `p = 0.03` or `P=0.03`.
  package var spaced: Bool
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

  /// - Parameter floorLeadingZero: nil for the same as `leadingZero`.
  package init(
    symbol: String, leadingZero: Bool, steps: [Step], significantFigures: Int?, floor: Double,
    spaced: Bool = true, floorLeadingZero: Bool? = nil
  ) {
    self.symbol = symbol
    self.leadingZero = leadingZero
    self.floorLeadingZero = floorLeadingZero ?? leadingZero
    self.spaced = spaced
    self.steps = steps
    self.significantFigures = significantFigures
    self.floor = floor
  }
}
