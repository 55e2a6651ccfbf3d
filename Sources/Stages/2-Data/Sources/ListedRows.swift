import Diagnostics
package import StudyDefinition
import Tabular

/// The rows of a listing, read: every declared column there is, as text.
package struct ListedRows: Sendable {
  package let id: Identifier<Listing>
  /// As the file's header has them.
  package let columns: [String]
  /// `rows[row][column]`; nil where a cell is empty or says that there is no value.
  package let rows: [[String?]]

  package init(id: Identifier<Listing>, columns: [String], rows: [[String?]]) {
    self.id = id
    self.columns = columns
    self.rows = rows
  }
}

extension ListedRows {
  /// Reads a file; nil when it cannot be shown. Every column that the listing names has to be there.
  init?(_ listing: Listing, from file: StudyFile, rules: CellRules, _ diagnostics: inout [Diagnostic]) {
    let reading = file.format.subjects(file.bytes, path: file.shownPath, rules: rules)
    diagnostics += reading.problems.diagnostics(file: file.shownPath)
    guard let table = reading.table else { return nil }
    let names = table.columnNames
    var missing: [Diagnostic] = []
    for column in listing.columns {
      for name in column.column.entries.map(\.text) + [column.link].compactMap({ $0 })
      where !names.contains(name) {
        missing.append(
          .error(
            "unknown-column", "no column '\(name)' in '\(file.shownPath)'", at: column.location,
            suggestion: nearestName(to: name, among: names)))
      }
    }
    diagnostics += missing
    guard missing.isEmpty else { return nil }
    let texts = table.columns.map { column in column.levels.texts.map(rules.text) }
    self.init(
      id: listing.id, columns: names,
      rows: (0..<table.rowCount).map { row in
        table.columns.indices.map { texts[$0][Int(table.columns[$0].codes[row])] }
      })
  }
}
