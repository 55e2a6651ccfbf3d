import Drawing
import StudyData
import StudyDefinition
import StudyEdition
import StudyResults

extension FigureDrawing {
  /// The change of every subject of one arm at one follow-up, from the largest rise to the largest fall, with the levels
  /// at which the definition counts a response. Nobody is named.
  static let waterfall = FigureDrawing(scope: .group, options: []) { context, specification in
    guard let endpoint = specification.endpoints.first, let last = specification.timePoints.last,
      let group = specification.groups.first
    else { return nil }
    let (edition, words) = (context.edition, context.words)
    let cell = edition.cell(endpoint, last, specification.cohort, group, .change)
    let counted = context.counted(specification, [last], .change)
    var drawing = Waterfall(
      bars: context.changes(endpoint, last, specification.cohort, group).map {
        .init(key: context.dataset.subjects[$0.subject], value: $0.value)
      },
      valueTitle: context.valueTitle(endpoint, .change), noData: words(.figureNoData))
    drawing.thresholds = context.study.responders.compactMap { rule in
      guard rule.endpoint == endpoint.id, rule.kind == .change else { return nil }
      return .init(rule.value, edition.text(rule.label))
    }
    drawing.subjectTitle = words(.subjects) + words(.colon) + context.counts(counted)
    drawing.format = context.tickFormat
    let title = [context.valueTitle(endpoint, .change), group.map { edition.text($0.label) }]
    let visit = context.visitName(specification, last)
    return FigureContent(
      title: title.compactMap { $0 }.joined(separator: words(.listSeparator)),
      description: context.findings(specification, endpoint, last),
      statistic: words(.figureWaterfallStatistic, ["visit": visit]), counted: counted,
      notes: drawing.subjectsPerBar > 1 ? [words(.figureNoteBinned)] : [], drawing: drawing,
      plotted: [
        PlottedCell(cell: cell, statistics: context.statistics(.confidence) + [.min, .median, .max])
      ])
  }
}
