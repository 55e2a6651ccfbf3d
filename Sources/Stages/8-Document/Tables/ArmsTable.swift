import StudyDefinition
import StudyEdition
import StudyResults

extension TableKind {
  /// One endpoint at one follow-up, a column an arm: the descriptive cells of baseline, follow-up and change, in the
  /// form that submissions use; with a comparison also its means, differences and p-values.
  static let arms = TableKind(
    name: "arms", required: [.endpoint, .cohort, .timepoint], optional: [.comparison], basis: .cohort,
    summary: "one endpoint at one follow-up, a column a group, with n, mean (SD), median and range"
  ) { edition, subject in
    let words = edition.phrases
    var composition = CellComposition(edition)
    guard let endpoint = subject.endpoint, let cohort = subject.cohort, let timePoint = subject.timePoint
    else {
      return Table(id: subject.id("arms"), caption: "", columns: [], rows: [])
    }
    let sections: [(String, Measure)] = [
      (edition.comparator(of: cohort).map { edition.text($0.label) } ?? words(.baseline), .baseline),
      (edition.text(timePoint.label), .followUp),
      (words(.changeFrom, ["from": edition.fromText(cohort)]), .change),
    ]
    var rows: [Table.Row] = []
    for (title, measure) in sections {
      rows.append(.heading(title))
      let keys = edition.groups(of: cohort).map { edition.cell(endpoint, timePoint, cohort, $0, measure) }
      rows.append(
        .cells(header: words(.n), keys.map { composition.number($0, .n) }, indented: true))
      rows.append(
        .cells(
          header: words(.meanSD),
          keys.map { key in
            composition.compose(
              "{mean} ({sd})",
              [
                ("mean", edition.printed(key, .mean)),
                ("sd", edition.printed(key, .sd)),
              ])
          }, indented: true))
      rows.append(
        .cells(
          header: words(.median), keys.map { composition.number($0, .median) }, indented: true))
      rows.append(
        .cells(
          header: words(.minimumMaximum), keys.map { composition.range($0) }, indented: true))
    }
    let comparison = subject.comparison.flatMap { comparison in
      comparison.concerns(endpoint, timePoint, cohort)
        ? ArmsComparison(
          edition: edition, comparison: comparison, endpoint: endpoint, timePoint: timePoint, cohort: cohort,
          groups: edition.groups(of: cohort).compactMap { $0 }) : nil
    }
    rows += comparison?.rows(&composition) ?? []
    return Table(
      id: subject.id("arms"),
      caption: words(
        .captionArms,
        [
          "endpoint": edition.labelWithUnit(endpoint), "visit": edition.inSentence(timePoint.label),
          "cohort": edition.inSentence(cohort.label), "from": edition.fromText(cohort),
        ]),
      columns: [.init(words(.visit), .text)]
        + edition.groups(of: cohort).map { .init($0.map { edition.text($0.label) } ?? words(.allSubjects)) },
      rows: rows,
      notes: [Table.Note(words(.notePairs))] + (comparison?.notes ?? []) + composition.footnotes.notes)
  }
}
