import StudyDefinition
import Tabular

/// CSV and its relatives: the declared dialect counts, whatever the extension.
struct DelimitedText: DataFormat {
  let fileExtensions = ["csv", "tsv", "tab", "txt"]

  func observations(
    _ file: FileBytes, path: String, dialect: FileDialect, missing: [String], columns: LongTableColumns
  ) -> TableReading<LongTable> {
    LongTable.read(file, path: path, format: tableFormat(dialect, missing), columns: columns)
  }

  func subjects(
    _ file: FileBytes, path: String, dialect: FileDialect, missing: [String]
  ) -> TableReading<TextTable> {
    TextTable.read(file, path: path, format: tableFormat(dialect, missing))
  }

  private func tableFormat(_ dialect: FileDialect, _ missing: [String]) -> TableFormat {
    TableFormat(
      delimiter: {
        switch dialect.delimiter {
        case .comma: .comma
        case .semicolon: .semicolon
        case .tab: .tab
        }
      }(),
      decimalMark: dialect.decimalMark == .point ? .point : .comma,
      missing: missing.filter { !$0.isEmpty })
  }
}
