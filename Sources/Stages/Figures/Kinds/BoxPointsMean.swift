import StudyData
import Drawing
import Statistics
import StudyDefinition
import StudyEdition
import StudyResults

extension FigureContext {
  /// The change at one follow-up: box, every subject, and mean with interval, a group beside the other.
  func boxPointsMean(_ specification: FigureSpecification) -> ReportFigure? {
    let endpoint = specification.endpoint
    guard let baseline = edition.baseline, let last = specification.timePoints.last,
      let index = endpointIndex(endpoint), let before = timePointIndex(baseline),
      let after = timePointIndex(last)
    else { return nil }
    var plotted: [PlottedCell] = []
    let groups = edition.groups.map { group in
      let cell = edition.cell(endpoint, last, specification.cohort, group, .change)
      plotted.append(
        PlottedCell(
          cell: cell, statistics: statistics(specification.interval) + [.min, .q1, .median, .q3, .max]))
      let points = members(specification.cohort, group).compactMap { subject -> BoxPointsMean.Point? in
        guard let first = value(index, before, subject), let second = value(index, after, subject) else {
          return nil
        }
        return .init(key: dataset.subjects[subject], value: decimalDifference(second, minus: first))
      }
      return BoxPointsMean.Group(
        label: groupLabel(group), box: box(cell), points: points,
        mean: estimate(cell, specification.interval),
        count: edition.printed(cell, .n).text)
    }
    var drawing = BoxPointsMean(
      groups: groups, valueTitle: valueTitle(endpoint, .change), noData: words(.figureNoData))
    drawing.countTitle = words(.n)
    drawing.keys = .init(
      subject: words(.subjects), box: words(.medianQuartiles),
      mean: words(.mean) + words(.listSeparator) + intervalWords(specification.interval))
    drawing.format = tickFormat
    let caption = words(
      .figureBoxCaption,
      [
        "visit": edition.text(last.label), "interval": intervalWords(specification.interval),
        "population": population(specification.cohort),
      ])
    return figure(
      specification, title: valueTitle(endpoint, .change), description: findings(specification, last),
      caption: caption, panel: drawing.drawn(), plotted: plotted)
  }

  /// The whiskers reach to the extremes, so that no point lies outside unexplained.
  private func box(_ cell: CellKey) -> BoxPointsMean.Box? {
    let results = edition.results
    guard let low = results.number(cell, .min), let q1 = results.number(cell, .q1),
      let median = results.number(cell, .median), let q3 = results.number(cell, .q3),
      let high = results.number(cell, .max)
    else { return nil }
    return .init(whiskerLow: low, lowerQuartile: q1, median: median, upperQuartile: q3, whiskerHigh: high)
  }
}
