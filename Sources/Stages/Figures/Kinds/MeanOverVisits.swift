import Drawing
import StudyDefinition
import StudyEdition
import StudyResults

extension FigureDrawing {
  /// Means with intervals over the visits, one line a group, n below the axis. Values are those of all subjects present
  /// at each visit; changes are those of the pairs.
  static let meanOverVisits = FigureDrawing(scope: .endpoint, options: [.response, .interval]) {
    context, specification in
    guard let endpoint = specification.endpoints.first,
      let course = context.course(specification, endpoint, specification.groups),
      let last = specification.timePoints.last
    else { return nil }
    let words = context.words
    let response = specification.response(.value)
    var drawing = course.drawing
    drawing.countTitle = words(.subjects)
    return context.figure(
      specification, title: context.valueTitle(endpoint, response),
      description: context.findings(specification, endpoint, last),
      caption: FigureCaption(
        statistic: words(.figureMeanStatistic), interval: context.intervalWords(specification.interval),
        population: context.population(specification.cohort),
        n: context.counts(zip(specification.groups, course.cells).map { ($0, $1) }),
        notes: [words(response == .change ? .figureNotePairs : .figureNotePresent)]),
      panel: drawing.drawn(),
      plotted: course.cells.joined().map {
        PlottedCell(cell: $0, statistics: context.statistics(specification.interval))
      })
  }
}

/// One endpoint over the visits, ready to be drawn alone or as a panel.
struct Course {
  let drawing: MeanOverVisits
  /// For each group a cell a visit.
  let cells: [[CellKey]]
}

extension FigureContext {
  /// - Returns: nil for a study without a baseline.
  func course(
    _ specification: FigureSpecification, _ endpoint: Endpoint, _ groups: [Group?], cohort: Cohort? = nil
  ) -> Course? {
    guard let baseline = edition.baseline else { return nil }
    let isChange = specification.response(.value) == .change
    let visits = isChange ? specification.timePoints : [baseline] + specification.timePoints
    let usesTime = visits.allSatisfy { $0.day != nil || $0.isBaseline } && visits.count > 2
    let cells = groups.map { group in
      visits.map {
        edition.cell(endpoint, $0, cohort ?? specification.cohort, group, isChange ? .change : .value)
      }
    }
    let series = zip(groups, cells).map { group, cells in
      MeanOverVisits.Series(
        label: groupLabel(group), estimates: cells.map { estimate($0, specification.interval) },
        counts: cells.map { edition.printed($0, .n).text })
    }
    var drawing = MeanOverVisits(
      positions: visits.map { visit in
        .init(edition.text(visit.label), time: usesTime ? Double(visit.day ?? 0) : nil)
      },
      series: series, valueTitle: valueTitle(endpoint, isChange ? .change : .value),
      noData: words(.figureNoData))
    drawing.includesZero = isChange
    drawing.band = isChange ? nil : referenceBand(endpoint)
    drawing.format = tickFormat
    return Course(drawing: drawing, cells: cells)
  }
}
