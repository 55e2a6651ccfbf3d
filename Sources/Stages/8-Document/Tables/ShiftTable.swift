import StudyDefinition
import StudyEdition
import StudyResults

extension TableKind {
  /// Categories against the reference range at baseline, in rows, and at a follow-up, in columns, a block a group, with
  /// those missing either value and the tests of symmetry.
  static let shift = TableKind(
    name: "shift", required: [.endpoint, .cohort, .timepoint], optional: [], basis: .range,
    summary: "shifts against the reference range from baseline to a follow-up"
  ) { edition, subject in
    guard let endpoint = subject.endpoint, let cohort = subject.cohort, let visit = subject.timePoint else {
      return Table(id: subject.id("shift"), caption: "", columns: [], rows: [])
    }
    let words = edition.phrases
    var composition = CellComposition(edition)
    let levels = endpoint.reference.isEmpty ? [] : shiftCategories(endpoint)
    func name(_ category: String) -> String { words.phrase("category", category) ?? category }
    func cell(_ group: Group?, _ contrast: ContrastID) -> CellKey {
      edition.cell(endpoint, visit, cohort, group, .shift, contrast)
    }
    var rows: [Table.Row] = []
    for group in edition.groups(of: cohort) where !levels.isEmpty {
      rows.append(.heading(group.map { edition.text($0.label) } ?? words(.allSubjects)))
      for before in levels + ["missing"] {
        let counts = (levels + ["missing"]).map { after -> Table.Cell in
          let key = cell(group, .shift(from: before, to: after))
          guard before != "missing", after != "missing",
            edition.results.number(key, .percent) != nil
          else { return composition.number(key, .n) }
          return composition.compose(
            "{n} ({percent}%)",
            [("n", edition.printed(key, .n)), ("percent", edition.printed(key, .percent))])
        }
        rows.append(.cells(header: name(before), counts, indented: true))
      }
      for (contrast, title) in [
        (ContrastID.symmetry, PhraseKey.shiftSymmetry), (.outOfRange, .shiftOutOfRange),
      ] {
        let p = composition.probability(cell(group, contrast))
        rows.append(
          .cells(
            header: words(title) + words(.listSeparator) + words(.pValue),
            levels.map { _ in .empty } + [p], indented: true))
      }
    }
    return Table(
      id: subject.id("shift"),
      caption: words(
        .captionShift,
        [
          "endpoint": edition.labelWithUnit(endpoint), "visit": edition.inSentence(visit.label),
          "cohort": edition.inSentence(cohort.label), "from": edition.fromText(cohort),
        ]),
      columns: [.init(words(.categoryAtBaseline, ["from": edition.fromText(cohort)]), .text)]
        + (levels + ["missing"]).map { .init(name($0)) },
      spans: [.init("", count: 1), .init(edition.text(visit.label), count: levels.count + 1)],
      rows: rows,
      notes: [Table.Note(words(.noteShiftRows))]
        + (edition.referenceText(endpoint).map {
          [Table.Note(words(.referenceRange) + words(.colon) + $0 + words(.sentenceEnd))]
        } ?? []) + composition.footnotes.notes)
  }
}

/// The categories an endpoint's ranges tell apart, in their order.
private func shiftCategories(_ endpoint: Endpoint) -> [String] {
  (endpoint.reference.contains { $0.range.low != nil } ? ["low"] : []) + ["normal"]
    + (endpoint.reference.contains { $0.range.high != nil } ? ["high"] : [])
}
