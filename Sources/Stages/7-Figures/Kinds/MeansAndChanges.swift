import Drawing
import StudyDefinition
import StudyEdition
import StudyResults

extension FigureDrawing {
  /// The means with their intervals over the visits beside the distribution of the individual changes at the last one:
  /// of samples too large for a line a subject.
  static let meansAndChanges = FigureDrawing(scope: .endpoint, options: [.interval, .scale]) {
    context, specification in
    guard let endpoint = specification.endpoints.first,
      let course = context.course(specification, endpoint), let last = specification.timePoints.last
    else { return nil }
    let words = context.words
    let spread = context.spread(specification, endpoint, last, .change)
    var changes = spread.drawing
    changes.scale = .linear
    changes.valueTitle = context.valueTitle(endpoint, .change)
    if specification.groups.count == 1 {
      // Of one group, its only label would be that it is all subjects; the visit says more.
      changes.groups = changes.groups.map {
        .init(
          label: context.edition.text(last.label), box: $0.box, points: $0.points, mean: $0.mean,
          count: $0.count, place: $0.place)
      }
    }
    let means = words(.figureMeanStatistic, ["centre": context.centreName(course.interval)])
    let distribution = words(
      .figureBoxStatistic,
      [
        "response": words(.change), "visit": context.visitName(specification, last),
        "centre": context.centreName(spread.interval),
      ])
    let intervals = [course.interval, spread.interval].map { context.intervalWords($0) }
    return FigureContent(
      title: context.valueTitle(endpoint, .value),
      description: context.findings(specification, endpoint, last),
      statistic: words(
        .figureBothStatistic,
        ["left": means, "interval": intervals[0], "right": distribution]),
      interval: intervals[1], counted: context.counted(specification, [last], .change),
      notes: course.notes + (changes.isBinned ? [words(.figureNoteBinned)] : []),
      drawing: MeansAndChanges(course: course.drawing, changes: changes),
      plotted: course.plotted + spread.plotted)
  }
}
