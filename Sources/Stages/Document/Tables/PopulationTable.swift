import StudyDefinition
import StudyEdition
import StudyResults

extension TableKind {
  /// Who is counted for each endpoint and follow-up: eligible, with both visits, left out and why.
  static let population = TableKind(
    name: "population", required: [.cohort], optional: [.domain, .endpoint],
    summary: "subjects eligible, with both visits, and left out with the reason"
  ) { edition, subject in
    let words = edition.phrases
    var composition = CellComposition(edition)
    guard let cohort = subject.cohort else {
      return Table(id: subject.id("population"), caption: "", columns: [], rows: [])
    }
    let statistics: [(PhraseKey, Statistic)] = [
      (.eligible, .eligible), (.withBoth, .n), (.leftOut, .missing), (.noBaseline, .missingBaseline),
      (.noFollowUp, .missingFollowUp), (.neitherVisit, .missingBoth),
    ]
    var rows: [Table.Row] = []
    for endpoint in subject.endpoints(of: edition.study) {
      for timePoint in edition.followUps(of: cohort) {
        for group in edition.groups(of: cohort) {
          let header = [
            edition.text(endpoint.label), edition.text(timePoint.label), group.map { edition.text($0.label) },
          ]
          let key = edition.cell(endpoint, timePoint, cohort, group, .change)
          rows.append(
            .cells(
              header.compactMap { $0 }.joined(separator: words(.listSeparator)),
              statistics.map { composition.number(key, $0.1) }))
        }
      }
    }
    return Table(
      id: subject.id("population"),
      caption: words(.captionPopulation, ["cohort": edition.text(cohort.label)]),
      columns: [.init(words(.endpoint), .text)] + statistics.map { .init(words($0.0)) }, rows: rows,
      notes: composition.footnotes.notes)
  }
}
