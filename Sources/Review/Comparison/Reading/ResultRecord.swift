/// One result as its file has it: names by their number, everything else by where it stands.
struct ResultRecord: Sendable {
  /// The object in braces.
  var whole = TextRange.none
  var key = TextRange.none
  /// Empty for a result that could not be estimated.
  var value = TextRange.none
  var printed = TextRange.none
  /// The whole array of flags, brackets included.
  var flags = TextRange.none
  /// Subjects; negative where n has no meaning.
  var n: Int32 = -1
  /// The number of each name in its column.
  var names = InlineArray<10, UInt32>(repeating: 0)

  subscript(dimension: Dimension) -> UInt32 { names[dimension.rawValue] }

  /// Whether both are about the same subjects and measure.
  func sharesCell(with other: ResultRecord) -> Bool {
    for dimension in Dimension.cell where self[dimension] != other[dimension] { return false }
    return true
  }
}

/// What a result is named by, and what else it says in a word.
package enum Dimension: Int, Sendable, Hashable, CaseIterable {
  case endpoint, timepoint, cohort, group, measure, contrast, statistic
  case method, reason, filter

  /// Those that together say what a group of statistics is about.
  static let cell: [Dimension] = [.endpoint, .timepoint, .cohort, .group, .measure, .contrast]
  /// Those that together name one result.
  static let place: [Dimension] = cell + [.statistic]

  /// The word that keys use for it.
  package var word: String {
    switch self {
    case .endpoint: "endpoint"
    case .timepoint: "visit"
    case .cohort: "cohort"
    case .group: "arm"
    case .measure: "measure"
    case .contrast: "contrast"
    case .statistic: "statistic"
    case .method: "method"
    case .reason: "reason"
    case .filter: "filter"
    }
  }
}
