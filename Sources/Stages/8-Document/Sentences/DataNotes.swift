import StudyData
import StudyEdition

extension Edition {
  /// What happened to the rows on their way into the numbers, a sentence for each thing that happened.
  var dataNotes: [Sentence] {
    let counts: [(key: String, count: Int)] = [
      ("note-rows-read", account.rowsRead),
      ("note-rows-filtered", account.rowsFiltered),
      ("note-rows-ignored", account.rowsIgnored),
      ("note-rows-outside-windows", account.rowsOutsideWindows),
      ("note-rows-farther-from-target", account.rowsFartherFromTarget),
      ("note-missing-cells", account.missingCells),
      ("note-beyond-detection-limit", account.beyondDetectionLimit),
      ("note-duplicates", account.duplicates),
    ]
    return counts.filter { $0.key == "note-rows-read" || $0.count > 0 }.map { note in
      Sentence(
        parts(of: phrases.countedForm(note.key, note.count), ["count": words(format.count(note.count))]))
    }
  }
}
