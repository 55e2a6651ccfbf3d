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
    of table: LongTable, where condition: Expression, rules: CellRules, _ diagnostics: inout [Diagnostic]
  ) -> [UInt8]? {
    var columns: [String: ConditionColumn] = [:]
    for name in Self.columns(of: condition) {
      if let key = table.keys.first(where: { $0.name == name }) {
        columns[name] = ConditionColumn(key.levels, codes: key.codes, rules: rules)
      } else if let category = table.categories.first(where: { $0.name == name }) {
        columns[name] = ConditionColumn(category.levels, codes: category.codes, rules: rules)
      } else if let numbers = table.numbers.first(where: { $0.name == name }) {
        columns[name] = ConditionColumn(numbers)
      }
    }
    return rows(count: table.rowCount, columns, names: table.columnNames, where: condition, &diagnostics)
  }

  /// The same for a table of texts.
  static func rows(
    of table: TextTable, where condition: Expression, rules: CellRules, _ diagnostics: inout [Diagnostic]
  ) -> [UInt8]? {
    var columns: [String: ConditionColumn] = [:]
    for name in Self.columns(of: condition) {
      if let column = table.column(name) {
        columns[name] = ConditionColumn(column.levels, codes: column.codes, rules: rules)
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
    var known = KnownDecisions(row.slots)
    return (0..<count).map { index -> UInt8 in
      known.decision(of: index) {
        row.row = index
        return program.decide(in: row) == .holds ? 1 : 0
      }
    }
  }
}

/// Decisions by what the columns hold, so that a condition on a few texts is evaluated once for each combination of
/// them and not once a row.
private struct KnownDecisions {
  private let slots: [ConditionColumn]
  /// 0 and 1 as decided, 2 where nobody asked yet; empty when there are too many combinations.
  private var decisions: [UInt8]

  private static let mostCombinations = 65_536

  init(_ slots: [ConditionColumn]) {
    self.slots = slots
    var combinations = 1
    for slot in slots where combinations <= Self.mostCombinations {
      combinations = slot.levelCount.map { combinations * max(1, $0) } ?? .max
    }
    decisions = combinations <= Self.mostCombinations ? Array(repeating: 2, count: combinations) : []
  }

  mutating func decision(of row: Int, _ decide: () -> UInt8) -> UInt8 {
    if decisions.isEmpty { return decide() }
    var combination = 0
    for slot in slots { combination = combination * max(1, slot.levelCount ?? 1) + slot.code(row) }
    if decisions[combination] == 2 { decisions[combination] = decide() }
    return decisions[combination]
  }
}

/// The row a condition looks at.
private struct ConditionRow: Lookup {
  let slots: [ConditionColumn]
  var row = 0

  func value(_ slot: Int) -> Value { slots[slot].value(row) }
}
