import StudyDefinition
import StudyEdition
import StudyResults

extension SentenceKind {
  /// The difference between groups of a declared comparison, one sentence for each pair that has an estimate.
  static let comparison = SentenceKind(
    name: "comparison", summary: "difference between two groups with interval, test and n",
    needs: [.comparison], basis: .comparison
  ) { edition, subject in
    guard let comparison = subject.comparison else { return .nothing(because: "no comparison is named") }
    let contrasts = edition.contrasts(of: comparison, subject)
    guard !contrasts.isEmpty else { return .nothing(because: "the comparison has no differences here") }
    let sentences = contrasts.map { ComparisonSentence(edition, subject, comparison, $0).parts }
    return .sentence(Sentence(edition.following(sentences.first ?? [], Array(sentences.dropFirst()))))
  }
}

/// Two groups, in the order of the difference.
struct GroupContrast {
  let id: ContrastID
  let group: Group
  let other: Group
}

extension Edition {
  /// The pairs of groups whose difference was computed, in the order of the store.
  func contrasts(of comparison: Comparison, _ subject: SentenceSubject) -> [GroupContrast] {
    let groups = (comparison.groups ?? study.grouping)?.groups ?? []
    let pairs = groups.flatMap { group in groups.filter { $0.id != group.id }.map { (group, $0) } }
    return pairs.compactMap { group, other in
      let id = ContrastID.pair(group.id, minus: other.id)
      let cell = comparisonCell(comparison, subject, id)
      guard results[cell, .difference] != nil || results[cell, .hodgesLehmann] != nil else { return nil }
      return GroupContrast(id: id, group: group, other: other)
    }
  }

  func comparisonCell(_ comparison: Comparison, _ subject: SentenceSubject, _ contrast: ContrastID?)
    -> CellKey
  {
    CellKey(
      endpoint: subject.endpoint.id, timePoint: subject.timePoint.id, cohort: subject.cohort.id, group: nil,
      measure: .comparison(comparison.id), contrast: contrast)
  }
}

struct ComparisonSentence {
  let edition: Edition
  let subject: SentenceSubject
  let comparison: Comparison
  let contrast: GroupContrast
  let evidence: Evidence

  init(_ edition: Edition, _ subject: SentenceSubject, _ comparison: Comparison, _ contrast: GroupContrast) {
    self.edition = edition
    self.subject = subject
    self.comparison = comparison
    self.contrast = contrast
    let cell = edition.comparisonCell(comparison, subject, contrast.id)
    let ranked = edition.results[cell, .difference] == nil
    evidence = Evidence(
      cell: cell, estimate: ranked ? .hodgesLehmann : .difference, low: ranked ? .hodgesLehmannLow : .ciLow,
      high: ranked ? .hodgesLehmannHigh : .ciHigh, null: 0, test: cell,
      counted: cell, edition: edition)
  }

  var parts: [Table.Part] {
    let written = edition.parts(form, values)
    let main = subject.isLed ? written : edition.capitalised(written)
    guard evidence.number != nil else { return main }
    let remarks =
      (margin.map { [$0] } ?? []) + evidence.remarks(showsInterval: form != .comparisonNoInterval)
    return edition.following(main, remarks)
  }

  /// Whether the interval lies within the margin; nil without one.
  private var margin: [Table.Part]? {
    guard let margin = comparison.margin,
      let isMet = edition.meetsMargin(evidence.cell, evidence.low, evidence.high)
    else { return nil }
    let form: SentenceForm =
      switch (margin.kind, isMet) {
      case (.nonInferiority, true): .marginNotInferior
      case (.nonInferiority, false): .marginInferiorityOpen
      case (.equivalence, true): .marginEquivalent
      case (.equivalence, false): .marginEquivalenceOpen
      }
    let hasUpper = edition.results[evidence.cell, .marginHigh] != nil
    let size = edition.magnitude(evidence.cell, hasUpper ? .marginHigh : .marginLow)
    return edition.parts(form, ["margin": quantity(size)])
  }

  private var form: SentenceForm {
    guard evidence.number != nil else { return .comparisonNotEstimable }
    guard let isClear = evidence.isClear else { return .comparisonNoInterval }
    let isChange = comparison.response == .change
    guard isClear else { return isChange ? .comparisonChangeUnclear : .comparisonValueUnclear }
    switch (evidence.direction, isChange) {
    case (.down, true): return .comparisonChangeLower
    case (.down, false): return .comparisonValueLower
    case (_, true): return .comparisonChangeHigher
    case (_, false): return .comparisonValueHigher
    }
  }

  private var isRanked: Bool { evidence.estimate == .hodgesLehmann }

  private var values: SentenceValues {
    let size = edition.size(evidence.counted)
    var values = edition.placeValues(subject)
    values["endpoint"] = edition.words(edition.inSentence(subject.endpoint.label))
    values["group"] = edition.groupWords(contrast.group)
    values["other"] = edition.groupWords(contrast.other)
    values["comparison"] = edition.words(edition.inSentence(comparison.label))
    values["size"] = quantity(edition.magnitude(evidence.cell, evidence.estimate))
    values["estimate"] = quantity(edition.number(evidence.cell, evidence.estimate))
    values["low"] = edition.number(evidence.cell, evidence.low)
    values["high"] = quantity(edition.number(evidence.cell, evidence.high))
    values["interval"] = interval
    values["interval-name"] = edition.parts(.intervalName, ["level": evidence.level])
    values["test"] = evidence.testClause(size)
    values["reason"] = edition.words(edition.printed(evidence.cell, evidence.low).reason ?? "")
    return values
  }

  private func quantity(_ number: [Table.Part]) -> [Table.Part] {
    edition.differenceQuantity(number, of: subject.endpoint)
  }

  private var interval: [Table.Part] {
    let isLower = evidence.direction == .down && evidence.isClear == true
    let (first, second) = isLower ? (evidence.high, evidence.low) : (evidence.low, evidence.high)
    let limits = edition.interval(
      edition.magnitude(evidence.cell, first), edition.magnitude(evidence.cell, second),
      level: evidence.level)
    return isRanked ? edition.parts(.hodgesLehmannNamed, ["interval": limits]) : limits
  }
}
