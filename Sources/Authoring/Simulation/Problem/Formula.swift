import Expressions

/// A computed endpoint: an expression over columns of the same visit and attributes of the subject.
struct Formula {
  let program: CompiledExpression
  let slots: [Slot]
  /// Endpoints it reads.
  let endpoints: Set<Int>

  enum Slot {
    /// The endpoint's columns, visit by visit, and its units in one.
    case endpoint([Int], unit: Double)
    case numbers([Double?])
    case texts([String?])
  }

  /// The value of one subject at one visit; nil when something it needs is missing.
  func value(_ recording: Recording, row: Int, visit: Int) -> Double? {
    let found = program.evaluate(in: FormulaRow(formula: self, recording: recording, row: row, visit: visit))
    guard case .number(let number) = found else { return nil }
    return number
  }
}

private struct FormulaRow: Lookup {
  let formula: Formula
  let recording: Recording
  let row: Int
  let visit: Int

  func value(_ slot: Int) -> Value {
    switch formula.slots[slot] {
    case .endpoint(let columns, let unit):
      let units = recording.columns[columns[visit]][row]
      return units == Recording.absent ? .missing(.absent) : .number(Double(units) / unit)
    case .numbers(let numbers): return numbers[row].map(Value.number) ?? .missing(.absent)
    case .texts(let texts): return texts[row].map(Value.text) ?? .missing(.absent)
    }
  }
}
