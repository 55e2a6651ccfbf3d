import StudyDefinition
import StudyEdition

extension TableKind {
  /// What is measured: unit, reference range, summary and test of every endpoint, by domain. The first test is the one
  /// that the report states; further ones are sensitivity analyses.
  static let endpoints = TableKind(
    name: "endpoints", required: [], optional: [.domain], basis: .definition,
    summary: "unit, reference range, summary and test of every endpoint"
  ) { edition, subject in
    let words = edition.phrases
    let all = subject.endpoints(of: edition.study)
    let hasFurther = all.contains { $0.tests.count > 1 }
    let hasRanges = all.contains { !$0.reference.isEmpty }
    var rows: [Table.Row] = []
    for domain in edition.study.domains {
      let endpoints = all.filter { $0.domain == domain.id }
      guard !endpoints.isEmpty else { continue }
      rows.append(.heading(edition.text(domain.label)))
      for endpoint in endpoints {
        let tests = endpoint.tests.map { edition.words(of: $0) ?? $0.rawValue }
        let further = tests.dropFirst().joined(separator: words(.listSeparator))
        rows.append(
          .cells(
            header: edition.text(endpoint.label),
            [.words(endpoint.unit.map { edition.text($0) } ?? "–")]
              + (hasRanges ? [.words(edition.referenceText(endpoint) ?? "–")] : [])
              + [.words(edition.valueText(endpoint.summary) ?? ""), .words(tests.first ?? "–")]
              + (hasFurther ? [.words(further.isEmpty ? "–" : further)] : []), indented: true))
      }
    }
    let estimates: [ChangeEstimate] = [.mean, .hodgesLehmann, .ratio].filter { estimate in
      estimate != .mean && all.contains { $0.summary.estimate == estimate }
    }
    return Table(
      id: subject.id("endpoints"), caption: words(.captionEndpoints),
      columns: [.init(words(.endpoint), .text), .init(words(.unit), .text)]
        + (hasRanges ? [.init(words(.referenceRange), .text)] : [])
        + [.init(words(.summary), .text), .init(words(.test), .text)]
        + (hasFurther ? [.init(words(.furtherTest), .text)] : []),
      rows: rows,
      notes: estimates.compactMap {
        edition.phrases.phrase("note-estimate", $0.rawValue).map { Table.Note($0) }
      }
        + (hasFurther ? [Table.Note(words(.noteFurther))] : []))
  }
}
