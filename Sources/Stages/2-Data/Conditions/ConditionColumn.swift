import Expressions
import Tabular

/// A column as a condition sees it: the value of each different text, and which of them each row has.
struct ConditionColumn {
  private let texts: [String?]
  private let numbers: [Double?]
  private let values: [Value]
  private let codeOfRow: @Sendable (Int) -> Int
  private let valueOfRow: (@Sendable (Int) -> Value)?
  let isNumeric: Bool

  var isEmpty: Bool { valueOfRow == nil && texts.allSatisfy { $0 == nil } }

  static let absent = ConditionColumn(texts: [nil], numbers: [nil], codeOfRow: { _ in 0 })

  init<Code: FixedWidthInteger & BitwiseCopyable & Sendable>(
    _ levels: TextLevels, codes: Column<Code>, rules: CellRules
  ) {
    let texts = levels.texts.map(rules.text)
    self.init(texts: texts, numbers: texts.map { $0.flatMap(rules.number) }, codeOfRow: { Int(codes[$0]) })
  }

  /// A column that is read as numbers anyway.
  init(_ numbers: NumberColumn) {
    texts = []
    self.numbers = []
    values = []
    codeOfRow = { _ in 0 }
    valueOfRow = { row in numbers.number(at: row).map { Value.real($0.double) } ?? .missing(.absent) }
    isNumeric = true
  }

  private init(texts: [String?], numbers: [Double?], codeOfRow: @escaping @Sendable (Int) -> Int) {
    self.texts = texts
    self.numbers = numbers
    self.codeOfRow = codeOfRow
    valueOfRow = nil
    isNumeric = zip(texts, numbers).allSatisfy { $0 == nil || $1 != nil }
    values = texts.map { $0.map(Value.text) ?? .missing(.absent) }
  }

  private init(_ column: ConditionColumn, values: [Value]) {
    texts = column.texts
    numbers = column.numbers
    codeOfRow = column.codeOfRow
    valueOfRow = column.valueOfRow
    isNumeric = column.isNumeric
    self.values = values
  }

  /// The column with its texts read as numbers where the type asks for it.
  func typed(_ type: ValueType) -> ConditionColumn {
    guard type == .number, valueOfRow == nil else { return self }
    return ConditionColumn(
      self, values: numbers.map { $0.map(Value.number) ?? .missing(.absent) })
  }

  /// How many different texts there are; nil for a column that is read as numbers.
  var levelCount: Int? { valueOfRow == nil ? texts.count : nil }

  /// Which of the texts a row has.
  func code(_ row: Int) -> Int { codeOfRow(row) }

  func value(_ row: Int) -> Value { valueOfRow?(row) ?? values[codeOfRow(row)] }
}
