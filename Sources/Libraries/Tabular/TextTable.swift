package import Diagnostics

/// All columns of a small file as text: a table of subjects, a wide layout, a table of published figures.
///
/// Every record of the file has a row, also one that a problem is about; its absent cells are then empty.
package struct TextTable: Sendable {
  package let rowCount: Int
  /// In the order of the file.
  package let columns: [CodedColumn<UInt32>]
  let source: RecordSource
  private let format: TableFormat

  package var columnNames: [String] { columns.map(\.name) }

  /// Reads a file. `path` is what messages call it. There is no table when the header cannot be read.
  package static func read(
    _ file: FileBytes, path: String, format: TableFormat = TableFormat()
  ) -> TableReading<TextTable> {
    var problems = TableProblems(listedPerKind: format.limits.listedProblems)
    guard let header = TableHeader(file, format, &problems) else {
      return TableReading(table: nil, problems: problems)
    }
    let kinds = [FieldRole.Kind](repeating: .key, count: header.names.count)
    var loop = RecordLoop(file, format, names: header.names, kinds: kinds, problems: problems)
    loop.run(from: header.bodyStart, line: header.bodyLine)
    loop.checkUnchanged()
    if loop.problems.count(.outOfMemory) > 0 { return TableReading(table: nil, problems: loop.problems) }
    let table = TextTable(
      rowCount: loop.rowCount, columns: kinds.indices.map { loop.takeKeys($0) },
      source: loop.source(path: path),
      format: format)
    return TableReading(table: table, problems: loop.problems)
  }

  /// The column of that name, or nil.
  package func column(_ name: String) -> CodedColumn<UInt32>? { columns.first { $0.name == name } }

  /// The text of a cell; `row` and `column` must exist.
  package func text(row: Int, column: Int) -> String { columns[column].text(at: row) }

  /// The line and column of a cell in the file, or the file alone when there is no such cell or the file has changed.
  package func location(row: Int, column: Int) -> SourceLocation { source.location(row: row, field: column) }

  /// A column read as numbers, each different text once; texts that are none are problems at each of their rows.
  package func numbers(column index: Int) -> TableReading<NumberColumn> {
    let column = columns[index]
    let grammar = NumberGrammar(format)
    let read = column.levels.texts.map { grammar.read(Array($0.utf8)[...]) }
    var problems = TableProblems(listedPerKind: format.limits.listedProblems)
    var wide: [WideNumber] = []
    var cells = ColumnBuffer<NumberCell>()
    guard cells.reserve(max(rowCount, 1)), let base = cells.base else {
      problems.add(.outOfMemory) { TableProblem(.outOfMemory, "not enough memory for \(rowCount) rows") }
      return TableReading(table: nil, problems: problems)
    }
    for row in 0..<rowCount {
      switch read[Int(column.codes[row])] {
      case .missing: base[row] = .missing
      case .number(let cell): base[row] = cell
      case .wide(let number):
        base[row] = NumberCell(kind: .wide, mantissa: Int64(wide.count), decimals: 0)
        wide.append(number)
      case .notNumber:
        base[row] = .notNumber
        problems.add(.notANumber) {
          let place = location(row: row, column: index)
          let text = column.text(at: row)
          return TableProblem(
            .notANumber,
            "column '\(excerpt(column.name))': '\(excerpt(text))' is not a number\(grammar.hint(for: text))",
            line: place.line, column: place.column, row: row)
        }
      }
    }
    let numbers = NumberColumn(name: column.name, cells: cells.finish(count: rowCount), wide: wide)
    return TableReading(table: numbers, problems: problems)
  }
}
