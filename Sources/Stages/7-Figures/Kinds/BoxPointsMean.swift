import Drawing
import Statistics
import StudyData
import StudyDefinition
import StudyEdition
import StudyResults

extension FigureDrawing {
  /// The change at one follow-up, or the values there: box, every subject, and mean with interval, a group beside the
  /// other, with a bracket for each comparison of groups that the definition declares.
  static let boxPointsMean = FigureDrawing(
    scope: .endpoint, options: [.response, .interval, .scale, .comparisons],
    lack: { context, specification in context.missingComparison(specification) },
    draw: { context, specification in
      guard let endpoint = specification.endpoints.first, let last = specification.timePoints.last else {
        return nil
      }
      let words = context.words
      let response = specification.response(.change)
      let found = context.brackets(endpoint, last, specification)
      var spread = context.spread(specification, endpoint, last, response)
      spread.drawing.comparisons = found.brackets
      return FigureContent(
        title: context.valueTitle(endpoint, response),
        description: context.findings(specification, endpoint, last),
        statistic: words(
          .figureBoxStatistic,
          [
            "response": words(response == .change ? .change : .value),
            "visit": context.visitName(specification, last), "centre": context.centreName(spread.interval),
          ]), interval: context.intervalWords(spread.interval),
        counted: context.counted(specification, [last], response == .change ? .change : .value),
        notes: found.notes + (spread.drawing.isBinned ? [words(.figureNoteBinned)] : []),
        drawing: spread.drawing, plotted: spread.plotted + found.plotted)
    })
}

/// The distribution of one endpoint in its groups, ready to be drawn alone or beside something else.
struct Spread {
  var drawing: BoxPointsMean
  let interval: FigureInterval
  let plotted: [PlottedCell]
}

extension FigureContext {
  func spread(
    _ specification: FigureSpecification, _ endpoint: Endpoint, _ timePoint: TimePoint,
    _ response: Response
  ) -> Spread {
    let measure = response == .change ? Measure.change : .value
    let cells = specification.groups.map {
      edition.cell(endpoint, timePoint, specification.cohort, $0, measure)
    }
    // The box has the quartiles, so that beside it stands a mean unless something else is asked for.
    let interval = specification.request?.interval ?? .confidence
    let groups = zip(specification.groups, cells).map { group, cell in
      BoxPointsMean.Group(
        label: groupLabel(group), box: box(cell),
        points: (response == .change ? changes : values)(
          endpoint, timePoint, specification.cohort, group
        ).map {
          .init(key: dataset.subjects[$0.subject], value: $0.value)
        },
        mean: estimate(cell, interval), count: edition.printed(cell, .n).text, place: place(group))
    }
    var drawing = BoxPointsMean(
      groups: groups, valueTitle: axisTitle(endpoint, response, specification.scale),
      noData: words(.figureNoData))
    drawing.countTitle = words(.n)
    drawing.keys = .init(
      subject: words(.subjects), box: words(.medianQuartiles), mean: estimateWords(interval))
    drawing.includesZero = response == .change
    drawing.scale = specification.scale.kind
    drawing.band = response == .change ? nil : referenceBand(endpoint)
    drawing.format = tickFormat
    return Spread(
      drawing: drawing, interval: interval,
      plotted: cells.map {
        PlottedCell(
          cell: $0,
          statistics: statistics(interval)
            + [.min, .q1, .median, .q3, .max].filter {
              !statistics(interval).contains($0)
            })
      })
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
