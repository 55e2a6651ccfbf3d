import StudyDefinition
import StudyEdition
import StudyResults

extension TableKind {
  /// Every endpoint of a domain at every visit, all values present, with n: where the data have holes shows here.
  static let visits = TableKind(
    name: "visits", required: [.cohort], optional: [.domain, .endpoint],
    summary: "all values present at each visit, with n, paired or not"
  ) { edition, subject in
    let words = edition.phrases
    var composition = CellComposition(edition)
    guard let cohort = subject.cohort else {
      return Table(id: subject.id("visits"), caption: "", columns: [], rows: [])
    }
    let visits = [edition.baseline].compactMap { $0 } + edition.followUps(of: cohort)
    var rows: [Table.Row] = []
    for endpoint in subject.endpoints(of: edition.study) {
      for group in edition.groups(of: cohort) {
        let header = [edition.labelWithUnit(endpoint), group.map { edition.text($0.label) }].compactMap { $0 }
        var cells: [Table.Cell] = []
        for visit in visits {
          let key = edition.cell(endpoint, visit, cohort, group, .value)
          cells.append(composition.number(key, .n))
          cells.append(composition.summary(key, of: endpoint))
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
          "cohort": edition.text(cohort.label),
        ]),
      columns: [.init(words(.endpoint), .text)]
        + visits.flatMap { _ in [Table.Column(words(.n)), Table.Column(words(.value))] },
      spans: [.init("", count: 1)] + visits.map { .init(edition.text($0.label), count: 2) },
      rows: rows,
      notes: edition.summaryNotes(subject.endpoints(of: edition.study)) + composition.footnotes.notes)
  }
}
