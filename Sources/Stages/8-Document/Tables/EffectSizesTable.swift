import StudyDefinition
import StudyEdition
import StudyResults

extension TableKind {
  /// The effect sizes that the definition asks for, a column each, with the interval of those that have one.
  static let effectSizes = TableKind(
    name: "effect-sizes", required: [.cohort], optional: [.domain, .endpoint], basis: .cohort,
    summary: "effect sizes of the change",
    lack: { study, _ in study.methods.effectSizes.isEmpty ? "the definition asks for no effect sizes" : nil }
  ) { edition, subject in
    guard let cohort = subject.cohort else {
      return Table(id: subject.id("effect-sizes"), caption: "", columns: [], rows: [])
    }
    let words = edition.phrases
    var composition = CellComposition(edition)
    let sizes = edition.study.methods.effectSizes
    var rows: [Table.Row] = []
    for endpoint in subject.endpoints(of: edition.study) {
      rows.append(.heading(edition.text(endpoint.label)))
      for visit in edition.followUps(of: cohort) {
        for group in edition.groups(of: cohort) {
          let place = [edition.text(visit.label), group.map { edition.text($0.label) }].compactMap { $0 }
          let cell = edition.cell(endpoint, visit, cohort, group, .effectSize)
          let n = edition.printed(edition.cell(endpoint, visit, cohort, group, .change), .n)
          rows.append(
            .cells(
              header: place.joined(separator: words(.listSeparator)),
              [composition.compose("{n}", [("n", n)])]
                + sizes.map { composition.effectSize($0.rawValue, cell) },
              indented: true))
        }
      }
    }
    let names = sizes.compactMap { words.phrase("effect-size", $0.rawValue) }
    return Table(
      id: subject.id("effect-sizes"),
      caption: words(.captionEffectSizes, ["cohort": edition.inSentence(cohort.label)]),
      columns: [.init(words(.visit), .text), .init(words(.n))]
        + sizes.map { .init(words.phrase("statistic", $0.rawValue) ?? $0.rawValue) },
      rows: rows,
      notes: [Table.Note(words(.methodEffectSizes, ["sizes": edition.joined(names)]))]
        + composition.footnotes.notes)
  }
}
