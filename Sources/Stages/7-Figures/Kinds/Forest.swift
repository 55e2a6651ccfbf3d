import Drawing
import StudyDefinition
import StudyEdition
import StudyResults

extension FigureDrawing {
  /// The change of every endpoint with its interval, one row each, in standard deviations of the baseline; for one
  /// endpoint whose groups are compared, the differences between them in its unit, visit by visit or by subgroup.
  static let forest = FigureDrawing(
    scope: .endpoints, options: [.comparisons, .subgroups],
    lack: { context, specification in
      context.missingComparison(specification) ?? context.missingSubgroups(specification)
    },
    draw: { context, specification in
      context.subgroupDifferences(specification) ?? context.differences(specification)
        ?? context.standardisedForest(specification)
    })
}

/// Labels, plot and printed intervals side by side need more than the width of a phone; the page lets it scroll.
let forestWidth = 640.0

extension FigureContext {
  fileprivate func standardisedForest(_ specification: FigureSpecification) -> FigureContent? {
    guard let last = specification.timePoints.last else { return nil }
    var rows: [Forest.Row] = []
    var plotted: [PlottedCell] = []
    let domains = study.domains.filter { domain in
      specification.endpoints.contains { $0.domain == domain.id }
    }
    func add(_ role: Forest.Row.Role, _ label: String, _ endpoint: Endpoint, _ group: Group?) {
      let cell = edition.cell(endpoint, last, specification.cohort, group, .change)
      plotted += standardisedKeys(cell)
      rows.append(
        Forest.Row(
          role, label, estimate: standardisedChange(cell), weight: edition.results.number(cell, .n),
          texts: [edition.printed(cell, .n).text, intervalText(cell, (.mean, .ciLow, .ciHigh))]))
    }
    for domain in domains {
      let endpoints = specification.endpoints.filter { $0.domain == domain.id }
      // Headings are the domains, or where groups need a row each, the endpoints.
      if domains.count > 1, specification.groups.count == 1 {
        rows.append(Forest.Row(.heading, edition.text(domain.label), texts: ["", ""]))
      }
      for endpoint in endpoints {
        if specification.groups.count > 1 {
          rows.append(Forest.Row(.heading, edition.labelWithUnit(endpoint), texts: ["", ""]))
        }
        for group in specification.groups {
          let label = group.map { edition.text($0.label) } ?? edition.labelWithUnit(endpoint)
          add(.subgroup, label, endpoint, group)
        }
      }
    }
    var drawing = Forest(rows: rows, axisTitle: words(.figureStandardAxis), noData: words(.figureNoData))
    drawing.width = forestWidth
    drawing.labelTitle = words(.endpoint)
    drawing.columns = [
      .init(words(.n), isLeft: true),
      .init(words(.changeInterval, ["level": edition.confidenceLevel])),
    ]
    drawing.favours = (low: words(.figureDecrease), high: words(.figureIncrease))
    drawing.format = tickFormat
    let visit = visitName(specification, last)
    return FigureContent(
      title: words(.figureForestTitle, ["visit": visit]), description: leading(specification, last),
      statistic: words(.figureForestStatistic, ["visit": visit]), interval: intervalWords(.confidence),
      counted: counted(specification, [last], .change), notes: [words(.figureNoteSquares)],
      drawing: drawing, plotted: plotted)
  }
}
