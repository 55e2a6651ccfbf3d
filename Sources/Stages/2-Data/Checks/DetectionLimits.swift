import Diagnostics

/// Without a declared rule, a value such as `<0.5` is an error. `beyond-detection-limit`.
struct DetectionLimits {
  /// - Parameter column: the name of the column of values.
  func diagnostics(_ tally: RowTally, column: String, in table: ObservationTable) -> [Diagnostic] {
    var problems = ListedProblems()
    for limit in tally.limits {
      problems.add {
        .error(
          "beyond-detection-limit", "'\(limit.text)' is a limit, not a value",
          at: table.location(row: limit.row, column: column),
          notes: [
            "'detection-limit: limit', 'half', 'zero' or 'missing' in the definition says what it counts as"
          ])
      }
    }
    return problems.diagnostics(total: tally.limits.isEmpty ? 0 : tally.beyondLimit)
  }
}
