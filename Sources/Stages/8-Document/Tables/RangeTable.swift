import StudyDefinition
import StudyEdition
import StudyResults

extension TableKind {
  /// How many subjects were in and out of the reference range before and after, a row an endpoint: the shift tables of
  /// all endpoints in short.
  static let range = TableKind(
    name: "range", required: [.cohort], optional: [.domain], basis: .cohort,
    summary: "subjects in and out of the reference range at baseline and at the last follow-up",
    lack: { study, subject in
      subject.declared(in: study).contains { !$0.reference.isEmpty }
        ? nil : "no endpoint has a reference range"
    }
  ) { edition, subject in
    guard let cohort = subject.cohort, let visit = edition.followUps(of: cohort).last else {
      return Table(id: subject.id("range"), caption: "", columns: [], rows: [])
    }
    let words = edition.phrases
    var composition = CellComposition(edition)
    var rows: [Table.Row] = []
    var variants: [String] = []
    for endpoint in subject.endpoints(of: edition.study) where !endpoint.reference.isEmpty {
      for group in edition.groups(of: cohort) {
        func cell(_ contrast: ContrastID?) -> CellKey {
          CellKey(
            endpoint: endpoint.id, timePoint: visit.id, cohort: cohort.id, group: group?.id, measure: .shift,
            contrast: contrast)
        }
        let name = [edition.labelWithUnit(endpoint), group.map { edition.text($0.label) }].compactMap { $0 }
        let variant = edition.results[cell(.outOfRange), .p].flatMap { edition.variantText($0) }
        if let variant, !variants.contains(variant) { variants.append(variant) }
        let counts: [(Bool, Bool)] = [(true, true), (false, true), (true, false), (false, false)]
        rows.append(
          .cells(
            name.joined(separator: words(.listSeparator)),
            [.words(edition.referenceText(endpoint) ?? "–"), composition.number(cell(nil), .n)]
              + counts.map {
                composition.number(cell(.passage(isInside: $0.0, isInside: $0.1)), .n)
              } + [composition.probability(cell(.outOfRange), namesVariant: false)]))
      }
    }
    return Table(
      id: subject.id("range"),
      caption: words(
        .captionRange,
        [
          "visit": edition.inSentence(visit.label), "cohort": edition.inSentence(cohort.label),
          "from": edition.fromText(cohort),
        ]),
      columns: [
        .init(words(.endpoint), .text), .init(words(.referenceRange), .text), .init(words(.n)),
        .init(words(.insideBoth)), .init(words(.cameInside)), .init(words(.leftInside)),
        .init(words(.outsideBoth)), .init(words(.pValue)),
      ],
      rows: rows,
      notes: [Table.Note(words(.notePassage))]
        + variants.map { Table.Note(words(.pValue) + words(.colon) + $0) } + composition.footnotes.notes)
  }
}
