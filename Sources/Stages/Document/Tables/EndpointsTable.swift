import StudyDefinition
import StudyEdition

extension TableKind {
  /// What is measured: unit, reference range, summary and test of every endpoint.
  static let endpoints = TableKind(
    name: "endpoints", required: [], optional: [.domain],
    summary: "unit, reference range, summary and test of every endpoint"
  ) { edition, subject in
    let words = edition.phrases
    let rows: [Table.Row] = subject.endpoints(of: edition.study).map { endpoint in
      .cells(
        edition.text(endpoint.label),
        [
          .words(endpoint.unit.map { edition.text($0) } ?? "–"),
          .words(edition.referenceText(endpoint) ?? "–"),
          .words(words.phrase("summary", endpoint.summary.rawValue) ?? endpoint.summary.rawValue),
          .words(
            endpoint.tests.isEmpty
              ? "–"
              : endpoint.tests.map { edition.words(of: $0) ?? $0.rawValue }
                .joined(separator: words(.listSeparator))),
        ])
    }
    return Table(
      id: subject.id("endpoints"), caption: words(.captionEndpoints),
      columns: [
        .init(words(.endpoint), .text), .init(words(.unit), .text), .init(words(.referenceRange), .text),
        .init(words(.summary), .text), .init(words(.test), .text),
      ], rows: rows)
  }
}
