import StudyDefinition
import StudyEdition
import StudyResults

extension TableKind {
  /// Where a further test of a change stands on the other side of the significance level than the main one, so that the
  /// choice of test decides what may be claimed; the rest is counted.
  static let furtherTests = TableKind(
    name: "further-tests", required: [.cohort], optional: [.domain, .endpoint], basis: .cohort,
    summary: "changes whose further test stands on the other side of the level than the main one",
    lack: { study, subject in
      subject.declared(in: study).contains { $0.tests.count > 1 } ? nil : "no endpoint has a further test"
    }
  ) { edition, subject in
    guard let cohort = subject.cohort else {
      return Table(id: subject.id("further-tests"), caption: "", columns: [], rows: [])
    }
    let words = edition.phrases
    var composition = CellComposition(edition)
    var rows: [Table.Row] = []
    var agreeing = 0
    for comparison in edition.furtherTests(of: subject.endpoints(of: edition.study), in: cohort) {
      guard comparison.isDivided else {
        agreeing += 1
        continue
      }
      rows.append(
        .cells(
          comparison.place(edition),
          [
            composition.number(comparison.counted, .n), .words(comparison.mainName(edition)),
            composition.probability(comparison.main), .words(comparison.furtherName(edition)),
            composition.probability(comparison.further),
          ]))
    }
    if rows.isEmpty { rows.append(.cells(words(.noEndpoint), Array(repeating: .empty, count: 5))) }
    return Table(
      id: subject.id("further-tests"),
      caption: words(
        .captionFurtherTests,
        ["alpha": edition.format.level(edition.study.alpha), "cohort": edition.inSentence(cohort.label)]),
      columns: [
        .init(words(.endpoint), .text), .init(words(.n)), .init(words(.mainTest), .text),
        .init(words(.pValue)), .init(words(.furtherTest), .text), .init(words(.pValue)),
      ],
      rows: rows,
      notes: [
        Table.Note(words(.noteFurtherTests, ["count": edition.format.count(agreeing)]))
      ] + composition.footnotes.notes)
  }
}

/// The main test of a change and one of its further tests.
struct FurtherTest {
  let endpoint: Endpoint
  let timePoint: TimePoint
  let group: Group?
  /// Where the pairs are counted.
  let counted: CellKey
  let main: CellKey
  let further: CellKey
  /// Whether one p is below the level and the other is not.
  let isDivided: Bool
  fileprivate let tests: (main: WithinGroupTest, further: WithinGroupTest)

  func place(_ edition: Edition) -> String {
    [edition.text(endpoint.label), edition.inSentence(timePoint.label), group.map { edition.text($0.label) }]
      .compactMap { $0 }.joined(separator: edition.phrases(.listSeparator))
  }

  func mainName(_ edition: Edition) -> String { edition.words(of: tests.main) ?? tests.main.rawValue }
  func furtherName(_ edition: Edition) -> String {
    edition.words(of: tests.further) ?? tests.further.rawValue
  }
}

extension Edition {
  /// Every change with a further test, both of which have a p.
  func furtherTests(of endpoints: [Endpoint], in cohort: Cohort) -> [FurtherTest] {
    var found: [FurtherTest] = []
    for endpoint in endpoints where endpoint.tests.count > 1 {
      for timePoint in followUps(of: cohort) {
        for group in groups(of: cohort) {
          func cell(_ test: WithinGroupTest) -> CellKey {
            self.cell(endpoint, timePoint, cohort, group, .test(test))
          }
          for further in endpoint.tests.dropFirst() {
            guard let p = results.number(cell(endpoint.tests[0]), .p),
              let q = results.number(cell(further), .p)
            else { continue }
            found.append(
              FurtherTest(
                endpoint: endpoint, timePoint: timePoint, group: group,
                counted: self.cell(endpoint, timePoint, cohort, group, .change),
                main: cell(endpoint.tests[0]),
                further: cell(further), isDivided: (p < study.alpha) != (q < study.alpha),
                tests: (endpoint.tests[0], further)))
          }
        }
      }
    }
    return found
  }
}
