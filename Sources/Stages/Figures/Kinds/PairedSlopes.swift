import Drawing
import StudyDefinition
import StudyEdition
import StudyResults

extension FigureDrawing {
  /// Every subject as a line from baseline to one follow-up, with the mean of the pairs on top.
  static let pairedSlopes = FigureDrawing(scope: .endpoint, options: [.interval]) { context, specification in
    let (edition, words) = (context.edition, context.words)
    guard let endpoint = specification.endpoints.first, let baseline = edition.baseline,
      let last = specification.timePoints.last, let index = context.endpointIndex(endpoint),
      let before = context.timePointIndex(baseline), let after = context.timePointIndex(last)
    else { return nil }
    var plotted: [PlottedCell] = []
    let arms = specification.groups.map { group in
      let cells = [Measure.baseline, .followUp].map {
        edition.cell(endpoint, last, specification.cohort, group, $0)
      }
      plotted += cells.map {
        PlottedCell(cell: $0, statistics: context.statistics(specification.interval))
      }
      let subjects = context.members(specification.cohort, group).map { subject in
        [context.value(index, before, subject), context.value(index, after, subject)]
      }
      let count = edition.printed(cells[0], .n).text
      return PairedSlopes.Arm(
        label: context.study.grouping == nil ? "" : context.groupLabel(group),
        subjects: subjects.filter { values in values.contains { $0 != nil } },
        means: cells.map { context.estimate($0, specification.interval) }, counts: [count, count])
    }
    let interval = context.intervalWords(specification.interval)
    let visits = [edition.text(baseline.label), edition.text(last.label)]
    var drawing = PairedSlopes(
      visits: visits, arms: arms, valueTitle: context.valueTitle(endpoint, .value),
      noData: words(.figureNoData))
    drawing.countTitle = words(.n)
    drawing.keys = (subject: words(.subjects), mean: words(.mean) + words(.listSeparator) + interval)
    drawing.format = context.tickFormat
    return context.figure(
      specification, title: context.valueTitle(endpoint, .value),
      description: context.findings(specification, endpoint, last),
      caption: FigureCaption(
        statistic: words(.figureSlopesStatistic, ["baseline": visits[0], "visit": visits[1]]),
        interval: interval, population: context.population(specification.cohort),
        n: context.counts(specification, [last], .baseline), notes: [words(.figureNotePairs)]),
      panel: drawing.drawn(), plotted: plotted)
  }
}
