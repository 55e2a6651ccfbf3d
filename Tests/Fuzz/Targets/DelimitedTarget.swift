import Diagnostics
import Tabular

extension FuzzTarget {
  /// Every record of a file is a row of its table, both read whole and read by columns.
  static let delimited = FuzzTarget(name: "delimited") { bytes in
    guard let file = try? FileBytes(copying: bytes) else { return nil }
    let format = TableFormat(missing: ["NA", "-9"])
    let whole = TextTable.read(file, path: "data.csv", format: format)
    _ = whole.problems.diagnostics(file: "data.csv").map(\.text)
    guard let table = whole.table else { return nil }
    for column in table.columns.indices {
      _ = table.numbers(column: column)
      for row in 0..<min(table.rowCount, 4) { _ = table.text(row: row, column: column) }
    }
    if table.rowCount > 0, !table.columns.isEmpty { _ = table.location(row: table.rowCount - 1, column: 0) }
    let names = table.columnNames
    guard Set(names).count == names.count, names.count >= 2 else { return nil }
    let columns = LongTableColumns(
      keys: [names[0]], categories: names.count > 2 ? [names[1]] : [], numbers: [names[names.count - 1]])
    let long = LongTable.read(file, path: "data.csv", format: format, columns: columns)
    guard let long = long.table else { return nil }
    return long.rowCount == table.rowCount
      ? nil : "\(table.rowCount) rows as texts, \(long.rowCount) by columns"
  }
}
