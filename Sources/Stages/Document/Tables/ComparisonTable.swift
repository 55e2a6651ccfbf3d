import StudyDefinition
import StudyEdition
import StudyResults

extension TableKind {
  /// A declared comparison in full: for each endpoint and follow-up a row a difference, with both groups, the
  /// difference with its interval, and p; below it the tests of all groups together.
  static let comparison = TableKind(
    name: "comparison", required: [.comparison, .cohort], optional: [.domain, .endpoint, .timepoint],
    summary: "a comparison: groups, differences with intervals, p-values"
  ) { edition, subject in
    guard let comparison = subject.comparison, let cohort = subject.cohort else {
      return Table(id: subject.id("comparison"), caption: "", columns: [], rows: [])
    }
    let words = edition.phrases
    var composition = CellComposition(edition)
    let isTested = comparison.method == .friedman || comparison.method == .repeatedMeasures
    let rows = ComparisonRows(edition: edition, comparison: comparison, cohort: cohort)
    let body = subject.endpoints(of: edition.study).filter {
      comparison.endpoints.isEmpty || comparison.endpoints.contains($0.id)
    }.flatMap { endpoint -> [Table.Row] in
      let visits = rows.followUps.filter { subject.timePoint == nil || $0.id == subject.timePoint?.id }
      return [.heading(edition.labelWithUnit(endpoint))]
        + (isTested
          ? rows.overVisits(endpoint, &composition)
          : visits.flatMap { rows.differences(endpoint, $0, &composition) })
    }
    let form = ComparisonForm(comparison.method, edition.format.journal)
    let columns: [Table.Column] =
      isTested
      ? [
        .init(words(.completeSubjects)), .init(words(.leftOut)), .init(words(.statistic)),
        .init(words(.pValue)),
      ]
      : [
        .init(words(.n)), .init(words(form.groupTitle)), .init(words(.comparedWith)),
        .init(words(.differenceInterval, ["level": edition.confidenceLevel])), .init(words(.pValue)),
        .init(words(.adjustedPValue)),
      ]
    return Table(
      id: subject.id("comparison"),
      caption: words(
        .captionComparison,
        ["comparison": edition.text(comparison.label), "cohort": edition.text(cohort.label)]),
      columns: [.init(words(.contrast), .text)] + columns, rows: body,
      notes: [Table.Note(edition.sentence(comparison))] + composition.footnotes.notes)
  }
}

/// The rows of one comparison in one cohort.
struct ComparisonRows {
  let edition: Edition
  let comparison: Comparison
  let cohort: Cohort

  var followUps: [TimePoint] {
    edition.followUps(of: cohort).filter {
      comparison.timePoints.isEmpty || comparison.timePoints.contains($0.id)
    }
  }

  /// The differences at one visit, then the tests of all groups together.
  func differences(
    _ endpoint: Endpoint, _ visit: TimePoint, _ composition: inout CellComposition
  ) -> [Table.Row] {
    let form = ComparisonForm(comparison.method, edition.format.journal)
    let words = edition.phrases
    func key(_ group: Group?, _ contrast: ContrastID?) -> CellKey {
      CellKey(
        endpoint: endpoint.id, timePoint: visit.id, cohort: cohort.id, group: group?.id,
        measure: .comparison(comparison.id), contrast: contrast)
    }
    func header(_ label: String) -> String {
      [edition.text(visit.label), label].joined(separator: words(.listSeparator))
    }
    var rows: [Table.Row] = edition.contrasts(of: comparison).map { contrast in
      let cell = key(nil, contrast.id)
      return .cells(
        header: header(contrast.label),
        [
          edition.results[cell, .p].flatMap(\.n).map { .words(edition.format.count($0)) } ?? .empty,
          contrast.pair.map { composition.group(key($0.group, nil), form) } ?? .empty,
          contrast.pair.map { composition.group(key($0.other, nil), form) } ?? .empty,
          composition.differenceAndInterval(cell, form), composition.probability(cell),
          composition.adjusted(cell),
        ], indented: true)
    }
    if comparison.method == .mmrm, edition.groups(of: comparison).isEmpty {
      rows.append(
        .cells(
          header: edition.text(visit.label),
          [
            composition.number(key(nil, nil), .n), composition.group(key(nil, nil), form), .empty,
            composition.interval(key(nil, nil), .ciLow, .ciHigh), composition.probability(key(nil, nil)),
            composition.adjusted(key(nil, nil)),
          ], indented: true))
    }
    let terms: [(ContrastID, PhraseKey)] = [
      (.groups, .pGroups), (.doseResponse, .pDoseResponse), (.baselineByGroup, .pBaselineByGroup),
    ]
    for (term, title) in terms where edition.results[key(nil, term), .p] != nil {
      rows.append(
        .cells(
          header: header(words(title)),
          [
            edition.results[key(nil, term), .p].flatMap(\.n).map { .words(edition.format.count($0)) }
              ?? .empty,
            .empty, .empty, .empty, composition.probability(key(nil, term)), .empty,
          ], indented: true))
    }
    return rows
  }

  /// The test over all visits, of the cohort and of each group.
  func overVisits(_ endpoint: Endpoint, _ composition: inout CellComposition) -> [Table.Row] {
    guard let last = followUps.last else { return [] }
    let statistic: Statistic = comparison.method == .friedman ? .chiSquared : .f
    return ([nil] + edition.groups(of: comparison).map(Optional.some)).map { group in
      let cell = edition.cell(endpoint, last, cohort, group, .comparison(comparison.id))
      return .cells(
        header: group.map { edition.text($0.label) } ?? edition.phrases(.allSubjects),
        [
          composition.number(cell, .n), composition.number(cell, .missing),
          composition.number(cell, statistic), composition.probability(cell),
        ], indented: true)
    }
  }
}
