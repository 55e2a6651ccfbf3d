import StudyDefinition
import StudyEdition
import StudyResults

extension TableKind {
  /// Every test of the change of the endpoints that have more than the one their other tables show, or one that is
  /// chosen by the data: a row a test, with its statistic; side by side where all endpoints have the same few.
  static let testsOfChange = TableKind(
    name: "tests", required: [.cohort], optional: [.domain, .endpoint], basis: .cohort,
    summary: "every test of the change, with its statistic, where an endpoint has several",
    lack: { study, subject in
      subject.declared(in: study).contains(where: \.hasFurtherTests) ? nil : "no endpoint has a further test"
    }
  ) { edition, subject in
    guard let cohort = subject.cohort else {
      return Table(id: subject.id("tests"), caption: "", columns: [], rows: [])
    }
    let words = edition.phrases
    var composition = CellComposition(edition)
    // Where there is no pair, the table of changes says so.
    let endpoints = subject.endpoints(of: edition.study).filter { endpoint in
      endpoint.hasFurtherTests
        && edition.followUps(of: cohort).contains { visit in
          edition.groups(of: cohort).contains {
            edition.results.count(edition.cell(endpoint, visit, cohort, $0, .change), .n) ?? 0 > 0
          }
        }
    }
    let lists = Set(endpoints.map(\.tests))
    // Tests side by side where all endpoints have the same few.
    let shared = lists.count == 1 ? lists.first.flatMap { (2...3).contains($0.count) ? $0 : nil } : nil
    var rows: [Table.Row] = []
    for endpoint in endpoints {
      if shared != nil { rows.append(.heading(edition.labelWithUnit(endpoint))) }
      for visit in edition.followUps(of: cohort) {
        for group in edition.groups(of: cohort) {
          let place = [edition.text(visit.label), group.map { edition.text($0.label) }].compactMap { $0 }
            .joined(separator: words(.listSeparator))
          let n = composition.size(edition.cell(endpoint, visit, cohort, group, .change))
          let tests = endpoint.tests.map { test -> [Table.Cell] in
            let cell = edition.cell(endpoint, visit, cohort, group, .test(test))
            return [composition.testStatistic(cell), composition.probability(cell)]
          }
          if shared != nil {
            rows.append(.cells(header: place, [n] + tests.flatMap { $0 }, indented: true))
            continue
          }
          rows.append(.heading(edition.labelWithUnit(endpoint) + words(.listSeparator) + place))
          for (test, cells) in zip(endpoint.tests, tests) {
            rows.append(
              .cells(header: edition.words(of: test) ?? test.rawValue, [n] + cells, indented: true))
          }
        }
      }
    }
    let pair: [Table.Column] = [.init(words(.statistic)), .init(words(.pValue))]
    return Table(
      id: subject.id("tests"),
      caption: words(
        .captionTestsOfChange,
        [
          "domain": subject.domain.map { edition.text($0.label) } ?? words(.allEndpoints),
          "cohort": edition.inSentence(cohort.label), "from": edition.fromText(cohort),
        ]),
      columns: [.init(words(shared == nil ? .test : .visit), .text), .init(words(.n))]
        + (shared ?? [.pairedT]).flatMap { _ in pair },
      spans: shared.map { tests in
        [.init("", count: 2)] + tests.map { .init(edition.words(of: $0) ?? $0.rawValue, count: 2) }
      } ?? [],
      rows: rows, notes: composition.footnotes.notes)
  }
}
