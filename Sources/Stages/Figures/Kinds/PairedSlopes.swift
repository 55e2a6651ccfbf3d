import Drawing
import StudyDefinition
import StudyEdition
import StudyResults

extension FigureContext {
  /// Every subject as a line from baseline to one follow-up, with the mean of the pairs on top.
  func pairedSlopes(_ specification: FigureSpecification) -> ReportFigure? {
    let endpoint = specification.endpoint
    guard let baseline = edition.baseline, let last = specification.timePoints.last,
      let index = endpointIndex(endpoint), let before = timePointIndex(baseline),
      let after = timePointIndex(last)
    else { return nil }
    var plotted: [PlottedCell] = []
    var counts: [String] = []
    let arms = edition.groups.map { group in
      let cells = [Measure.baseline, .followUp].map {
        edition.cell(endpoint, last, specification.cohort, group, $0)
      }
      plotted += cells.map { PlottedCell(cell: $0, statistics: statistics(specification.interval)) }
      let subjects = members(specification.cohort, group).map { subject in
        [value(index, before, subject), value(index, after, subject)]
      }
      let count = edition.printed(cells[0], .n).text
      counts.append(count)
      return PairedSlopes.Arm(
        label: edition.study.grouping == nil ? "" : groupLabel(group),
        subjects: subjects.filter { values in values.contains { $0 != nil } },
        means: cells.map { estimate($0, specification.interval) }, counts: [count, count])
    }
    var drawing = PairedSlopes(
      visits: [edition.text(baseline.label), edition.text(last.label)], arms: arms,
      valueTitle: valueTitle(endpoint, .value), noData: words(.figureNoData))
    drawing.countTitle = words(.n)
    drawing.keys = (
      subject: words(.subjects),
      mean: words(.mean) + words(.listSeparator) + intervalWords(specification.interval)
    )
    drawing.format = tickFormat
    let caption = words(
      .figureSlopesCaption,
      [
        "baseline": edition.text(baseline.label), "visit": edition.text(last.label),
        "population": population(specification.cohort), "interval": intervalWords(specification.interval),
        "n": counts.joined(separator: words(.listSeparator)),
      ])
    return figure(
      specification, title: valueTitle(endpoint, .value), description: findings(specification, last),
      caption: caption, panel: drawing.drawn(), plotted: plotted)
  }
}
