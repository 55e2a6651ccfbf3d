import Diagnostics
import StudyDefinition
import Tabular

/// How many events of each kind every subject had.
struct CountedEvents {
  /// `counts[kind][subject]`.
  let counts: [[Int]]
  let rows: Int

  /// Reads the file of events. Subjects that nobody knows and events of no kind are told; an event of any kind may be
  /// counted, and is then no error.
  init?(
    _ events: Events, from file: StudyFile, subjects: SubjectRegister, rules: CellRules,
    _ diagnostics: inout [Diagnostic]
  ) {
    let reading = file.format.subjects(file.bytes, path: file.shownPath, rules: rules)
    diagnostics += reading.problems.diagnostics(file: file.shownPath)
    guard let table = reading.table else { return nil }
    func column(_ name: String) -> Int? {
      if let index = table.columnNames.firstIndex(of: name) { return index }
      diagnostics.append(
        .error(
          "unknown-column", "no column '\(name)' in the header",
          at: SourceLocation(file: file.shownPath, line: 1),
          suggestion: nearestName(to: name, among: table.columnNames)))
      return nil
    }
    guard let who = column(events.subjectColumn), let what = column(events.eventColumn) else { return nil }
    let kept = events.condition.flatMap {
      RowCondition.rows(of: table, where: $0, rules: rules, &diagnostics)
    }
    var places: [String: Int] = [:]
    for (place, id) in subjects.ids.enumerated() { places[id] = place }
    // Blanks round a name mean nothing, in the definition as in the file.
    let names = events.kinds.map { $0.dataNames?.map(trimmed) }
    let named = names.flatMap { $0 ?? [] }
    let countsAny = names.contains { $0 == nil }
    var counts = events.kinds.map { _ in Array(repeating: 0, count: subjects.ids.count) }
    var unknown = ListedProblems()
    for row in 0..<table.rowCount where kept.map({ $0[row] != 0 }) ?? true {
      let id = trimmed(table.text(row: row, column: who))
      let event = trimmed(table.text(row: row, column: what))
      guard let subject = places[id] else {
        unknown.add {
          .error(
            "unknown-subject", "the subject of this event is none of the study",
            at: table.location(row: row, column: who))
        }
        continue
      }
      if !countsAny, !named.contains(event) {
        unknown.add {
          .error(
            "unknown-event", "unknown event '\(event)'", at: table.location(row: row, column: what),
            suggestion: nearestName(to: event, among: named))
        }
      }
      for (kind, declared) in names.enumerated() where declared?.contains(event) ?? true {
        counts[kind][subject] += 1
      }
    }
    diagnostics += unknown.diagnostics(file: file.shownPath)
    self.counts = counts
    rows = table.rowCount
  }
}
