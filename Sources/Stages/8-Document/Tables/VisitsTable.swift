import StudyDefinition
import StudyEdition
import StudyResults

extension TableKind {
  /// Every endpoint of a domain at every visit, all values present, with n: where the data have holes shows here.
  static let visits = TableKind(
    name: "visits", required: [.cohort], optional: [.domain, .endpoint], basis: .cohort,
    summary: "all values present at each visit, with n, paired or not"
  ) { edition, subject in
    let words = edition.phrases
    let endpoints = subject.endpoints(of: edition.study)
    var composition = CellComposition(edition, endpoints: endpoints)
    guard let cohort = subject.cohort else {
      return Table(id: subject.id("visits"), caption: "", columns: [], rows: [])
    }
    let visits = [edition.comparator(of: cohort)].compactMap { $0 } + edition.followUps(of: cohort)
    var rows: [Table.Row] = []
    for endpoint in endpoints {
      for group in edition.groups(of: cohort) {
        let header = [edition.labelWithUnit(endpoint), group.map { edition.text($0.label) }].compactMap { $0 }
        var cells: [Table.Cell] = []
        for visit in visits {
          let key = edition.cell(endpoint, visit, cohort, group, .value)
          cells += composition.present(key, of: endpoint, at: visit, cohort, group)
        }
        rows.append(.cells(header.joined(separator: words(.listSeparator)), cells))
      }
    }
    return Table(
      id: subject.id("visits"),
      caption: words(
        .captionVisits,
        [
          "domain": subject.domain.map { edition.text($0.label) } ?? words(.allEndpoints),
          "cohort": edition.inSentence(cohort.label),
        ]),
      columns: [.init(words(.endpoint), .text)]
        + visits.flatMap { _ in [Table.Column(words(.n)), Table.Column(words(.value))] },
      spans: [.init("", count: 1)] + visits.map { .init(edition.text($0.label), count: 2) },
      rows: rows,
      notes: composition.conventions.notes(edition, values: true, changes: false)
        + composition.footnotes.notes)
  }
}

extension CellComposition {
  /// n and the summary of the values present at a visit; of none, n with the reason and a dash.
  fileprivate mutating func present(
    _ key: CellKey, of endpoint: Endpoint, at visit: TimePoint, _ cohort: Cohort, _ group: Group?
  ) -> [Table.Cell] {
    var n = number(key, .n)
    guard edition.results.count(key, .n) == 0, edition.results.count(key, .eligible) ?? 0 > 0 else {
      return [n, summary(key, of: endpoint)]
    }
    n.marks = [
      footnotes.mark(for: edition.phrases.sentence(edition.notCollected(endpoint, visit, cohort, group)))
    ]
    return [n, .words(edition.format.journal.missing)]
  }
}
