import Drawing
import StudyDefinition
import StudyEdition
import StudyResults

extension FigureDrawing {
  /// Means over visits in panels: an endpoint each with a scale of its own, or a group or cohort each with one scale for
  /// all panels of the endpoint.
  static let smallMultiples = FigureDrawing(scope: .endpoints, options: [.response, .interval, .panels]) {
    context, specification in
    let words = context.words
    let panels = context.panels(specification)
    guard let last = specification.timePoints.last, !panels.isEmpty else { return nil }
    var drawing = SmallMultiples(
      panels: panels.map { ($0.heading, $0.course.drawing) }, noData: words(.figureNoData))
    drawing.sharesScale = specification.panels != .endpoints
    let response = specification.response(.value)
    let cells = panels.flatMap { $0.course.cells.joined() }
    return context.figure(
      specification,
      title: specification.endpoints.count == 1
        ? context.valueTitle(specification.endpoints[0], response) : words(.figurePanelsTitle),
      description: context.leading(specification, last),
      caption: FigureCaption(
        statistic: words(.figureMeanStatistic), interval: context.intervalWords(specification.interval),
        population: context.population(specification.cohort), n: context.counts([(nil, cells)]),
        notes: [
          words(response == .change ? .figureNotePairs : .figureNotePresent),
          words(drawing.sharesScale ? .figureNoteOneScale : .figureNoteOwnScales),
        ]),
      panel: drawing.drawn(),
      plotted: cells.map {
        PlottedCell(cell: $0, statistics: context.statistics(specification.interval))
      })
  }
}

extension FigureSpecification {
  /// Endpoints measure different things, so several of them take a panel each; one is parted by its groups.
  fileprivate var panels: FigurePanels {
    request?.panels ?? (endpoints.count > 1 || groups.count < 2 ? .endpoints : .groups)
  }
}

extension FigureContext {
  fileprivate func panels(_ specification: FigureSpecification) -> [(heading: String, course: Course)] {
    let endpoints = specification.endpoints
    func heading(_ endpoint: Endpoint, _ part: String) -> String {
      endpoints.count > 1 ? edition.text(endpoint.label) + words(.listSeparator) + part : part
    }
    return endpoints.flatMap { endpoint -> [(String, Course?)] in
      switch specification.panels {
      case .endpoints:
        [(edition.labelWithUnit(endpoint), course(specification, endpoint, specification.groups))]
      case .groups:
        specification.groups.map {
          (heading(endpoint, groupLabel($0)), course(specification, endpoint, [$0]))
        }
      case .cohorts:
        study.cohorts.map {
          (
            heading(endpoint, edition.text($0.label)),
            course(specification, endpoint, specification.groups, cohort: $0)
          )
        }
      }
    }.compactMap { heading, course in
      guard var drawing = course?.drawing, let cells = course?.cells else { return nil }
      drawing.valueTitle = ""
      return (heading, Course(drawing: drawing, cells: cells))
    }
  }
}
