import Drawing
import Statistics
import StudyData
import StudyDefinition
import StudyEdition
import StudyResults

extension FigureDrawing {
  /// The change at one follow-up, or the values there: box, every subject, and mean with interval, a group beside the other, with a bracket
  /// for each comparison of groups that the definition declares.
  static let boxPointsMean = FigureDrawing(
    scope: .endpoint, options: [.response, .interval, .comparisons],
    lack: { context, specification in context.missingComparison(specification) },
    draw: { context, specification in context.boxPointsMean(specification) })
}

extension FigureContext {
  fileprivate func boxPointsMean(_ specification: FigureSpecification) -> ReportFigure? {
    guard let endpoint = specification.endpoints.first, let last = specification.timePoints.last else {
      return nil
    }
    let response = specification.response(.change)
    let measure = response == .change ? Measure.change : .value
    let cells = specification.groups.map {
      edition.cell(endpoint, last, specification.cohort, $0, measure)
    }
    let groups = zip(specification.groups, cells).map { group, cell in
      BoxPointsMean.Group(
        label: groupLabel(group), box: box(cell),
        points: (response == .change ? changes : values)(endpoint, last, specification.cohort, group).map {
          .init(key: dataset.subjects[$0.subject], value: $0.value)
        },
        mean: estimate(cell, specification.interval), count: edition.printed(cell, .n).text)
    }
    let interval = intervalWords(specification.interval)
    var drawing = BoxPointsMean(
      groups: groups, valueTitle: valueTitle(endpoint, response), noData: words(.figureNoData))
    drawing.countTitle = words(.n)
    drawing.keys = .init(
      subject: words(.subjects), box: words(.medianQuartiles),
      mean: words(.mean) + words(.listSeparator) + interval)
    drawing.format = tickFormat
    let found = brackets(endpoint, last, specification)
    drawing.comparisons = found.brackets
    return figure(
      specification, title: valueTitle(endpoint, response),
      description: findings(specification, endpoint, last),
      caption: FigureCaption(
        statistic: words(
          .figureBoxStatistic,
          [
            "response": words(response == .change ? .change : .value), "visit": edition.text(last.label),
          ]), interval: interval,
        population: population(specification.cohort),
        n: counts(specification, [last], measure),
        notes: found.brackets.isEmpty
          ? [] : [words(found.isAdjusted ? .figureNoteAdjusted : .figureNoteNominal)]),
      panel: drawing.drawn(),
      plotted: cells.map {
        PlottedCell(
          cell: $0,
          statistics: statistics(specification.interval) + [.min, .q1, .median, .q3, .max])
      } + found.plotted)
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

  /// The change of every subject with both visits, by index of the subject, formed in decimals as everywhere.
  func changes(
    _ endpoint: Endpoint, _ timePoint: TimePoint, _ cohort: Cohort, _ group: Group?
  ) -> [(subject: Int, value: Double)] {
    guard let index = endpointIndex(endpoint), let baseline = edition.baseline,
      let before = timePointIndex(baseline), let after = timePointIndex(timePoint)
    else { return [] }
    return members(cohort, group).compactMap { subject in
      guard let first = value(index, before, subject), let second = value(index, after, subject) else {
        return nil
      }
      return (subject, decimalDifference(second, minus: first))
    }
  }

  /// The value of every subject who has one, by index of the subject.
  private func values(
    _ endpoint: Endpoint, _ timePoint: TimePoint, _ cohort: Cohort, _ group: Group?
  ) -> [(subject: Int, value: Double)] {
    guard let index = endpointIndex(endpoint), let visit = timePointIndex(timePoint) else { return [] }
    return members(cohort, group).compactMap { subject in
      value(index, visit, subject).map { (subject, $0) }
    }
  }
}
