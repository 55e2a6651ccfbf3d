import StudyData
import StudyDefinition
import StudyEdition
import StudyResults

/// What was checked of the data before any number was made. A report is only made of data without errors, so that these
/// have passed, or were resolved by a rule of the definition, or could not be tested.
struct DataChecks {
  let edition: Edition

  var rows: [Table.Row] {
    let account = edition.account
    let study = edition.study
    let ranges = study.endpoints.count { $0.plausible != nil }
    return [
      row("subjects", .passed, []),
      row(
        "rows", .passed,
        [
          ("rows", account.rowsRead),
          ("left", account.rowsFiltered + account.rowsIgnored + account.rowsOutsideWindows),
        ]),
      row("one-value", account.duplicates == 0 ? .passed : .warning, [("count", account.duplicates)]),
      row("plausible", ranges == 0 ? .notTestable : .passed, [("count", ranges)]),
      row("ordered", study.orders.isEmpty ? .notTestable : .passed, [("count", account.orderedPairs)]),
      row("counts", .passed, [("count", countedChanges)]),
    ]
  }

  /// Changes of which eligible subjects are those with both visits and those left out; every one of them by
  /// construction, counted here so that a reader can see that it was.
  private var countedChanges: Int {
    edition.results.rows.count { row in
      guard row.key.statistic == .eligible, row.key.cell.measure == .change else { return false }
      let parts: [Statistic] = [.n, .missingBaseline, .missingFollowUp, .missingBoth]
      let sum = parts.reduce(0) { $0 + (edition.results.count(row.key.cell, $1) ?? 0) }
      return row.value.number == Double(sum)
    }
  }

  private func row(_ check: String, _ verdict: CheckVerdict, _ counts: [(String, Int)]) -> Table.Row {
    let words = edition.phrases
    var values: SentenceValues = [:]
    for (name, count) in counts { values[name] = edition.words(edition.format.count(count)) }
    let key = ["check-\(check)-\(verdict.rawValue)", "check-\(check)-found"].first {
      words.entries[$0] != nil
    }
    let form = key.map { words.countedForm($0, counts.first?.1 ?? 0) } ?? ""
    return .cells(
      header: words.phrase("check", check) ?? check,
      [.words(edition.verdictText(verdict)), .words(Sentence(edition.parts(of: form, values)).text)],
      indented: false)
  }
}
