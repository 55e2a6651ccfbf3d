import Drawing
import StudyDefinition
import StudyEdition
import StudyResults

extension FigureContext {
  /// Means with intervals over the visits, one line a group, n below the axis. Values are those of all subjects present
  /// at each visit; changes are those of the pairs.
  func meanOverVisits(_ specification: FigureSpecification) -> ReportFigure? {
    guard let baseline = edition.baseline, let last = specification.timePoints.last else { return nil }
    let endpoint = specification.endpoint
    let isChange = specification.response == .change
    let visits = isChange ? specification.timePoints : [baseline] + specification.timePoints
    let usesTime = visits.allSatisfy { $0.day != nil || $0.isBaseline } && visits.count > 2
    var plotted: [PlottedCell] = []
    let series = edition.groups.map { group in
      let cells = visits.map {
        edition.cell(endpoint, $0, specification.cohort, group, isChange ? .change : .value)
      }
      plotted += cells.map { PlottedCell(cell: $0, statistics: statistics(specification.interval)) }
      return MeanOverVisits.Series(
        label: groupLabel(group), estimates: cells.map { estimate($0, specification.interval) },
        counts: cells.map { edition.printed($0, .n).text })
    }
    var drawing = MeanOverVisits(
      positions: visits.map { visit in
        .init(edition.text(visit.label), time: usesTime ? Double(visit.day ?? 0) : nil)
      },
      series: series, valueTitle: valueTitle(endpoint, specification.response), noData: words(.figureNoData))
    drawing.countTitle = words(.subjects)
    drawing.includesZero = isChange
    drawing.band = isChange ? nil : referenceBand(endpoint)
    drawing.format = tickFormat
    let caption = words(
      .figureMeanCaption,
      [
        "statistic": words(.mean), "interval": intervalWords(specification.interval),
        "population": population(specification.cohort),
      ])
    return figure(
      specification, title: valueTitle(endpoint, specification.response),
      description: findings(specification, last), caption: caption, panel: drawing.drawn(), plotted: plotted)
  }
}
