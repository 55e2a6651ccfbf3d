import StudyDefinition
import Tabular

/// CSV and its relatives: the declared dialect counts, whatever the extension.
struct DelimitedText: DataFormat {
  let fileExtensions = ["csv", "tsv", "tab", "txt"]

  func columnNames(_ file: FileBytes, rules: CellRules) -> TableReading<[String]> {
    LongTable.columnNames(file, format: tableFormat(rules))
  }

  func observations(
    _ file: FileBytes, path: String, rules: CellRules, columns: LongTableColumns, window: Int,
    _ body: (LongTable) -> Void
  ) -> TableReading<LongTable> {
    LongTable.read(file, path: path, format: tableFormat(rules), columns: columns, window: window, body)
  }

  func subjects(
    _ file: FileBytes, path: String, rules: CellRules
  ) -> TableReading<TextTable> {
    TextTable.read(file, path: path, format: tableFormat(rules))
  }

  private func tableFormat(_ rules: CellRules) -> TableFormat {
    TableFormat(
      delimiter: {
        switch rules.dialect.delimiter {
        case .comma: .comma
        case .semicolon: .semicolon
        case .tab: .tab
        }
      }(),
      decimalMark: rules.dialect.decimalMark == .point ? .point : .comma,
      missing: rules.missing.filter { !$0.isEmpty })
  }
}
