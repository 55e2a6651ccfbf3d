import Drawing
import StudyDefinition
import StudyEdition
import StudyResults

extension FigureContext {
  /// The differences between groups of one endpoint that the definition's comparisons found, visit by visit: each
  /// group against the reference.
  ///
  /// - Returns: nil where nothing was compared, or where several endpoints are asked for together.
  func differences(_ specification: FigureSpecification) -> FigureContent? {
    guard specification.endpoints.count == 1, let endpoint = specification.endpoints.first else { return nil }
    var rows: [Forest.Row] = []
    var pairs: [ComparedPair] = []
    for timePoint in specification.timePoints {
      let found = comparedPairs(endpoint, timePoint, specification).filter {
        $0.isAgainstReference && edition.results.number($0.cell, .difference) != nil
      }
      guard !found.isEmpty else { continue }
      pairs += found
      rows.append(Forest.Row(.heading, edition.text(timePoint.label), texts: ["", "", ""]))
      rows += found.map { pair in
        difference(.subgroup, pair.label(edition), pair.cell, lastText: probabilityText(pair.cell).text)
      }
    }
    guard let first = pairs.first, let last = specification.timePoints.last else { return nil }
    let isAdjusted = pairs.contains { probabilityText($0.cell).isAdjusted }
    let label = edition.labelWithUnit(endpoint)
    var drawing = Forest(
      rows: rows, axisTitle: words(.figureDifferenceAxis, ["endpoint": label]), noData: words(.figureNoData))
    drawing.width = forestWidth
    drawing.columns = differenceColumns(isAdjusted ? words(.figureAdjusted) : words(.pValue))
    drawing.favours = favours(endpoint, pairs)
    drawing.format = tickFormat
    return FigureContent(
      title: words(.figureDifferenceAxis, ["endpoint": label]),
      description: words(
        .figureDifferenceFinding,
        [
          "pair": first.label(edition), "visit": edition.text(last.label),
          "difference": intervalText(first.cell, (.difference, .ciLow, .ciHigh)),
        ]),
      statistic: words(.figureDifferenceStatistic, ["comparison": edition.text(first.comparison.label)]),
      interval: intervalWords(.confidence),
      counted: counted(specification, specification.timePoints, .change),
      notes: [words(isAdjusted ? .figureNoteAdjusted : .figureNoteNominal)], drawing: drawing,
      plotted: pairs.map {
        PlottedCell(
          cell: $0.cell, statistics: [.difference, .ciLow, .ciHigh, probabilityText($0.cell).statistic])
      })
  }

  /// A row of a forest: the difference with its interval, n, and a text of the caller's in the last column.
  func difference(
    _ role: Forest.Row.Role, _ label: String, _ cell: CellKey, lastText: String
  ) -> Forest.Row {
    let results = edition.results
    return Forest.Row(
      role, label,
      estimate: Estimate(
        results.number(cell, .difference), low: results.number(cell, .ciLow),
        high: results.number(cell, .ciHigh)),
      weight: results.number(cell, .n) ?? results[cell, .difference]?.n.map(Double.init),
      texts: [pairCount(cell), intervalText(cell, (.difference, .ciLow, .ciHigh)), lastText])
  }

  /// The columns of such rows.
  func differenceColumns(_ last: String) -> [RowChart.Column] {
    [
      .init(words(.n), isLeft: true),
      .init(words(.figureDifferenceInterval, ["level": edition.confidenceLevel])), .init(last),
    ]
  }

  private func pairCount(_ cell: CellKey) -> String {
    let printed = edition.printed(cell, .n)
    guard printed.reason != nil, let n = edition.results[cell, .difference]?.n else { return printed.text }
    return edition.format.count(n)
  }

  /// Which group each side of no difference speaks for; nil where no direction is better, or where the rows are about
  /// different groups.
  func favours(_ endpoint: Endpoint, _ pairs: [ComparedPair]) -> (low: String, high: String)? {
    guard endpoint.better != .none, let first = pairs.first,
      pairs.allSatisfy({ $0.other.id == first.other.id })
    else { return nil }
    let isOne = pairs.allSatisfy { $0.group.id == first.group.id }
    let treated =
      isOne
      ? words(.figureFavours, ["group": edition.text(first.group.label)])
      : words(.figureFavoursFirst)
    let other = words(.figureFavours, ["group": edition.text(first.other.label)])
    return endpoint.better == .lower ? (treated, other) : (other, treated)
  }
}
