import Drawing
import StudyDefinition
import StudyEdition
import StudyResults

/// One group against another, as a comparison of the definition found them.
struct ComparedPair {
  let comparison: StudyDefinition.Comparison
  let group: Group
  let other: Group
  let cell: CellKey
  let isAgainstReference: Bool

  func label(_ edition: Edition) -> String {
    edition.phrases(
      .figurePair, ["group": edition.text(group.label), "other": edition.text(other.label)])
  }
}

extension FigureContext {
  /// The pairs that declared comparisons tested at a visit, each against the reference first.
  func comparedPairs(
    _ endpoint: Endpoint, _ timePoint: TimePoint, _ specification: FigureSpecification
  ) -> [ComparedPair] {
    let asked = specification.request?.comparisons
    // A test of changes says nothing of a picture of values.
    let response = specification.kind == .boxPointsMean ? specification.response(.change) : nil
    return study.comparisons.filter { comparison in
      (asked?.contains(comparison.id) ?? true) && (response.map { $0 == comparison.response } ?? true)
    }.flatMap { comparison in
      guard let grouping = comparison.groups ?? study.grouping else { return [ComparedPair]() }
      let reference = grouping.groups.filter { $0.id == grouping.reference }
      let others = grouping.groups.filter { $0.id != grouping.reference }
      let pairs =
        reference.flatMap { reference in others.map { ($0, reference) } }
        + others.indices.flatMap { later in others[..<later].map { (others[later], $0) } }
      return pairs.map { group, other in
        ComparedPair(
          comparison: comparison, group: group, other: other,
          cell: CellKey(
            endpoint: endpoint.id, timePoint: timePoint.id, cohort: specification.cohort.id, group: nil,
            measure: .comparison(comparison.id), contrast: .pair(group.id, minus: other.id)),
          isAgainstReference: other.id == grouping.reference)
      }.filter { edition.results.index(of: ResultKey($0.cell, .p)) != nil }
    }
  }

  /// A comparison that the request names and that has nothing to show here.
  func missingComparison(_ specification: FigureSpecification) -> FigureLack? {
    for id in specification.request?.comparisons ?? [] {
      let isShown = specification.endpoints.contains { endpoint in
        specification.timePoints.contains { timePoint in
          comparedPairs(endpoint, timePoint, specification).contains { $0.comparison.id == id }
        }
      }
      if !isShown { return FigureLack(needed: "results of comparison '\(id)' for what it shows") }
    }
    return nil
  }

  /// The p-value a figure states: the adjusted one where the definition adjusts it.
  func probabilityText(_ cell: CellKey) -> (text: String, statistic: Statistic, isAdjusted: Bool) {
    let isAdjusted = edition.results.number(cell, .adjustedP) != nil
    let statistic = isAdjusted ? Statistic.adjustedP : .p
    return (edition.printed(cell, statistic).text, statistic, isAdjusted)
  }

  /// What declared comparisons say of the groups of one visit: brackets, or where there are more than a reader can take
  /// in, none, and the table of plotted numbers lists them all.
  func brackets(
    _ endpoint: Endpoint, _ timePoint: TimePoint, _ specification: FigureSpecification
  ) -> BracketContent {
    var found = BracketContent()
    let pairs = comparedPairs(endpoint, timePoint, specification)
    for pair in pairs {
      let stated = probabilityText(pair.cell)
      guard let first = specification.groups.firstIndex(where: { $0?.id == pair.group.id }),
        let second = specification.groups.firstIndex(where: { $0?.id == pair.other.id }),
        let p = edition.results.number(pair.cell, stated.statistic),
        let text = edition.format.probabilityPhrase(p, alpha: study.alpha)
      else { continue }
      // Where several comparisons test one pair, each bracket says which it is.
      let isOne = pairs.filter { $0.group.id == pair.group.id && $0.other.id == pair.other.id }.count == 1
      let name = isOne ? "" : edition.text(pair.comparison.label) + words(.colon)
      found.brackets.append(Drawing.Comparison(first, second, name + text))
      found.plotted.append(PlottedCell(cell: pair.cell, statistics: [stated.statistic]))
      found.isAdjusted = found.isAdjusted || stated.isAdjusted
    }
    guard !found.brackets.isEmpty else { return found }
    found.notes = [words(found.isAdjusted ? .figureNoteAdjusted : .figureNoteNominal)]
    if found.brackets.count > mostBrackets {
      let count = edition.format.count(found.brackets.count)
      found.notes.insert(words(.figureNoteListed, ["count": count]), at: 0)
      found.brackets = []
    }
    return found
  }
}

/// Comparisons of the groups of a figure.
struct BracketContent {
  var brackets: [Drawing.Comparison] = []
  var isAdjusted = false
  /// The numbers that brackets, or the table in their place, state.
  var plotted: [PlottedCell] = []
  /// What the caption says of them.
  var notes: [String] = []
}

/// More brackets than this hide what they compare.
private let mostBrackets = 6
