import StudyDefinition
import StudyEdition
import StudyResults

extension TableKind {
  /// How many tests were made and how many chance alone makes significant; then every family of p-values with the raw
  /// and the adjusted ones.
  static let tests = TableKind(
    name: "multiplicity", required: [], optional: [], basis: .definition,
    summary: "the number of tests made, and p-values adjusted for it"
  ) { edition, subject in
    let words = edition.phrases
    var composition = CellComposition(edition)
    var rows: [Table.Row] = [
      .cells(words(.testsMade), [.words(edition.format.count(edition.testCount)), .empty]),
      .cells(
        words(.expectedByChance),
        [
          .words(edition.format.compact(Double(edition.testCount) * edition.study.alpha, decimals: 1) ?? ""),
          .empty,
        ]),
    ]
    for family in edition.study.multiplicity {
      rows.append(.heading(edition.text(family.label)))
      for row in edition.results.rows where row.key.statistic == .adjustedP && family.holds(row.key.cell) {
        rows.append(
          .cells(
            header: edition.placeText(row.key.cell),
            [composition.probability(row.key.cell), composition.number(row.key.cell, .adjustedP)],
            indented: true))
      }
    }
    return Table(
      id: subject.id("multiplicity"), caption: words(.captionTests),
      columns: [.init(words(.test), .text), .init(words(.pValue)), .init(words(.adjustedPValue))], rows: rows,
      notes: edition.study.multiplicity.map { Table.Note(edition.sentence($0)) } + composition.footnotes.notes
    )
  }
}

extension MultiplicityFamily {
  /// Whether an adjusted p-value is of this family.
  fileprivate func holds(_ cell: CellKey) -> Bool {
    (endpoints.isEmpty || endpoints.contains(cell.endpoint))
      && (timePoints.isEmpty || timePoints.contains(cell.timePoint))
      && (cohorts.isEmpty || cohorts.contains(cell.cohort))
      && comparisons.isEmpty == WithinGroupTest.allCases.contains { .test($0) == cell.measure }
      && (comparisons.isEmpty || comparisons.contains { .comparison($0) == cell.measure })
  }
}
