extension Table {
  /// Whether the table is likely wider than a page of text, and so must scroll within its own region.
  var isWide: Bool { characters > mostCharacters }

  /// Whether two such tables have room side by side.
  var isNarrow: Bool { characters <= mostCharacters / 2 - 8 }

  /// Whether the table is better moved to the next sheet of paper than broken.
  var isShort: Bool { rows.count <= mostUnbroken }

  /// About how many characters wide: an estimate from the longest text of each column.
  private var characters: Int {
    let names = rows.reduce(12) { longest, row in
      if case .cells(let header, _, _) = row { max(longest, min(header.count, 36)) } else { longest }
    }
    let others = columns.indices.dropFirst().map { column in
      rows.reduce(columns[column].title.split(separator: " ").map(\.count).max() ?? 0) { longest, row in
        max(longest, (row.cell(column - 1)?.text.count ?? 0))
      }
    }
    return names + others.reduce(columns.count * 4, +)
  }
}

extension Table.Row {
  /// The cell behind the header; nil for headings and shorter rows.
  func cell(_ index: Int) -> Table.Cell? {
    guard case .cells(_, let cells, _) = self, cells.indices.contains(index) else { return nil }
    return cells[index]
  }
}

/// Of the page's table text, beside its contents list.
private let mostCharacters = 112

/// Rows of a table that are kept together on paper: about a third of a sheet.
private let mostUnbroken = 16
