import StudyDefinition
import StudyEdition
import StudyResults

extension TableKind {
  /// Every test of the change of the endpoints that have more than the one their other tables show, or one that is
  /// chosen by the data: a row a test, with its statistic.
  static let testsOfChange = TableKind(
    name: "tests", required: [.cohort], optional: [.domain, .endpoint],
    summary: "every test of the change, with its statistic, where an endpoint has several"
  ) { edition, subject in
    guard let cohort = subject.cohort else {
      return Table(id: subject.id("tests"), caption: "", columns: [], rows: [])
    }
    let words = edition.phrases
    var composition = CellComposition(edition)
    var rows: [Table.Row] = []
    for endpoint in subject.endpoints(of: edition.study).filter(\.hasFurtherTests) {
      for visit in edition.followUps(of: cohort) {
        for group in edition.groups(of: cohort) {
          let place = [
            edition.labelWithUnit(endpoint), edition.text(visit.label), group.map { edition.text($0.label) },
          ]
          rows.append(.heading(place.compactMap { $0 }.joined(separator: words(.listSeparator))))
          for test in endpoint.tests {
            let cell = edition.cell(endpoint, visit, cohort, group, .test(test))
            rows.append(
              .cells(
                header: edition.words(of: test) ?? test.rawValue,
                [
                  composition.size(edition.cell(endpoint, visit, cohort, group, .change)),
                  composition.testStatistic(cell), composition.probability(cell),
                ], indented: true))
          }
        }
      }
    }
    return Table(
      id: subject.id("tests"),
      caption: words(
        .captionTestsOfChange,
        [
          "domain": subject.domain.map { edition.text($0.label) } ?? words(.allEndpoints),
          "cohort": edition.text(cohort.label),
        ]),
      columns: [
        .init(words(.test), .text), .init(words(.n)), .init(words(.statistic)), .init(words(.pValue)),
      ], rows: rows, notes: composition.footnotes.notes)
  }
}
