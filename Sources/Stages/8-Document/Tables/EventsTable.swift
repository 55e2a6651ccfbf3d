import StudyDefinition
import StudyEdition
import StudyResults

extension TableKind {
  /// Subjects with at least one event of each kind, a column a cohort or group: count, share and interval; of none, the
  /// upper limit of the true share.
  static let events = TableKind(
    name: "events", required: [], optional: [.cohort], basis: .definition,
    summary: "subjects with an event, zero counts with their upper limit, a column a cohort or group",
    lack: { study, _ in study.events == nil ? "the definition has no 'events:'" : nil }
  ) { edition, subject in
    let words = edition.phrases
    var composition = CellComposition(edition)
    let columns = CohortColumns(edition, subject.cohort.map { [$0] } ?? edition.study.eventCohorts)
    let kinds = edition.study.events?.kinds ?? []
    let sizes = columns.places.map { place in
      kinds.first.map { composition.number(edition.eventCell($0, place.cohort, place.group), .n) } ?? .empty
    }
    let rows = kinds.map { kind in
      Table.Row.cells(
        edition.text(kind.label),
        columns.places.map { composition.events(edition.eventCell(kind, $0.cohort, $0.group)) })
    }
    let interval =
      words.phrase("proportion-interval", edition.study.methods.proportionInterval.rawValue) ?? ""
    return Table(
      id: subject.id("events"), caption: words(.captionEvents),
      columns: [.init(words(.event), .text)] + columns.columns, spans: columns.spans,
      rows: [.cells(words(.subjects), sizes)] + rows,
      notes: [
        Table.Note(
          words(.noteEvents, ["level": edition.confidenceLevel, "interval": interval]))
      ] + composition.footnotes.notes)
  }
}

extension CellComposition {
  /// `2 (18.2%; 5.1 to 47.7)`, or `0 (at most 23.8%)`.
  fileprivate mutating func events(_ cell: CellKey) -> Table.Cell {
    let (count, percent) = (edition.printed(cell, .responders), edition.printed(cell, .percent))
    let (low, high) = (edition.printed(cell, .percentLow), edition.printed(cell, .percentHigh))
    guard edition.results.count(cell, .responders) == 0, edition.results.count(cell, .n) ?? 0 > 0 else {
      return compose(
        edition.limitsForm("{count} ({percent}%; {low}{to}{high})", low, high),
        [("count", count), ("percent", percent), ("low", low), ("high", high)])
    }
    return compose(
      edition.phrases(.eventsAtMost), [("count", count), ("limit", edition.printed(cell, .upperLimit))])
  }
}

extension Edition {
  /// Where the events of a kind are counted.
  func eventCell(_ kind: EventKind, _ cohort: Cohort, _ group: Group?) -> CellKey {
    let visit = followUps(of: cohort).last ?? baseline
    return CellKey(
      endpoint: kind.keyed, timePoint: visit?.id ?? TimePointID("baseline"), cohort: cohort.id,
      group: group?.id, measure: .events)
  }
}
