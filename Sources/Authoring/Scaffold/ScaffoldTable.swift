import Diagnostics
import Tabular

/// A data file as a scaffold looks at it: every column with its texts, after the delimiter and the decimal mark have been
/// guessed from what is there.
struct ScaffoldTable {
  let delimiter: TableFormat.Delimiter
  let decimalMark: TableFormat.DecimalMark
  let rowCount: Int
  let columns: [Column]

  struct Column {
    let name: String
    /// Trimmed, in the order of first appearance, missing cells left out.
    let texts: [String]
    let present: Int
    /// The cells, trimmed; nil where missing.
    let cells: [String?]
    /// Decimals of the numbers; nil when some present cell is not a number, or none is present.
    let decimals: Int?

    var isNumeric: Bool { decimals != nil }
  }

  /// - Returns: nil with what is wrong when the file is no table.
  static func read(_ bytes: FileBytes, shownAs path: String) -> (
    table: ScaffoldTable?, diagnostics: [Diagnostic]
  ) {
    let header = bytes.withBytes { raw in
      String(decoding: raw.prefix { $0 != UInt8(ascii: "\n") }.prefix(1 << 16), as: UTF8.self)
    }
    let delimiter = guessedDelimiter(header)
    let reading = TextTable.read(bytes, path: path, format: TableFormat(delimiter: delimiter))
    guard let table = reading.table, table.rowCount > 0 else {
      let problems = reading.problems.diagnostics(file: path)
      let empty = Diagnostic.error(
        "empty-table", "the file has no rows of data", at: SourceLocation(file: path))
      return (nil, problems.isEmpty ? [empty] : problems)
    }
    let cells = table.columns.map { column in
      (0..<table.rowCount).map { row -> String? in
        let text = trimmed(column.text(at: row))
        return missingTokens.contains(text) ? nil : text
      }
    }
    var missing: Set<String> = []
    for column in table.columns {
      for text in column.levels.texts.map(trimmed) where missingTokens.contains(text) { missing.insert(text) }
    }
    let mark: TableFormat.DecimalMark =
      delimiter != .comma && cells.joined().contains { $0.map(isCommaDecimal) ?? false } ? .comma : .point
    let columns = zip(table.columnNames, cells).map { name, cells in
      Column(name: name, cells: cells, decimalMark: mark)
    }
    return (
      ScaffoldTable(
        delimiter: delimiter, decimalMark: mark, rowCount: table.rowCount, columns: columns,
        missing: missing.sorted(),
        hasLimits: columns.contains { column in
          column.isNumeric && column.texts.contains { "<>≤≥".contains($0.first ?? " ") }
        }), []
    )
  }

  func column(_ name: String) -> Column? { columns.first { $0.name == name } }

  /// Texts that mean "no value" in files from elsewhere.
  static let missingTokens: Set<String> = [
    "", "NA", "N/A", "n/a", "na", "ND", "n.d.", ".", "-", "–", "null", "NULL", "NaN", "nan", "missing",
    "k.A.",
    "fehlt", "?",
  ]

  /// Those that the file has.
  let missing: [String]
  /// Whether some value is only known to be below or above a limit, such as `<0.5`.
  let hasLimits: Bool

  /// The candidate that stands most often in the header, outside of quotes.
  private static func guessedDelimiter(_ header: String) -> TableFormat.Delimiter {
    var inQuotes = false
    var counts: [Character: Int] = [:]
    for character in header {
      if character == "\"" { inQuotes.toggle() }
      if !inQuotes { counts[character, default: 0] += 1 }
    }
    let candidates: [(TableFormat.Delimiter, Character)] = [(.comma, ","), (.semicolon, ";"), (.tab, "\t")]
    return candidates.max { counts[$0.1, default: 0] < counts[$1.1, default: 0] }?.0 ?? .comma
  }
}

extension ScaffoldTable.Column {
  init(name: String, cells: [String?], decimalMark: TableFormat.DecimalMark) {
    self.name = name
    self.cells = cells
    var seen: Set<String> = []
    let present = cells.compactMap { $0 }
    self.present = present.count
    texts = present.filter { seen.insert($0).inserted }
    var most = 0
    var allNumbers = !present.isEmpty
    for text in texts {
      guard let decimals = decimalPlaces(text, decimalMark) else {
        allNumbers = false
        break
      }
      most = max(most, decimals)
    }
    decimals = allNumbers ? most : nil
  }
}

/// The digits behind the mark of a plainly written number; nil for any other text. A value such as `<0.5` counts.
private func decimalPlaces(_ text: String, _ mark: TableFormat.DecimalMark) -> Int? {
  var rest = Substring(text)
  while let first = rest.first, "<>=≤≥ ".contains(first) { rest.removeFirst() }
  if let first = rest.first, "+-\u{2212}".contains(first) { rest.removeFirst() }
  let parts = rest.split(separator: mark == .comma ? "," : ".", omittingEmptySubsequences: false)
  guard (1...2).contains(parts.count), parts.contains(where: { !$0.isEmpty }),
    parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } })
  else { return nil }
  return parts.count == 2 ? parts[1].count : 0
}

private func isCommaDecimal(_ text: String) -> Bool {
  text.contains(",") && decimalPlaces(text, .comma) != nil
}

private func trimmed(_ text: String) -> String {
  var rest = Substring(text)
  while rest.first?.isWhitespace == true { rest.removeFirst() }
  while rest.last?.isWhitespace == true { rest.removeLast() }
  return String(rest)
}
