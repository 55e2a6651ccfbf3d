/// Why a statistic does not exist for the data at hand.
package enum NotEstimable: String, Sendable, Hashable, CaseIterable {
  case noValues
  case tooFew
  case tooMany
  case noVariation
  case allTied
  case allZero
  case emptyGroup
  case tooFewGroups
  case nonPositiveValue
  case zeroBaseline
  case negativeBaseline
  case zeroCell
  case emptyMargin
  case noDiscordantPair
  case noResidualDegreesOfFreedom
  case collinear
  case noIntervalAtThisLevel
  case extremeEstimate
  case impossibleArgument
  case contradictory
  case didNotConverge

  /// A plain sentence without a final stop, for footnotes and messages.
  package var sentence: String {
    switch self {
    case .noValues: "there are no values"
    case .tooFew: "there are too few values"
    case .tooMany: "there are more values than the method is defined for"
    case .noVariation: "the values do not vary"
    case .allTied: "all values are tied"
    case .allZero: "all differences are zero"
    case .emptyGroup: "a group is empty"
    case .tooFewGroups: "there are fewer than two groups"
    case .nonPositiveValue: "a value is zero or negative, so it has no logarithm"
    case .zeroBaseline: "a baseline value is zero"
    case .negativeBaseline: "a baseline value is negative"
    case .zeroCell: "a cell of the table is zero"
    case .emptyMargin: "fewer than two rows or columns of the table have counts"
    case .noDiscordantPair: "no pair changed category"
    case .noResidualDegreesOfFreedom: "no degrees of freedom are left to estimate the variation"
    case .collinear: "the terms of the model cannot be told apart in these data"
    case .noIntervalAtThisLevel: "no interval of this confidence level exists for so few values"
    case .extremeEstimate: "the estimate lies at the end of its range, where the interval is undefined"
    case .impossibleArgument: "an argument is outside the range the method is defined for"
    case .contradictory: "the given figures contradict each other"
    case .didNotConverge: "the iteration did not converge"
    }
  }
}
