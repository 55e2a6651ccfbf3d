import Drawing
import StudyDefinition
import StudyEdition
import StudyResults

extension FigureDrawing {
  /// Baseline and follow-up means of many endpoints, joined by a line. Both are set against the baseline mean in its
  /// standard deviations, so that endpoints of different units share the axis; the means themselves are printed beside.
  static let dumbbell = FigureDrawing(scope: .endpoints, options: []) { context, specification in
    guard let last = specification.timePoints.last, let baseline = context.edition.baseline else {
      return nil
    }
    let (edition, words) = (context.edition, context.words)
    var plotted: [PlottedCell] = []
    let rows = specification.endpoints.flatMap { endpoint in
      specification.groups.map { group in
        let change = edition.cell(endpoint, last, specification.cohort, group, .change)
        let before = context.baselineCell(of: change)
        let after = edition.cell(endpoint, last, specification.cohort, group, .followUp)
        plotted += [
          PlottedCell(cell: before, statistics: [.n, .mean, .sd]),
          PlottedCell(cell: after, statistics: [.n, .mean, .sd]),
        ]
        let end = context.standardisedChange(change).centre
        let label = [edition.labelWithUnit(endpoint), group.map { edition.text($0.label) }]
        return Dumbbell.Row(
          label.compactMap { $0 }.joined(separator: words(.listSeparator)), first: end.map { _ in 0 },
          second: end,
          texts: [
            edition.printed(change, .n).text, edition.printed(before, .mean).text,
            edition.printed(after, .mean).text,
          ])
      }
    }
    let names = (first: edition.text(baseline.label), second: edition.text(last.label))
    var drawing = Dumbbell(
      rows: rows, names: names, axisTitle: words(.figureStandardAxis), noData: words(.figureNoData))
    drawing.columns = [.init(words(.n), isLeft: true), .init(names.first), .init(names.second)]
    drawing.labelTitle = words(.endpoint)
    drawing.includesZero = true
    drawing.format = context.tickFormat
    let visit = context.visitName(specification, last)
    return FigureContent(
      title: words(.figureDumbbellTitle, ["baseline": names.first, "visit": visit]),
      description: context.leading(specification, last),
      statistic: words(.figureDumbbellStatistic, ["baseline": names.first, "visit": visit]),
      counted: context.counted(specification, [last], .change), notes: [words(.figureNotePairs)],
      drawing: drawing, plotted: plotted)
  }
}
