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
    // What the data's shape suggests is left out without a word where it cannot be drawn; a request is answered.
    if let lack = context.lack(specification) {
      if let request = specification.request { diagnostics.append(lack.diagnostic(at: request)) }
      continue
    }
    for figure in context.drawn(specification) {
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
  }
  return (figures, diagnostics)
}

extension FigureContext {
  /// Why a figure cannot be drawn; nil when it can.
  fileprivate func lack(_ specification: FigureSpecification) -> FigureLack? {
    if let lack = specification.kind.drawing.lack(self, specification) { return lack }
    guard specification.scale == .log, let content = specification.kind.drawing.draw(self, specification),
      let lowest = content.drawing.extents.first??.lowerBound, lowest <= 0
    else { return nil }
    return FigureLack(needed: "values and intervals above zero for its logarithmic axis")
  }

  /// One figure, or where it would have too many elements for one, its parts.
  fileprivate func drawn(_ specification: FigureSpecification) -> [ReportFigure] {
    guard let whole = figure(specification) else { return [] }
    guard whole.elementCount > Figure.elementLimit else { return [whole] }
    for count in 2...max(2, specification.largestPart) {
      let parts = specification.parted(into: count).compactMap { figure($0) }
      if parts.allSatisfy({ $0.elementCount <= Figure.elementLimit }) { return parts }
    }
    return [whole]
  }

  private func figure(_ specification: FigureSpecification) -> ReportFigure? {
    specification.kind.drawing.draw(self, specification).map { figure(specification, $0) }
  }

  /// Puts words round a drawing.
  private func figure(_ specification: FigureSpecification, _ content: FigureContent) -> ReportFigure {
    let shown = specification.shownCohorts(study)
    // Of several cohorts a study has, a title says which it is about.
    let cohort = shown.count < study.cohorts.count ? shown.map { edition.text($0.label) } : []
    let title = ([content.title] + cohort).joined(separator: words(.listSeparator))
    let drawing = Drawing.Figure(
      key: "\(study.id)-\(specification.id)", title: title, description: content.description,
      language: edition.language.text, panel: content.drawing.drawn())
    let part = specification.part.map { part in
      words(
        .figureNotePart,
        ["part": edition.format.count(part.number), "count": edition.format.count(part.count)])
    }
    let caption = FigureCaption(
      statistic: content.statistic, interval: content.interval, population: population(specification),
      n: counts(content.counted), notes: content.notes + [part].compactMap { $0 })
    let own = specification.request?.caption.map { edition.text($0) }
    return ReportFigure(
      id: specification.id, kind: specification.kind,
      endpoint: specification.isOfOneEndpoint ? specification.endpoints.first?.id : nil,
      cohort: specification.cohort.id, title: title, description: content.description,
      caption: [own, caption.text(words)].compactMap { $0 }.joined(separator: words.betweenSentences),
      stated: caption.stated, elementCount: drawing.elementCount, isWide: drawing.isWide,
      inlineSVG: drawing.svg(for: .page), standaloneSVG: drawing.svg(for: .standalone),
      plotted: content.plotted.flatMap(\.keys))
  }

  private func population(_ specification: FigureSpecification) -> String {
    specification.shownCohorts(study).map { edition.inSentence($0.label) }.joined(
      separator: words(.listSeparator))
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
