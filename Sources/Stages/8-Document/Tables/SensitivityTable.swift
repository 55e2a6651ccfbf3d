import StudyDefinition
import StudyEdition
import StudyResults

extension TableKind {
  /// The change of the complete pairs and, below it, the same after each imputation, with the subjects it adds.
  static let sensitivity = TableKind(
    name: "sensitivity", required: [.cohort], optional: [.domain, .endpoint], basis: .cohort,
    summary: "the change with missing visits filled in, beside that of the complete pairs",
    lack: { study, _ in
      study.methods.sensitivity.isEmpty ? "the definition asks for no sensitivity analyses" : nil
    }
  ) { edition, subject in
    guard let cohort = subject.cohort else {
      return Table(id: subject.id("sensitivity"), caption: "", columns: [], rows: [])
    }
    let words = edition.phrases
    var composition = CellComposition(edition, endpoints: subject.endpoints(of: edition.study))
    var rows: [Table.Row] = []
    for endpoint in subject.endpoints(of: edition.study) {
      for visit in edition.followUps(of: cohort) {
        for group in edition.groups(of: cohort) {
          let place = [
            edition.labelWithUnit(endpoint), edition.text(visit.label), group.map { edition.text($0.label) },
          ]
          rows.append(.heading(place.compactMap { $0 }.joined(separator: words(.listSeparator))))
          for imputation in [nil] + edition.study.methods.sensitivity.map(Optional.some) {
            func cell(_ measure: Measure) -> CellKey {
              edition.cell(
                endpoint, visit, cohort, group, imputation.map { measure.imputed(by: $0) } ?? measure)
            }
            let name = imputation.map { words.phrase("imputation", $0.rawValue) ?? $0.rawValue }
            rows.append(
              .cells(
                header: name ?? words(.completePairs),
                [
                  composition.size(cell(.change)),
                  imputation == nil ? .empty : composition.number(cell(.change), .imputed),
                  composition.estimate(cell(.change), of: endpoint),
                  endpoint.tests.first.map { composition.probability(cell(.test($0)), by: $0) } ?? .empty,
                ], indented: true))
          }
        }
      }
    }
    return Table(
      id: subject.id("sensitivity"),
      caption: words(.captionSensitivity, ["cohort": edition.inSentence(cohort.label)]),
      columns: [
        .init(words(.endpoint), .text), .init(words(.n)), .init(words(.imputedSubjects)),
        .init(words(.changeInterval, ["level": edition.confidenceLevel])), .init(words(.pValue)),
      ],
      rows: rows,
      notes: composition.conventions.notes(edition, values: false, changes: true)
        + composition.footnotes.notes)
  }
}
