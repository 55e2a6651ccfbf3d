import StudyEdition

extension Table {
  /// The table as far as a page should carry it: past a number of rows it ends with a note of how many are left out, which
  /// stand in the file of all results.
  func cut(_ words: Phrases, _ format: NumberFormat) -> Table {
    guard rows.count > mostRows else { return self }
    var cut = self
    cut.rows = Array(rows.prefix(mostRows))
    cut.notes.insert(Note(words(.noteCut, ["count": format.count(rows.count - mostRows)])), at: 0)
    return cut
  }
}

/// A longer table is not read but searched.
private let mostRows = 500
