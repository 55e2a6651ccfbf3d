import Drawing
import StudyDefinition
import StudyEdition
import StudyResults

extension FigureDrawing {
  /// Every subject as a line from baseline to one follow-up, with the mean of the pairs on top.
  static let pairedSlopes = FigureDrawing(scope: .endpoint, options: [.interval, .scale]) {
    context, specification in
    let (edition, words) = (context.edition, context.words)
    guard let endpoint = specification.endpoints.first, let baseline = edition.baseline,
      let last = specification.timePoints.last, let index = context.endpointIndex(endpoint),
      let before = context.timePointIndex(baseline), let after = context.timePointIndex(last)
    else { return nil }
    let interval = specification.interval(endpoint)
    var plotted: [PlottedCell] = []
    let arms = specification.groups.map { group in
      let cells = [Measure.baseline, .followUp].map {
        edition.cell(endpoint, last, specification.cohort, group, $0)
      }
      plotted += cells.map { PlottedCell(cell: $0, statistics: context.statistics(interval)) }
      let subjects = context.members(specification.cohort, group).map { subject in
        [context.value(index, before, subject), context.value(index, after, subject)]
      }
      let count = edition.printed(cells[0], .n).text
      return PairedSlopes.Arm(
        label: context.study.grouping == nil ? "" : context.groupLabel(group),
        subjects: subjects.filter { values in values.contains { $0 != nil } },
        means: cells.map { context.estimate($0, interval) }, counts: [count, count],
        place: context.place(group))
    }
    let visits = [edition.text(baseline.label), edition.text(last.label)]
    var drawing = PairedSlopes(
      visits: visits, arms: arms, valueTitle: context.axisTitle(endpoint, .value, specification.scale),
      noData: words(.figureNoData))
    drawing.countTitle = words(.n)
    drawing.keys = (subject: words(.subjects), mean: context.estimateWords(interval))
    drawing.scale = specification.scale.kind
    drawing.band = context.referenceBand(endpoint)
    drawing.format = context.tickFormat
    return FigureContent(
      title: context.valueTitle(endpoint, .value),
      description: context.findings(specification, endpoint, last),
      statistic: words(
        .figureSlopesStatistic,
        [
          "baseline": visits[0], "visit": context.visitName(specification, last),
          "centre": context.centreName(interval),
        ]), interval: context.intervalWords(interval),
      counted: context.counted(specification, [last], .baseline),
      notes: [words(.figureNotePairs)] + (drawing.isBinned ? [words(.figureNoteBinned)] : []),
      drawing: drawing, plotted: plotted)
  }
}
