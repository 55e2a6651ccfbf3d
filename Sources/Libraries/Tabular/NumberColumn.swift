/// A column of numbers: eight bytes a cell, and beside them the few numbers that do not fit into that.
package struct NumberColumn: Sendable {
  package let name: String
  package internal(set) var cells: Column<NumberCell>
  /// Numbers that a cell only points to; almost always empty.
  package let wide: [WideNumber]

  /// What the cell at `row` says as a relation and a double, or nil when it is missing or no number.
  package func number(at row: Int) -> (kind: NumberCell.Kind, double: Double)? {
    let cell = cells[row]
    switch cell.kind {
    case .missing, .notNumber: return nil
    case .wide:
      let number = wide[Int(cell.mantissa)]
      return (number.kind, number.double)
    case .value, .below, .atMost, .above, .atLeast: return (cell.kind, cell.double)
    }
  }

  /// The number at `row` exactly as recorded; nil when it is missing, a limit, no number, or beyond 18 digits.
  package func recorded(at row: Int) -> RecordedNumber? {
    let cell = cells[row]
    if cell.isValue { return RecordedNumber(mantissa: cell.mantissa, decimals: cell.decimals) }
    guard cell.kind == .wide else { return nil }
    let number = wide[Int(cell.mantissa)]
    return number.kind == .value ? number.exact : nil
  }
}

/// A column of texts as small numbers: `codes` holds for each row the place of its text in `levels`.
package struct CodedColumn<Code: FixedWidthInteger & BitwiseCopyable & Sendable>: Sendable {
  package let name: String
  package internal(set) var levels: TextLevels
  package internal(set) var codes: Column<Code>

  /// The text of the cell at `row`.
  package func text(at row: Int) -> String { levels[Int(codes[row])] }
}
