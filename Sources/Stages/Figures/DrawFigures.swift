package import Diagnostics
import Drawing
import StudyDefinition
import StudyEdition

/// Draws every figure of an edition, in the order of the report.
///
/// - Returns: the figures that could be drawn, and an error at the request of each that could not.
package func drawFigures(_ context: FigureContext) -> (figures: [ReportFigure], diagnostics: [Diagnostic]) {
  var diagnostics = context.study.figures.flatMap { context.problems(of: $0) }
  guard diagnostics.isEmpty else { return ([], diagnostics) }
  var figures: [ReportFigure] = []
  for specification in context.specifications {
    let drawing = specification.kind.drawing
    // What the data's shape suggests is left out without a word where it cannot be drawn; a request is answered.
    if let lack = drawing.lack(context, specification) {
      if let request = specification.request { diagnostics.append(lack.diagnostic(at: request)) }
      continue
    }
    guard let figure = drawing.draw(context, specification) else { continue }
    if figures.contains(where: { $0.id == figure.id }) {
      diagnostics.append(
        .error(
          "figure-id", "two figures would be called '\(figure.id)'; give one request another id",
          at: specification.request?.location))
      continue
    }
    diagnostics += figure.faults(at: specification.request?.location)
    figures.append(figure)
  }
  return (figures, diagnostics)
}

extension FigureContext {
  /// Puts words round a drawing.
  func figure(
    _ specification: FigureSpecification, title: String, description: String, caption: FigureCaption,
    panel: Panel, plotted: [PlottedCell]
  ) -> ReportFigure {
    let drawing = Drawing.Figure(
      key: "figure-\(specification.id)", title: title, description: description,
      language: edition.language.text, panel: panel)
    let own = specification.request?.caption.map { edition.text($0) }
    return ReportFigure(
      id: specification.id, kind: specification.kind,
      endpoint: specification.isOfOneEndpoint ? specification.endpoints.first?.id : nil,
      cohort: specification.cohort.id, title: title, description: description,
      caption: [own, caption.text(words)].compactMap { $0 }.joined(separator: " "),
      stated: caption.stated, elementCount: drawing.elementCount, isWide: drawing.isWide,
      inlineSVG: drawing.svg(for: .page), standaloneSVG: drawing.svg(for: .standalone),
      plotted: plotted.flatMap(\.keys))
  }

  /// How an axis writes its numbers: with the edition's marks.
  var tickFormat: TickFormat {
    let format = edition.format
    return { tick in format.fixed(tick.value, decimals: tick.decimals) ?? tick.text }
  }
}

extension ReportFigure {
  /// A figure that does not say what it shows, or that no page should carry, is not published.
  func faults(at location: SourceLocation?) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for words in stated where !caption.contains(words) {
      found.append(
        .error("figure-caption", "the caption of figure '\(id)' does not state '\(words)'", at: location))
    }
    if elementCount > Figure.elementLimit {
      found.append(
        .error(
          "figure-size",
          "figure '\(id)' has \(elementCount) elements, at most \(Figure.elementLimit) are drawn; ask for fewer "
            + "endpoints, visits or groups", at: location))
    }
    return found
  }
}
