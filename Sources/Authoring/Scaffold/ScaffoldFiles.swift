import Tabular

extension ScaffoldTable {
  /// A file with a row a subject, of the attributes of a file that has several; nil where it is not needed.
  func subjectsFile(_ layout: GuessedLayout) -> [UInt8]? {
    guard case .column(let subject) = layout.subject, !layout.attributes.isEmpty,
      let ids = column(subject), ids.texts.count < rowCount
    else { return nil }
    let columns = layout.attributes.compactMap { column($0.column) }
    var rows: [[String]] = [[subject] + columns.map(\.name)]
    for id in ids.texts {
      let own = ids.cells.indices.filter { ids.cells[$0] == id }
      rows.append([id] + columns.map { column in own.compactMap { column.cells[$0] }.first ?? "" })
    }
    return csv(rows)
  }

  /// The table with the number of each row as its first column.
  var withRowNumbers: [UInt8] {
    let header = [GuessedSubject.rowNumber.column] + columns.map(\.name)
    return csv(
      [header] + (0..<rowCount).map { row in [String(row + 1)] + columns.map { $0.cells[row] ?? "" } })
  }

  private func csv(_ rows: [[String]]) -> [UInt8] {
    let mark: Character =
      switch delimiter {
      case .comma: ","
      case .semicolon: ";"
      case .tab: "\t"
      }
    func cell(_ text: String) -> String {
      guard text.contains(where: { $0 == mark || $0 == "\"" || $0.isNewline }) else { return text }
      return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        + "\""
    }
    return Array(rows.map { $0.map(cell).joined(separator: String(mark)) + "\n" }.joined().utf8)
  }
}
