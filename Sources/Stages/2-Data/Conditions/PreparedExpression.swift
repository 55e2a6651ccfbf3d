import Expressions

/// An expression with its names replaced by the columns they stand for.
struct PreparedExpression {
  let program: CompiledExpression
  let slots: [Slot]
  /// For each visit that `has` asks for, whether each subject was there.
  let visits: [[Bool]]

  enum Slot {
    /// Values at one visit, the same for every visit looked at.
    case column(MeasurementColumn)
    /// Values at the visit that is looked at.
    case visitColumns([MeasurementColumn])
    case numbers([Double?])
    case texts([String?])
    case nothing
  }

  func evaluate(subject: Int, visit: Int) -> Value {
    program.evaluate(in: SubjectRow(expression: self, subject: subject, visit: visit))
  }

  /// Whether a condition holds; one that cannot be decided, for want of a value, does not.
  func holds(subject: Int) -> Bool {
    program.decide(in: SubjectRow(expression: self, subject: subject, visit: 0)) == .holds
  }
}

/// The subject, and the visit, that an expression looks at.
private struct SubjectRow: Lookup {
  let expression: PreparedExpression
  let subject: Int
  let visit: Int

  func value(_ slot: Int) -> Value {
    switch expression.slots[slot] {
    case .column(let column): number(column.value(subject))
    case .visitColumns(let columns):
      columns.indices.contains(visit) ? number(columns[visit].value(subject)) : number(nil)
    case .numbers(let numbers): number(numbers[subject])
    case .texts(let texts): texts[subject].map(Value.text) ?? .missing(.absent)
    case .nothing: .missing(.absent)
    }
  }

  func has(_ visit: Int) -> Bool {
    let present = expression.visits[visit]
    return present.indices.contains(subject) && present[subject]
  }

  private func number(_ value: Double?) -> Value { value.map(Value.real) ?? .missing(.absent) }
}
