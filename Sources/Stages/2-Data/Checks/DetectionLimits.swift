import Diagnostics
import Tabular

/// Without a declared rule, a value such as `<0.5` is an error. `beyond-detection-limit`.
struct DetectionLimits {
  func diagnostics(_ tally: RowTally, _ column: ObservationTable.ValueColumn, in table: ObservationTable)
    -> [Diagnostic]
  {
    var problems = ListedProblems()
    for row in tally.limitRows {
      problems.add {
        .error(
          "beyond-detection-limit", "'\(column.numbers.written(at: row))' is a limit, not a value",
          at: table.location(row: row, column: column.numbers.name),
          notes: [
            "'detection-limit: limit', 'half', 'zero' or 'missing' in the definition says what it counts as"
          ])
      }
    }
    return problems.diagnostics(total: tally.limitRows.isEmpty ? 0 : tally.beyondLimit)
  }
}
