import Drawing
import StudyDefinition
import StudyEdition

/// Draws every figure of an edition, in the order of the report.
package func drawFigures(_ context: FigureContext) -> [ReportFigure] {
  context.specifications.compactMap { specification in
    switch specification.kind {
    case .meanOverVisits: context.meanOverVisits(specification)
    case .pairedSlopes: context.pairedSlopes(specification)
    case .boxPointsMean: context.boxPointsMean(specification)
    case .forest, .waterfall, .dumbbell, .heatmap, .shift, .flow: nil
    }
  }
}

extension FigureContext {
  /// Puts words round a drawing.
  func figure(
    _ specification: FigureSpecification, title: String, description: String, caption: String, panel: Panel,
    plotted: [PlottedCell]
  ) -> ReportFigure {
    let drawing = Drawing.Figure(
      key: specification.id, title: title, description: description, language: edition.language.text,
      panel: panel)
    return ReportFigure(
      id: specification.id, endpoint: specification.endpoint.id, title: title, description: description,
      caption: specification.caption.map { edition.text($0) } ?? caption,
      inlineSVG: drawing.svg(for: .page), standaloneSVG: drawing.svg(for: .standalone),
      plotted: plotted.flatMap(\.keys))
  }

  /// How an axis writes its numbers: with the edition's marks.
  var tickFormat: TickFormat {
    let format = edition.format
    return { tick in format.fixed(tick.value, decimals: tick.decimals) ?? tick.text }
  }
}
