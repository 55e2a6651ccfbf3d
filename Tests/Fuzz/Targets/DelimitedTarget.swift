import Diagnostics
import Tabular

extension FuzzTarget {
  /// Every record of a file is a row of its table, read whole, by columns, and by windows of rows.
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
    let reading = LongTable.read(file, path: "data.csv", format: format, columns: columns)
    guard let long = reading.table else { return nil }
    var rows = 0
    let windows = LongTable.read(file, path: "data.csv", format: format, columns: columns, window: 3) {
      rows += $0.rowCount
    }
    if windows.problems.listed != reading.problems.listed { return "windows have other problems" }
    return long.rowCount == table.rowCount && rows == table.rowCount
      ? nil : "\(table.rowCount) rows as texts, \(long.rowCount) by columns, \(rows) in windows"
  }
}
