import StudyDefinition
import StudyEdition
import StudyResults

extension TableKind {
  /// Every responder rule: counts and percentages with intervals, then differences between groups, or between follow-up
  /// and baseline, with their tests.
  static let responders = TableKind(
    name: "responders", required: [.cohort], optional: [.domain, .endpoint], basis: .rule,
    summary: "responders with intervals, risk differences and their tests",
    lack: { study, subject in
      guard let endpoint = subject.endpoint else {
        return study.responders.isEmpty ? "the study has no responder rules" : nil
      }
      return study.responders.contains { $0.endpoint == endpoint.id }
        ? nil : "no responder rule is of endpoint '\(endpoint.id)'"
    }
  ) { edition, subject in
    guard let cohort = subject.cohort else {
      return Table(id: subject.id("responders"), caption: "", columns: [], rows: [])
    }
    let words = edition.phrases
    var composition = CellComposition(edition)
    let endpoints = subject.endpoints(of: edition.study)
    let rules = edition.study.responders.filter { rule in endpoints.contains { $0.id == rule.endpoint } }
    var rows: [Table.Row] = []
    for rule in rules {
      guard let endpoint = endpoints.first(where: { $0.id == rule.endpoint }) else { continue }
      rows.append(.heading(edition.text(rule.label)))
      for visit in edition.followUps(of: cohort) {
        let part = ResponderRows(
          edition: edition, rule: rule, endpoint: endpoint, visit: visit, cohort: cohort)
        rows += part.counts(&composition) + part.paired(&composition) + part.differences(&composition)
      }
    }
    return Table(
      id: subject.id("responders"),
      caption: words(.captionResponders, ["cohort": edition.inSentence(cohort.label)]),
      columns: [
        .init(words(.visit), .text), .init(words(.n)), .init(words(.responders)),
        .init(words(.responderPercent, ["level": edition.confidenceLevel])), .init(words(.pValue)),
      ],
      rows: rows,
      notes: rules.map { Table.Note(edition.sentence($0)) } + composition.footnotes.notes)
  }
}

/// One rule at one follow-up in one cohort.
private struct ResponderRows {
  let edition: Edition
  let rule: ResponderRule
  let endpoint: Endpoint
  let visit: TimePoint
  let cohort: Cohort

  func counts(_ composition: inout CellComposition) -> [Table.Row] {
    edition.groups(of: cohort).map { group in
      let cell = edition.cell(endpoint, visit, cohort, group, .responder(rule.id))
      let percent =
        edition.results[cell, .upperLimit] == nil
        ? composition.compose(
          edition.limitsForm(
            "{x} ({low}{to}{high})", edition.printed(cell, .percentLow), edition.printed(cell, .percentHigh)),
          [
            ("x", edition.printed(cell, .percent)), ("low", edition.printed(cell, .percentLow)),
            ("high", edition.printed(cell, .percentHigh)),
          ])
        : composition.compose(
          edition.phrases(.noneAtMost, ["level": edition.confidenceLevel]),
          [("limit", edition.printed(cell, .upperLimit))])
      return .cells(
        header: header(group.map { edition.text($0.label) }),
        [composition.size(cell), composition.number(cell, .responders), percent, .empty],
        indented: true)
    }
  }

  func paired(_ composition: inout CellComposition) -> [Table.Row] {
    rule.tests.filter(\.isPaired).flatMap { test in
      edition.groups(of: cohort).map { group in
        let cell = edition.cell(endpoint, visit, cohort, group, .responder(rule.id, test))
        let name = [edition.phrases(.beforeAfter), group.map { edition.text($0.label) }].compactMap { $0 }
        return .cells(
          header: header(name.joined(separator: edition.phrases(.listSeparator))),
          [
            composition.number(cell, .n), .empty, difference(cell, &composition),
            composition.probability(cell),
          ], indented: true)
      }
    }
  }

  func differences(_ composition: inout CellComposition) -> [Table.Row] {
    guard rule.tests.contains(where: { !$0.isPaired }) else { return [] }
    let named = rule.tests.filter(\.isOfCounts)
    let measures = named.isEmpty ? [.responder(rule.id)] : named.map { Measure.responder(rule.id, $0) }
    func cell(_ measure: Measure, _ contrast: ContrastID) -> CellKey {
      edition.cell(endpoint, visit, cohort, nil, measure, contrast)
    }
    let pairs = edition.contrasts(of: edition.study.grouping).flatMap { contrast in
      measures.map { measure -> Table.Row in
        .cells(
          header: header(contrast.label),
          [
            used(cell(measure, contrast.id)), .empty,
            difference(cell(.responder(rule.id), contrast.id), &composition),
            composition.probability(cell(measure, contrast.id)),
          ], indented: true)
      }
    }
    // Of all groups together, where there are more than two and a test is named.
    return pairs
      + measures.filter { edition.results[cell($0, .groups), .p] != nil }.map { measure in
        .cells(
          header: header(edition.phrases(.anyDifference)),
          [used(cell(measure, .groups)), .empty, .empty, composition.probability(cell(measure, .groups))],
          indented: true)
      }
  }

  /// The subjects of all the groups that a test compares.
  private func used(_ cell: CellKey) -> Table.Cell {
    edition.results[cell, .p].flatMap(\.n).map { .words(edition.format.count($0)) } ?? .empty
  }

  private func difference(_ cell: CellKey, _ composition: inout CellComposition) -> Table.Cell {
    composition.compose(
      edition.limitsForm(
        "{x} ({low}{to}{high})", edition.printed(cell, .riskDifferenceLow),
        edition.printed(cell, .riskDifferenceHigh)),
      [
        ("x", edition.printed(cell, .riskDifference)), ("low", edition.printed(cell, .riskDifferenceLow)),
        ("high", edition.printed(cell, .riskDifferenceHigh)),
      ])
  }

  private func header(_ label: String?) -> String {
    [edition.text(visit.label), label].compactMap { $0 }.joined(separator: edition.phrases(.listSeparator))
  }
}
