import StudyDefinition
import StudyEdition
import StudyResults

extension TableKind {
  /// The change of every endpoint at the last follow-up, one row an endpoint and group: the report at a glance.
  static let summary = TableKind(
    name: "summary", required: [.cohort], optional: [.domain],
    summary: "change of every endpoint at the last follow-up, with interval and p"
  ) { edition, subject in
    let words = edition.phrases
    var composition = CellComposition(edition)
    guard let cohort = subject.cohort, let last = edition.followUps(of: cohort).last else {
      return Table(id: subject.id("summary"), caption: "", columns: [], rows: [])
    }
    let hasCourse = edition.followUps(of: cohort).count > 1
    let shown = edition.study.endpoints.filter { endpoint in
      subject.domain.map { $0.id == endpoint.domain } ?? true
    }
    let pictures = ChangePictures(
      edition,
      shown.flatMap { endpoint in
        edition.groups(of: cohort).map { (edition.cell(endpoint, last, cohort, $0, .change), endpoint) }
      }, in: subject.id("summary"))
    var rows: [Table.Row] = []
    for domain in edition.study.domains where subject.domain.map({ $0.id == domain.id }) ?? true {
      rows.append(.heading(edition.text(domain.label)))
      for endpoint in edition.endpoints(in: domain.id) {
        for group in edition.groups(of: cohort) {
          let header = [edition.labelWithUnit(endpoint), group.map { edition.text($0.label) }].compactMap {
            $0
          }
          let change = edition.cell(endpoint, last, cohort, group, .change)
          let test = endpoint.tests.first.map { edition.cell(endpoint, last, cohort, group, .test($0)) }
          rows.append(
            .cells(
              header: header.joined(separator: words(.listSeparator)),
              [
                composition.size(change),
                composition.estimate(change, of: endpoint),
                hasCourse
                  ? edition.coursePicture(endpoint, cohort, group, in: subject.id("summary"))
                  : pictures.cell(change, endpoint, group),
                test.map { composition.probability($0) } ?? .words("–"),
              ],
              indented: true))
        }
      }
    }
    let endpoints = subject.endpoints(of: edition.study)
    return Table(
      id: subject.id("summary"),
      caption: words(
        .captionSummary, ["cohort": edition.text(cohort.label), "visit": edition.text(last.label)]),
      columns: [
        .init(words(.endpoint), .text), .init(words(.n)),
        .init(words(.changeInterval, ["level": edition.confidenceLevel])),
        .init(words(hasCourse ? .course : .changePicture), .picture), .init(words(.pValue)),
      ],
      rows: rows,
      notes: (hasCourse ? [] : [.init(pictures.note)]) + edition.testNotes(endpoints)
        + composition.footnotes.notes)
  }
}
