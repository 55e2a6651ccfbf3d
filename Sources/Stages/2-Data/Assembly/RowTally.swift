/// What became of the rows of one column of values that gave no value at once.
struct RowTally {
  /// Left out by the file's condition, or by that of the subjects file.
  var filtered = 0
  var ignored = 0
  var outsideWindows = 0
  var missing = 0
  var beyondLimit = 0
  /// Under the rule `error`: values beyond a detection limit, the first of them.
  private(set) var limits: [(row: Int, text: String)] = []
  /// Texts without a place, by column and code: how many rows have it, and the first of them.
  var unplaced: [UnplacedCode: (rows: Int, first: Int)] = [:]

  /// Where the rows at hand stand in the file; all rows are noted as the file counts.
  var firstRow = 0

  mutating func note(_ code: UnplacedCode, row: Int) {
    if let seen = unplaced[code] {
      unplaced[code] = (seen.rows + 1, seen.first)
    } else {
      unplaced[code] = (1, firstRow + row)
    }
  }

  mutating func noteLimit(_ text: @autoclosure () -> String, row: Int) {
    if limits.count < ListedProblems.most { limits.append((firstRow + row, text())) }
  }
}

/// A text of a naming column that names nothing.
struct UnplacedCode: Hashable {
  enum Column: Int { case subject, endpoint, visit }

  let column: Column
  let code: Int
}
