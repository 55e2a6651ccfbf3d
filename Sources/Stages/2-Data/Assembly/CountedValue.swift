import StudyDefinition
import Tabular

extension NumberColumn {
  /// The number of a cell as it is counted; nil when it is none, or counts as missing.
  func measured(at row: Int, limit: DetectionLimitRule, _ tally: inout RowTally) -> MeasuredNumber? {
    let cell = cells[row]
    switch cell.kind {
    case .missing, .notNumber: return nil
    case .value: return MeasuredNumber(scaled: cell.mantissa, decimals: cell.decimals)
    case .wide:
      let number = wide[Int(cell.mantissa)]
      let value = MeasuredNumber(wide: number)
      return number.kind == .value ? value : counted(value, number.kind, at: row, by: limit, &tally)
    case .below, .atMost, .above, .atLeast:
      let value = MeasuredNumber(scaled: cell.mantissa, decimals: cell.decimals)
      return counted(value, cell.kind, at: row, by: limit, &tally)
    }
  }

  private func counted(
    _ value: MeasuredNumber, _ kind: NumberCell.Kind, at row: Int, by rule: DetectionLimitRule,
    _ tally: inout RowTally
  ) -> MeasuredNumber? {
    tally.beyondLimit += 1
    if rule == .error { tally.noteLimit(written(at: row), row: row) }
    return rule.value(of: value, isLower: kind == .below || kind == .atMost)
  }
}
