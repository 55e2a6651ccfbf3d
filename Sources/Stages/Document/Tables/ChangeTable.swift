import StudyDefinition
import StudyEdition
import StudyResults

extension TableKind {
  /// Baseline, follow-up and change of every endpoint of a domain: one row an endpoint and follow-up, and group.
  static let change = TableKind(
    name: "change", required: [.cohort], optional: [.domain, .endpoint],
    summary: "baseline, follow-up and change of the pairs, with interval and test"
  ) { edition, subject in
    let words = edition.phrases
    var composition = CellComposition(edition)
    var rows: [Table.Row] = []
    guard let cohort = subject.cohort else {
      return Table(id: subject.id("change"), caption: "", columns: [], rows: [])
    }
    let endpoints = subject.endpoints(of: edition.study)
    let hasPercent = endpoints.contains { $0.percentChange != nil }
    for endpoint in endpoints {
      rows.append(.heading(edition.labelWithUnit(endpoint)))
      for timePoint in edition.followUps(of: cohort) {
        for group in edition.groups(of: cohort) {
          let header = [edition.text(timePoint.label), group.map { edition.text($0.label) }].compactMap { $0 }
          let change = edition.cell(endpoint, timePoint, cohort, group, .change)
          let test = endpoint.tests.first.map { edition.cell(endpoint, timePoint, cohort, group, .test($0)) }
          rows.append(
            .cells(
              header: header.joined(separator: words(.listSeparator)),
              [
                composition.size(change),
                composition.summary(
                  edition.cell(endpoint, timePoint, cohort, group, .baseline), of: endpoint),
                composition.summary(
                  edition.cell(endpoint, timePoint, cohort, group, .followUp), of: endpoint),
                composition.estimate(change, of: endpoint),
              ]
                + (hasPercent
                  ? [
                    composition.percentChange(
                      edition.cell(endpoint, timePoint, cohort, group, .percentChange), of: endpoint)
                  ] : []) + [test.map { composition.probability($0) } ?? .words("–")], indented: true))
        }
      }
    }
    return Table(
      id: subject.id("change"),
      caption: words(
        .captionChange,
        [
          "domain": subject.domain.map { edition.text($0.label) } ?? words(.allEndpoints),
          "cohort": edition.text(cohort.label),
        ]),
      columns: [
        .init(words(.endpoint), .text), .init(words(.n)), .init(words(.baseline)), .init(words(.followUp)),
        .init(words(.changeInterval, ["level": edition.confidenceLevel])),
      ]
        + (hasPercent
          ? [
            .init(words(.endpointWithUnit, ["endpoint": words(.percentChange), "unit": "%"]))
          ] : []) + [.init(words(.pValue))],
      rows: rows,
      notes: [Table.Note(words(.notePairs))] + edition.summaryNotes(endpoints)
        + edition.percentNotes(endpoints) + edition.testNotes(endpoints) + composition.footnotes.notes)
  }
}

extension Edition {
  /// How each kind of summary among these endpoints reads, with the quartile definition where quartiles are shown.
  func summaryNotes(_ endpoints: [Endpoint]) -> [Table.Note] {
    var notes: [Table.Note] = []
    for summary in Summary.allCases {
      let concerned = endpoints.filter { $0.summary == summary }
      guard !concerned.isEmpty, let words = phrases.phrase("summary", summary.rawValue) else { continue }
      let all = concerned.count == endpoints.count
      let names = concerned.map { text($0.label) }.joined(separator: phrases(.listSeparator))
      notes.append(Table.Note(all ? words : names + phrases(.colon) + words))
    }
    if endpoints.contains(where: { $0.summary == .medianIQR }) {
      let type = String(study.methods.quartileType)
      notes.append(Table.Note(phrases(.noteQuartiles, ["type": type])))
    }
    return notes
  }

  /// How the percent changes among these endpoints are defined.
  func percentNotes(_ endpoints: [Endpoint]) -> [Table.Note] {
    let quartiles = phrases(.noteQuartiles, ["type": String(study.methods.quartileType)])
    let hasQuartiles = endpoints.contains { $0.percentChange == .individual }
    let isSaid = endpoints.contains { $0.summary == .medianIQR }
    let definitions = PercentChangeDefinition.allCases.compactMap { definition -> Table.Note? in
      let concerned = endpoints.filter { $0.percentChange == definition }
      guard !concerned.isEmpty, let words = phrases.phrase("percent-change-as", definition.rawValue) else {
        return nil
      }
      let names = concerned.map { text($0.label) }.joined(separator: phrases(.listSeparator))
      let all = concerned.count == endpoints.count
      return Table.Note(
        phrases(.percentChange) + phrases(.colon) + (all ? words : names + phrases(.colon) + words))
    }
    return definitions + (hasQuartiles && !isSaid ? [Table.Note(quartiles)] : [])
  }

  /// Which test stands behind the p-values, named with its variant.
  func testNotes(_ endpoints: [Endpoint]) -> [Table.Note] {
    var notes: [Table.Note] = []
    let tests = endpoints.map(\.tests.first)
    for test in WithinGroupTest.allCases where tests.contains(test) {
      guard let words = words(of: test) else { continue }
      let concerned = endpoints.filter { $0.tests.first == test }
      let names = concerned.map { text($0.label) }.joined(separator: phrases(.listSeparator))
      let all = concerned.count == endpoints.count
      notes.append(
        Table.Note(phrases(.pValue) + phrases(.colon) + (all ? words : names + phrases(.colon) + words)))
    }
    if !notes.isEmpty {
      notes.append(Table.Note(phrases(study.multiplicity.isEmpty ? .noteNominal : .noteRaw)))
    }
    return notes
  }
}
