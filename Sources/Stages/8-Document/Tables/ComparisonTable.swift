import StudyDefinition
import StudyEdition
import StudyResults

extension TableKind {
  /// A declared comparison in full: for each endpoint and follow-up a row a difference, with both groups, the
  /// difference with its interval, and p; below it the tests of all groups together, and the same after each
  /// imputation.
  static let comparison = TableKind(
    name: "comparison", required: [.comparison, .cohort], optional: [.domain, .endpoint, .timepoint],
    basis: .comparison,
    summary: "a comparison: groups, differences with intervals, p-values"
  ) { edition, subject in
    guard let comparison = subject.comparison, let cohort = subject.cohort else {
      return Table(id: subject.id("comparison"), caption: "", columns: [], rows: [])
    }
    let words = edition.phrases
    var composition = CellComposition(edition)
    composition.statedVariant = edition.onlyVariant(of: comparison, cohort)
    let rows = ComparisonRows(edition: edition, comparison: comparison, cohort: cohort)
    let endpoints = subject.endpoints(of: edition.study).filter {
      comparison.endpoints.isEmpty || comparison.endpoints.contains($0.id)
    }
    let visits = rows.followUps.filter { subject.timePoint == nil || $0.id == subject.timePoint?.id }
    let imputations = comparison.method.isOverVisits ? [] : edition.study.methods.sensitivity
    var body: [Table.Row] = []
    for endpoint in endpoints {
      let label = edition.labelWithUnit(endpoint)
      body.append(.heading(label))
      guard !rows.isTestedOverVisits else {
        body += rows.overVisits(endpoint, &composition)
        continue
      }
      body += visits.flatMap { rows.differences(endpoint, $0, nil, &composition) }
      if subject.timePoint == nil { body += rows.averages(endpoint, &composition) }
      for imputation in imputations {
        let name = words.phrase("imputation", imputation.rawValue) ?? imputation.rawValue
        body.append(.heading(label + words(.listSeparator) + name))
        body += visits.flatMap { rows.differences(endpoint, $0, imputation, &composition) }
      }
    }
    return Table(
      id: subject.id("comparison"),
      caption: words(
        .captionComparison,
        ["comparison": edition.text(comparison.label), "cohort": edition.inSentence(cohort.label)]),
      columns: [.init(words(.contrast), .text)] + rows.columns, rows: body,
      notes: [Table.Note(edition.sentence(comparison))]
        + (composition.statedVariant.map { [Table.Note(words(.pValue) + words(.colon) + $0)] } ?? [])
        + composition.footnotes.notes)
  }
}

extension Edition {
  /// The variant of the test behind every p-value of a comparison, where it is one and the same.
  fileprivate func onlyVariant(of comparison: Comparison, _ cohort: Cohort) -> String? {
    let variants = results.rows.compactMap { row -> String?? in
      let cell = row.key.cell
      guard row.key.statistic == .p, cell.measure == .comparison(comparison.id), cell.cohort == cohort.id,
        row.value.number != nil
      else { return nil }
      return .some(variantText(row))
    }
    guard let first = variants.first, variants.allSatisfy({ $0 == first }) else { return nil }
    return first
  }
}
