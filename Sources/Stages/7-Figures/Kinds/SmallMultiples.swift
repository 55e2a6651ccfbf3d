import Drawing
import StudyDefinition
import StudyEdition
import StudyResults

extension FigureDrawing {
  /// Figures of another kind in panels: one for each endpoint with a scale of its own, or for each group, cohort or visit
  /// with one scale for all panels of an endpoint.
  static let smallMultiples = FigureDrawing(
    scope: .endpoints, options: [.panels, .of],
    lack: { context, specification in
      let panels = context.panels(specification)
      return panels.lazy.compactMap { $0.kind.drawing.lack(context, $0) }.first
    },
    draw: { context, specification in context.smallMultiples(specification) })
}

extension FigureContext {
  fileprivate func smallMultiples(_ specification: FigureSpecification) -> FigureContent? {
    let panels = panels(specification).compactMap { panel in
      panel.kind.drawing.draw(self, panel).map { (specification: panel, content: $0) }
    }
    guard let first = panels.first, let last = specification.timePoints.last else { return nil }
    let isOfOne = specification.endpoints.count == 1
    var drawing = SmallMultiples(
      panels: panels.map { panel, content in
        .init(
          heading(panel, of: specification), content.drawing, scale: scale(panel, of: specification))
      }, noData: words(.figureNoData))
    if isOfOne { drawing.title = first.content.title }
    let hasScales = !first.content.drawing.extents.isEmpty
    let sharesScale = Set(panels.map { scale($0.specification, of: specification) }).count < panels.count
    let note: PhraseKey = sharesScale ? .figureNoteOneScale : .figureNoteOwnScales
    return FigureContent(
      title: isOfOne ? first.content.title : words(.figurePanelsTitle),
      description: isOfOne
        ? distinct(panels.map(\.content.description)).joined(separator: words.betweenSentences)
        : leading(specification, last),
      statistic: distinct(panels.map(\.content.statistic)).joined(separator: words(.listSeparator)),
      interval: joined(panels.compactMap(\.content.interval)),
      counted: merged(panels.flatMap(\.content.counted)),
      notes: distinct(panels.flatMap(\.content.notes)) + (hasScales ? [words(note)] : []),
      drawing: drawing, plotted: panels.flatMap(\.content.plotted))
  }

  /// What each panel shows, in their order.
  fileprivate func panels(_ specification: FigureSpecification) -> [FigureSpecification] {
    let whole = specification.asking(specification.request?.of ?? .meanOverVisits)
    let parting = specification.panels
    let takesOneEndpoint = whole.kind.drawing.takesOneEndpoint
    let endpoints =
      takesOneEndpoint || parting == .endpoints ? whole.endpoints.map { [$0] } : [whole.endpoints]
    let groups =
      parting == .groups || whole.kind.drawing.takesOneGroup ? whole.groups.map { [$0] } : [whole.groups]
    let cohorts = parting == .cohorts ? specification.shownCohorts(study) : [whole.cohort]
    let visits = parting == .timepoints ? whole.timePoints.map { [$0] } : [whole.timePoints]
    return endpoints.flatMap { endpoints in
      cohorts.flatMap { cohort in
        visits.flatMap { visits in
          groups.map { groups in
            var panel = whole
            (panel.endpoints, panel.groups, panel.cohort) = (endpoints, groups, cohort)
            let followUps = Set(edition.followUps(of: cohort).map(\.id))
            panel.timePoints = visits.filter { followUps.contains($0.id) }
            panel.isPanelOfVisits = parting == .timepoints || Set(cohorts.map(\.id)).count > 1
            return panel
          }
        }
      }
    }.filter { !$0.timePoints.isEmpty }
  }

  private func heading(_ panel: FigureSpecification, of whole: FigureSpecification) -> String {
    let isOfOne = panel.endpoints.count == 1 && whole.endpoints.count > 1
    let parts = [
      isOfOne ? edition.labelWithUnit(panel.endpoints[0]) : nil,
      whole.groups.count > 1 && panel.groups.count == 1 ? groupLabel(panel.groups[0]) : nil,
      whole.panels == .cohorts ? edition.text(panel.cohort.label) : nil,
      whole.panels == .timepoints ? panel.timePoints.first.map { edition.text($0.label) } : nil,
    ].compactMap { $0 }
    return parts.joined(separator: words(.listSeparator))
  }

  /// Panels of one endpoint have one scale, and so have panels of kinds that set several endpoints on one.
  private func scale(_ panel: FigureSpecification, of whole: FigureSpecification) -> Int {
    guard panel.kind.drawing.takesOneEndpoint, let endpoint = panel.endpoints.first else { return 0 }
    return whole.endpoints.firstIndex { $0.id == endpoint.id } ?? 0
  }

  private func joined(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : distinct(texts).joined(separator: words(.listSeparator))
  }

  private func distinct(_ texts: [String]) -> [String] {
    texts.reduce(into: []) { found, text in if !found.contains(text) { found.append(text) } }
  }

  /// The cells of all panels by group.
  private func merged(
    _ counted: [(group: Group?, cells: [CellKey])]
  ) -> [(group: Group?, cells: [CellKey])] {
    counted.reduce(into: []) { merged, part in
      if let place = merged.firstIndex(where: { $0.group?.id == part.group?.id }) {
        merged[place].cells += part.cells
      } else {
        merged.append(part)
      }
    }
  }
}

extension FigureDrawing {
  fileprivate var takesOneEndpoint: Bool { if case .endpoints = scope { false } else { true } }
  fileprivate var takesOneGroup: Bool { if case .group = scope { true } else { false } }
}

extension FigureSpecification {
  /// Endpoints measure different things, so several of them take a panel each; one is parted by its groups.
  fileprivate var panels: FigurePanels {
    request?.panels ?? (endpoints.count > 1 || groups.count < 2 ? .endpoints : .groups)
  }
}
