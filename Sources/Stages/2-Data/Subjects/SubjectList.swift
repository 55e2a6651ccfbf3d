import Diagnostics
import Expressions
import StudyDefinition
import Tabular

/// The subjects file, read: who is in the study, and what is known of each.
struct SubjectList: Sendable {
  let file: StudyFile
  let table: TextTable
  /// The row of each subject.
  let rows: [Int]
  let ids: [String]
  /// Ids of rows that the file's condition leaves out.
  let leftOut: Set<String>
  let idColumn: Int

  /// Reads the file; nil when there is nothing to go on with. Everything wrong with it is reported.
  static func read(
    _ source: SubjectsFile, from file: StudyFile, rules: CellRules, _ diagnostics: inout [Diagnostic]
  ) -> SubjectList? {
    let reading = file.format.subjects(
      file.bytes, path: file.shownPath, rules: rules)
    diagnostics += reading.problems.diagnostics(file: file.shownPath)
    guard let table = reading.table else { return nil }
    guard let idColumn = table.columnNames.firstIndex(of: source.idColumn) else {
      diagnostics.append(
        .error(
          "unknown-column", "no column '\(source.idColumn)' in the header",
          at: SourceLocation(file: file.shownPath, line: 1),
          suggestion: nearestName(to: source.idColumn, among: table.columnNames)))
      return nil
    }
    let kept = source.condition.flatMap {
      RowCondition.rows(of: table, where: $0, rules: rules, &diagnostics)
    }
    return SubjectList(file: file, table: table, idColumn: idColumn, kept: kept, &diagnostics)
  }

  private init(
    file: StudyFile, table: TextTable, idColumn: Int, kept: [UInt8]?, _ diagnostics: inout [Diagnostic]
  ) {
    let column = table.columns[idColumn]
    let texts = column.levels.texts
    let names = texts.map(trimmed)
    let codes = Self.codes(of: names, written: texts)
    var rows: [Int] = []
    var ids: [String] = []
    rows.reserveCapacity(table.rowCount)
    ids.reserveCapacity(table.rowCount)
    var leftOut: Set<String> = []
    var check = SubjectsOnce(file: file.shownPath, codes: names.count)
    for row in 0..<table.rowCount {
      let code = codes[Int(column.codes[row])]
      let id = names[code]
      if let kept, kept[row] == 0 {
        leftOut.insert(id)
        continue
      }
      guard check.admits(id, code: code, row: row, at: { table.location(row: $0, column: idColumn) }) else {
        continue
      }
      rows.append(row)
      ids.append(id)
    }
    diagnostics += check.diagnostics
    self.file = file
    self.table = table
    self.idColumn = idColumn
    self.rows = rows
    self.ids = ids
    self.leftOut = leftOut
  }

  /// For each text of the column the first one that is the same without the blanks around it.
  private static func codes(of names: [String], written texts: [String]) -> [Int] {
    // Texts of a column differ; only what was trimmed may be equal to another.
    guard zip(names, texts).contains(where: { $0.utf8.count < $1.utf8.count }) else {
      return Array(names.indices)
    }
    var first: [String: Int] = [:]
    for (code, name) in names.enumerated() where first[name] == nil { first[name] = code }
    return names.map { first[$0] ?? 0 }
  }

  /// All columns but the id, of the subjects in the list.
  func attributes(_ rules: CellRules) -> [SubjectAttribute] {
    table.columns.indices.filter { $0 != idColumn }.map { index in
      SubjectAttribute(name: table.columns[index].name) {
        (texts(column: index, rules), numbers(column: index))
      }
    }
  }

  private func texts(column index: Int, _ rules: CellRules) -> [String?] {
    let column = table.columns[index]
    let texts = column.levels.texts.map(rules.text)
    return rows.map { texts[Int(column.codes[$0])] }
  }

  /// Nil when some cell is neither missing nor a number.
  private func numbers(column: Int) -> [Double?]? {
    let reading = table.numbers(column: column)
    guard reading.problems.isEmpty, let numbers = reading.table else { return nil }
    var values: [Double?] = []
    values.reserveCapacity(rows.count)
    for row in rows {
      guard let number = numbers.number(at: row) else {
        values.append(nil)
        continue
      }
      guard number.kind == .value else { return nil }
      values.append(number.double)
    }
    return values
  }
}
