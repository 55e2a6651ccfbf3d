import Diagnostics
import Expressions
import Tabular

/// The condition of a file, which decides for every row whether it counts.
enum RowCondition {
  /// The columns a condition reads, as the file names them.
  static func columns(of condition: Expression?) -> [String] {
    guard let condition else { return [] }
    var names: [String] = []
    for name in condition.names.map(\.description) where !names.contains(name) { names.append(name) }
    return names
  }

  /// For each row 1 when the condition holds, else 0; nil when it cannot be evaluated, with the reasons reported.
  static func rows(
    of table: LongTable, where condition: Expression, missing: [String], _ diagnostics: inout [Diagnostic]
  ) -> [UInt8]? {
    var columns: [String: ConditionColumn] = [:]
    for name in Self.columns(of: condition) {
      if let key = table.keys.first(where: { $0.name == name }) {
        columns[name] = ConditionColumn(key.levels, codes: key.codes, missing: missing)
      } else if let category = table.categories.first(where: { $0.name == name }) {
        columns[name] = ConditionColumn(category.levels, codes: category.codes, missing: missing)
      } else if let numbers = table.numbers.first(where: { $0.name == name }) {
        columns[name] = ConditionColumn(numbers)
      }
    }
    return rows(count: table.rowCount, columns, names: table.columnNames, where: condition, &diagnostics)
  }

  /// The same for a table of texts.
  static func rows(
    of table: TextTable, where condition: Expression, missing: [String], _ diagnostics: inout [Diagnostic]
  ) -> [UInt8]? {
    var columns: [String: ConditionColumn] = [:]
    for name in Self.columns(of: condition) {
      if let column = table.column(name) {
        columns[name] = ConditionColumn(column.levels, codes: column.codes, missing: missing)
      }
    }
    return rows(count: table.rowCount, columns, names: table.columnNames, where: condition, &diagnostics)
  }

  private static func rows(
    count: Int, _ columns: [String: ConditionColumn], names: [String], where condition: Expression,
    _ diagnostics: inout [Diagnostic]
  ) -> [UInt8]? {
    let typing = ColumnTyping(condition)
    let vocabulary = Vocabulary(
      names: names.map { name in
        guard let column = columns[name] else { return (NamePath(name), .undetermined) }
        return (NamePath(name), typing.type(of: name, isNumeric: column.isNumeric, isEmpty: column.isEmpty))
      })
    let (program, problems) = condition.compile(with: vocabulary, expecting: .boolean)
    diagnostics += problems
    guard let program else { return nil }
    var row = ConditionRow(
      slots: program.names.map { path in
        let name = path.description
        guard let column = columns[name] else { return ConditionColumn.absent }
        let type = typing.type(of: name, isNumeric: column.isNumeric, isEmpty: column.isEmpty)
        return column.typed(type)
      })
    return (0..<count).map { index -> UInt8 in
      row.row = index
      return program.decide(in: row) == .holds ? 1 : 0
    }
  }
}

/// The row a condition looks at.
private struct ConditionRow: Lookup {
  let slots: [ConditionColumn]
  var row = 0

  func value(_ slot: Int) -> Value { slots[slot].value(row) }
}

/// A column as a condition sees it: the value of each different text, and which of them each row has.
struct ConditionColumn {
  private let texts: [String?]
  private let values: [Value]
  private let codeOfRow: @Sendable (Int) -> Int
  private let valueOfRow: (@Sendable (Int) -> Value)?
  let isNumeric: Bool

  var isEmpty: Bool { valueOfRow == nil && texts.allSatisfy { $0 == nil } }

  static let absent = ConditionColumn(texts: [nil], codeOfRow: { _ in 0 })

  init<Code: FixedWidthInteger & BitwiseCopyable & Sendable>(
    _ levels: TextLevels, codes: Column<Code>, missing: [String]
  ) {
    self.init(
      texts: levels.texts.map { text in
        let written = trimmed(text)
        return written.isEmpty || missing.contains(written) ? nil : written
      },
      codeOfRow: { Int(codes[$0]) })
  }

  /// A column that is read as numbers anyway.
  init(_ numbers: NumberColumn) {
    texts = []
    values = []
    codeOfRow = { _ in 0 }
    valueOfRow = { row in numbers.number(at: row).map { Value.real($0.double) } ?? .missing(.absent) }
    isNumeric = true
  }

  private init(texts: [String?], codeOfRow: @escaping @Sendable (Int) -> Int) {
    self.texts = texts
    self.codeOfRow = codeOfRow
    valueOfRow = nil
    isNumeric = texts.allSatisfy { $0 == nil || plainNumber($0 ?? "") != nil }
    values = texts.map { $0.map(Value.text) ?? .missing(.absent) }
  }

  private init(_ column: ConditionColumn, values: [Value]) {
    texts = column.texts
    codeOfRow = column.codeOfRow
    valueOfRow = column.valueOfRow
    isNumeric = column.isNumeric
    self.values = values
  }

  /// The column with its texts read as numbers where the type asks for it.
  func typed(_ type: ValueType) -> ConditionColumn {
    guard type == .number, valueOfRow == nil else { return self }
    return ConditionColumn(
      self, values: texts.map { text in text.flatMap(plainNumber).map(Value.number) ?? .missing(.absent) })
  }

  func value(_ row: Int) -> Value { valueOfRow?(row) ?? values[codeOfRow(row)] }
}

/// The number a text is, with a point as its decimal mark; nil for every other text, `nan` and `inf` among them.
func plainNumber(_ text: String) -> Double? {
  guard
    text.utf8.allSatisfy({ byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+-.eE".utf8.contains(byte)
    }), let value = Double(text), value.isFinite
  else { return nil }
  return value == 0 ? 0 : value
}
