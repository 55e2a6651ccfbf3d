import Drawing
import StudyDefinition
import StudyEdition
import StudyResults

extension FigureDrawing {
  /// Means with intervals over the visits, one line a group, n below the axis. Values are those of all subjects present
  /// at each visit; changes are those of the pairs.
  static let meanOverVisits = FigureDrawing(scope: .endpoint, options: [.response, .interval, .scale]) {
    context, specification in
    guard let endpoint = specification.endpoints.first,
      let course = context.course(specification, endpoint), let last = specification.timePoints.last
    else { return nil }
    return FigureContent(
      title: context.valueTitle(endpoint, specification.response(.value)),
      description: context.findings(specification, endpoint, last),
      statistic: context.words(.figureMeanStatistic, ["centre": context.centreName(course.interval)]),
      interval: context.intervalWords(course.interval),
      counted: zip(specification.groups, course.cells).map { ($0, $1) }, notes: course.notes,
      drawing: course.drawing, plotted: course.plotted)
  }
}

/// One endpoint over the visits, ready to be drawn alone or beside something else.
struct Course {
  let drawing: MeanOverVisits
  let interval: FigureInterval
  /// For each group a cell a visit.
  let cells: [[CellKey]]
  let notes: [String]
  let plotted: [PlottedCell]
}

extension FigureContext {
  /// - Returns: nil for a study without a baseline.
  func course(_ specification: FigureSpecification, _ endpoint: Endpoint) -> Course? {
    guard let baseline = edition.baseline else { return nil }
    let isChange = specification.response(.value) == .change
    let interval = specification.interval(endpoint)
    let visits = isChange ? specification.timePoints : [baseline] + specification.timePoints
    let cells = specification.groups.map { group in
      visits.map {
        edition.cell(endpoint, $0, specification.cohort, group, isChange ? .change : .value)
      }
    }
    let series = zip(specification.groups, cells).map { group, cells in
      MeanOverVisits.Series(
        label: groupLabel(group), estimates: cells.map { estimate($0, interval) },
        counts: cells.map { edition.printed($0, .n).text }, place: place(group))
    }
    let hasTimes = visits.count > 2 && visits.allSatisfy { $0.day != nil || $0.isBaseline }
    var drawing = MeanOverVisits(
      positions: visits.map { visit in
        .init(edition.text(visit.label), time: hasTimes ? Double(visit.day ?? 0) : nil)
      },
      series: series,
      valueTitle: axisTitle(endpoint, isChange ? .change : .value, specification.scale),
      noData: words(.figureNoData))
    drawing.countTitle = words(series.count == 1 ? .n : .subjects)
    drawing.includesZero = isChange
    drawing.scale = specification.scale.kind
    drawing.band = isChange ? nil : referenceBand(endpoint)
    drawing.format = tickFormat
    let distances = hasTimes && !drawing.keepsTimes ? [words(.figureNoteEqualDistances)] : []
    return Course(
      drawing: drawing, interval: interval, cells: cells,
      notes: [words(isChange ? .figureNotePairs : .figureNotePresent)] + distances,
      plotted: cells.joined().map { PlottedCell(cell: $0, statistics: statistics(interval)) })
  }

  /// The place of a group among those of the study, which decides how it looks in every figure.
  func place(_ group: Group?) -> Int? {
    group.flatMap { group in edition.groups.firstIndex { $0?.id == group.id } }
  }
}
