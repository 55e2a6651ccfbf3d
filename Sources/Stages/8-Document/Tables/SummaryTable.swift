import StudyDefinition
import StudyEdition
import StudyResults

extension TableKind {
  /// The change of every endpoint at the last follow-up, one row an endpoint and group: the report at a glance.
  static let summary = TableKind(
    name: "summary", required: [.cohort], optional: [.domain], basis: .cohort,
    summary: "change of every endpoint at the last follow-up, with interval and p"
  ) { edition, subject in
    let words = edition.phrases
    let reported = subject.endpoints(of: edition.study)
    var composition = CellComposition(edition, endpoints: reported)
    guard let cohort = subject.cohort, let last = edition.followUps(of: cohort).last else {
      return Table(id: subject.id("summary"), caption: "", columns: [], rows: [])
    }
    let hasCourse = edition.followUps(of: cohort).count > 1
    let pictures = ChangePictures(
      edition,
      reported.flatMap { endpoint in
        edition.groups(of: cohort).map { (edition.cell(endpoint, last, cohort, $0, .change), endpoint) }
      }, in: subject.id("summary"))
    var rows: [Table.Row] = []
    for domain in edition.study.domains where subject.domain.map({ $0.id == domain.id }) ?? true {
      let endpoints = reported.filter { $0.domain == domain.id }
      if !endpoints.isEmpty { rows.append(.heading(edition.text(domain.label))) }
      for endpoint in endpoints {
        for group in edition.groups(of: cohort) {
          let header = [edition.labelWithUnit(endpoint), group.map { edition.text($0.label) }].compactMap {
            $0
          }
          let change = edition.cell(endpoint, last, cohort, group, .change)
          let cells = composition.changeRow(
            endpoint, last, cohort, group,
            { row in
              [row.estimate(change, of: endpoint), row.firstTest(of: endpoint, last, cohort, group)]
            }, columns: 2)
          rows.append(
            .cells(
              header: header.joined(separator: words(.listSeparator)),
              cells.dropLast() + [
                hasCourse
                  ? edition.coursePicture(endpoint, cohort, group, in: subject.id("summary"))
                  : pictures.cell(change, endpoint, group)
              ] + cells.suffix(1),
              indented: true))
        }
      }
    }
    return Table(
      id: subject.id("summary"),
      caption: words(
        .captionSummary,
        [
          "cohort": edition.inSentence(cohort.label), "visit": edition.inSentence(last.label),
          "from": edition.fromText(cohort),
        ]),
      columns: [
        .init(words(.endpoint), .text), .init(words(.n)),
        .init(words(.changeInterval, ["level": edition.confidenceLevel])),
        .init(words(hasCourse ? .course : .changePicture), .picture), .init(words(.pValue)),
      ],
      rows: rows,
      notes: (hasCourse ? [] : [.init(pictures.note, isOfPictures: true)])
        + composition.conventions.notes(edition, values: false, changes: true)
        + edition.reportedElsewhere(than: cohort, at: last) + composition.footnotes.notes)
  }
}

extension Edition {
  /// The endpoints that a cohort is not reported for, with the cohorts that are reported for them at the same visit: a
  /// note for each set of cohorts.
  func reportedElsewhere(than cohort: Cohort, at timePoint: TimePoint) -> [Table.Note] {
    var found: [(cohorts: [Cohort], endpoints: [Endpoint])] = []
    for endpoint in study.endpoints where !cohort.reports(endpoint.id) {
      let cohorts = study.cohorts.filter { other in
        other.reports(endpoint.id) && followUps(of: other).contains { $0.id == timePoint.id }
      }
      guard !cohorts.isEmpty else { continue }
      if let place = found.firstIndex(where: { $0.cohorts.map(\.id) == cohorts.map(\.id) }) {
        found[place].endpoints.append(endpoint)
      } else {
        found.append((cohorts, [endpoint]))
      }
    }
    return found.map { cohorts, endpoints in
      Table.Note(
        phrases(
          .noteReportedFor,
          [
            "endpoints": joined(endpoints.map { inSentence($0.label) }),
            "cohorts": cohorts.map { inSentence($0.label) }.joined(separator: phrases(.clauseSeparator)),
          ]))
    }
  }
}
