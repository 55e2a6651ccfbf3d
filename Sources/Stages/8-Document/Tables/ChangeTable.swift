import StudyDefinition
import StudyEdition
import StudyResults

extension TableKind {
  /// Baseline, follow-up and change of every endpoint of a domain: one row an endpoint and follow-up, and group.
  static let change = TableKind(
    name: "change", required: [.cohort], optional: [.domain, .endpoint], basis: .cohort,
    summary: "baseline, follow-up and change of the pairs, with interval and test"
  ) { edition, subject in
    let words = edition.phrases
    let endpoints = subject.endpoints(of: edition.study)
    var composition = CellComposition(edition, endpoints: endpoints)
    var rows: [Table.Row] = []
    guard let cohort = subject.cohort else {
      return Table(id: subject.id("change"), caption: "", columns: [], rows: [])
    }
    let hasPercent = endpoints.contains { $0.percentChange != nil }
    let followUps = edition.followUps(of: cohort)
    let groups = edition.groups(of: cohort)
    // A single visit stands over its column, and needs no row of its own.
    let single = followUps.count == 1 ? followUps.first : nil
    for endpoint in endpoints {
      if single == nil || groups.count > 1 { rows.append(.heading(edition.labelWithUnit(endpoint))) }
      for timePoint in followUps {
        for group in groups {
          let place = [
            single == nil ? edition.text(timePoint.label) : nil,
            groups.count > 1 || single == nil ? group.map { edition.text($0.label) } : nil,
          ].compactMap { $0 }
          func cell(_ measure: Measure) -> CellKey {
            edition.cell(endpoint, timePoint, cohort, group, measure)
          }
          let cells = composition.changeRow(
            endpoint, timePoint, cohort, group,
            { row in
              [
                row.summary(cell(.baseline), of: endpoint), row.summary(cell(.followUp), of: endpoint),
                row.estimate(cell(.change), of: endpoint),
              ] + (hasPercent ? [row.percentChange(cell(.percentChange), of: endpoint)] : []) + [
                row.firstTest(of: endpoint, timePoint, cohort, group)
              ]
            }, columns: hasPercent ? 5 : 4)
          let header =
            place.isEmpty ? edition.labelWithUnit(endpoint) : place.joined(separator: words(.listSeparator))
          rows.append(.cells(header: header, cells, indented: !place.isEmpty))
        }
      }
    }
    return Table(
      id: subject.id("change"),
      caption: words(
        .captionChange,
        [
          "domain": subject.domain.map { edition.text($0.label) } ?? words(.allEndpoints),
          "cohort": edition.inSentence(cohort.label), "from": edition.fromText(cohort),
        ]),
      columns: [
        .init(words(.endpoint), .text), .init(words(.n)),
        .init(edition.comparator(of: cohort).map { edition.text($0.label) } ?? words(.baseline)),
        .init(single.map { edition.text($0.label) } ?? words(.followUp)),
        .init(words(.changeInterval, ["level": edition.confidenceLevel])),
      ]
        + (hasPercent
          ? [.init(words(.endpointWithUnit, ["endpoint": words(.percentChange), "unit": "%"]))] : [])
        + [.init(words(.pValue))],
      rows: rows,
      notes: [Table.Note(words(.notePairs))]
        + composition.conventions.notes(edition, values: true, changes: true)
        + edition.percentNotes(endpoints)
        + composition.footnotes.notes)
  }
}

extension Edition {
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
      let subject =
        all ? phrases(.percentChange) : phrases(.percentChange) + phrases(.bracketed, ["text": names])
      return Table.Note(subject + phrases(.colon) + words + phrases(.sentenceEnd))
    }
    return definitions + (hasQuartiles && !isSaid ? [Table.Note(quartiles)] : [])
  }
}
