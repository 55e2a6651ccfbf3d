import StudyDefinition
import StudyEdition
import StudyResults

extension TableKind {
  /// Who the subjects are: numbers with mean and SD, median with quartiles, and extremes; categories with count and
  /// percentage; a column a cohort, and a group where the cohort is split. No tests: these groups were not made by the
  /// study's question, and a difference between them is what it is.
  static let characteristics = TableKind(
    name: "characteristics", required: [], optional: [.cohort, .attribute], basis: .definition,
    summary: "characteristics of the subjects at baseline, a column a cohort or group"
  ) { edition, subject in
    let words = edition.phrases
    let cohorts = subject.cohort.map { [$0] } ?? edition.study.describedCohorts
    let table = CharacteristicRows(edition: edition, columns: CohortColumns(edition, cohorts))
    var composition = CellComposition(edition)
    var rows = [table.subjects(&composition)]
    for attribute in subject.attribute.map({ [$0] }) ?? edition.study.describedAttributes {
      rows += table.rows(of: attribute, &composition)
    }
    if subject.attribute == nil {
      for endpoint in edition.study.describedEndpoints { rows += table.rows(of: endpoint, &composition) }
    }
    let quartiles = String(edition.study.methods.quartileType)
    let hasNumbers = rows.contains {
      if case .cells(words(.medianQuartiles), _, _) = $0 { true } else { false }
    }
    let whole: [Table.Note] = hasNumbers ? [Table.Note(words(.noteQuartiles, ["type": quartiles]))] : []
    return Table(
      id: subject.id("characteristics"),
      caption: subject.attribute.map { words(.captionDistribution, ["attribute": edition.text($0.label)]) }
        ?? words(.captionCharacteristics),
      columns: [.init(words(.characteristic), .text)] + table.columns.columns, spans: table.columns.spans,
      rows: rows,
      notes: [Table.Note(words(.notePercentOfKnown))] + whole + composition.footnotes.notes)
  }
}

/// What stands in the columns of the table.
private struct CharacteristicRows {
  let edition: Edition
  let columns: CohortColumns

  private var places: [(cohort: Cohort, group: Group?)] { columns.places }

  func subjects(_ composition: inout CellComposition) -> Table.Row {
    let cells = places.map { place -> Table.Cell in
      // Any attribute or endpoint counts the same subjects, unless it applies to some only.
      let known = edition.study.attributes.first?.keyed ?? edition.study.endpoints.first?.id
      guard let known else { return .empty }
      return composition.number(
        cell(known, place, edition.study.attributes.isEmpty ? .value : .characteristic), .eligible)
    }
    return .cells(edition.phrases(.subjects), cells)
  }

  func rows(of attribute: Attribute, _ composition: inout CellComposition) -> [Table.Row] {
    let heading = Table.Row.heading(edition.labelWithUnit(attribute))
    guard !attribute.levels.isEmpty else {
      return [heading] + numbers(attribute.keyed, .characteristic, &composition)
    }
    let levels = attribute.levels.map { level in
      row(edition.text(level.label)) { place in
        let key = cell(attribute.keyed, place, .characteristic, .level(level.id))
        return composition.compose(
          "{n} ({percent}%)",
          [("n", edition.printed(key, .n)), ("percent", edition.printed(key, .percent))])
      }
    }
    return [heading] + levels + missing(attribute.keyed, .characteristic, &composition)
  }

  /// Left out where no column has a value of it.
  func rows(of endpoint: Endpoint, _ composition: inout CellComposition) -> [Table.Row] {
    guard places.contains(where: { edition.results[cell(endpoint.id, $0, .value), .n] != nil }) else {
      return []
    }
    return [.heading(edition.labelWithUnit(endpoint))] + numbers(endpoint.id, .value, &composition)
  }

  private func numbers(
    _ id: EndpointID, _ measure: Measure, _ composition: inout CellComposition
  ) -> [Table.Row] {
    let words = edition.phrases
    let journal = edition.format.journal
    func printed(_ key: CellKey, _ statistic: Statistic) -> PrintedResult { edition.printed(key, statistic) }
    return [
      row(words(.meanSD)) { place in
        let key = cell(id, place, measure)
        return composition.compose(
          journal.centreAndSpread, [("centre", printed(key, .mean)), ("spread", printed(key, .sd))])
      },
      row(words(.medianQuartiles)) { place in
        let key = cell(id, place, measure)
        let (low, high) = (printed(key, .q1), printed(key, .q3))
        return composition.compose(
          edition.limitsForm(journal.quartiles, low, high),
          [("median", printed(key, .median)), ("q1", low), ("q3", high)])
      },
      row(words(.minimumMaximum)) { composition.range(cell(id, $0, measure)) },
    ] + missing(id, measure, &composition)
  }

  /// How many are not known, where there are any.
  private func missing(
    _ id: EndpointID, _ measure: Measure, _ composition: inout CellComposition
  ) -> [Table.Row] {
    let keys = places.map { cell(id, $0, measure) }
    guard keys.contains(where: { edition.results.number($0, .missing) ?? 0 > 0 }) else { return [] }
    return [row(edition.phrases(.notKnown)) { composition.number(cell(id, $0, measure), .missing) }]
  }

  /// A cohort that is not reported for an endpoint has an empty cell, which no reason is needed for.
  private func row(
    _ header: String, _ make: ((cohort: Cohort, group: Group?)) -> Table.Cell
  ) -> Table.Row {
    .cells(header: header, places.map(make), indented: true)
  }

  private func cell(
    _ id: EndpointID, _ place: (cohort: Cohort, group: Group?), _ measure: Measure, _ level: ContrastID? = nil
  ) -> CellKey {
    CellKey(
      endpoint: id, timePoint: edition.baseline?.id ?? TimePointID("baseline"), cohort: place.cohort.id,
      group: place.group?.id, measure: measure, contrast: level)
  }
}
