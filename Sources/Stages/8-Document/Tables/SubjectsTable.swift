import StudyData
import StudyDefinition
import StudyEdition
import StudyResults

extension TableKind {
  /// Every subject's values at every visit, a block an endpoint, and below them the mean: for studies so small that a
  /// mean alone would hide them. Empty unless the definition allows to show subjects.
  static let subjects = TableKind(
    name: "subjects", required: [.cohort], optional: [.domain, .endpoint], basis: .cohort,
    summary: "every subject's values at every visit, where the definition allows to show them",
    lack: { study, _ in study.showsSubjects ? nil : "the definition does not say 'show-subjects: true'" }
  ) { edition, subject in
    guard let cohort = subject.cohort, let dataset = edition.dataset else {
      return Table(id: subject.id("subjects"), caption: "", columns: [], rows: [])
    }
    let words = edition.phrases
    let visits = [edition.comparator(of: cohort)].compactMap { $0 } + edition.followUps(of: cohort)
    let values = SubjectCells(edition: edition, dataset: dataset, cohort: cohort, visits: visits)
    var composition = CellComposition(edition)
    var rows: [Table.Row] = []
    for endpoint in subject.endpoints(of: edition.study) where values.hasAny(endpoint) {
      rows.append(.heading(edition.labelWithUnit(endpoint)))
      rows += values.rows(of: endpoint)
      let means = visits.map { composition.number(edition.cell(endpoint, $0, cohort, nil, .value), .mean) }
      let change = edition.followUps(of: cohort).last.map {
        composition.number(edition.cell(endpoint, $0, cohort, nil, .change), .mean)
      }
      rows.append(.cells(header: words(.mean), means + [change].compactMap { $0 }, indented: true))
    }
    return Table(
      id: subject.id("subjects"),
      caption: words(
        .captionEverySubject,
        [
          "domain": subject.domain.map { edition.text($0.label) } ?? words(.allEndpoints),
          "cohort": edition.inSentence(cohort.label),
        ]),
      columns: [.init(words(.subject), .text)] + visits.map { .init(edition.text($0.label)) }
        + (edition.followUps(of: cohort).isEmpty
          ? [] : [.init(words(.changeFrom, ["from": edition.fromText(cohort)]))]),
      rows: rows, notes: composition.footnotes.notes)
  }
}

/// Values of the members of a cohort as they were recorded.
private struct SubjectCells {
  let edition: Edition
  let dataset: Dataset
  let cohort: Cohort
  let visits: [TimePoint]

  private var members: [Int] {
    guard let place = edition.study.cohorts.firstIndex(where: { $0.id == cohort.id }) else { return [] }
    return dataset.subjects.indices.filter { dataset.cohorts[place][$0] }
  }

  private func columns(_ endpoint: Endpoint) -> [MeasurementColumn] {
    guard let place = edition.study.endpoints.firstIndex(where: { $0.id == endpoint.id }) else { return [] }
    return visits.compactMap { visit in
      edition.study.timePoints.firstIndex { $0.id == visit.id }.map { dataset.columns[place][$0] }
    }
  }

  func hasAny(_ endpoint: Endpoint) -> Bool {
    columns(endpoint).contains { column in members.contains { column.isPresent($0) } }
  }

  func rows(of endpoint: Endpoint) -> [Table.Row] {
    let columns = columns(endpoint)
    return members.map { member in
      let values = columns.map { text($0.value(member), endpoint) }
      let change =
        columns.count > 1
        ? [text(columns.last.flatMap { $0.change(member, from: columns[0]) }, endpoint)] : []
      return .cells(header: dataset.subjects[member], (values + change).map { .words($0) }, indented: true)
    }
  }

  private func text(_ value: Double?, _ endpoint: Endpoint) -> String {
    value.flatMap { edition.format.fixed($0, decimals: endpoint.decimals) } ?? edition.format.journal.missing
  }
}
