package import Diagnostics

/// A figure the definition asks for.
package struct FigureRequest: Sendable {
  package let id: Identifier<FigureRequest>
  package let kind: FigureKind
  /// Empty means every endpoint, one figure each, or all of them in one, as the kind is made.
  package let endpoints: [EndpointID]
  /// Empty means every follow-up visit.
  package let timePoints: [TimePointID]
  /// Empty means every cohort.
  package let cohorts: [CohortID]
  /// Nil leaves it to the kind.
  package let response: Response?
  /// Nil leaves it to the kind.
  package let interval: FigureInterval?
  /// Declared comparisons to be shown by brackets or as rows; nil leaves it to the kind.
  package let comparisons: [Identifier<Comparison>]?
  /// What the panels of small multiples stand for.
  package let panels: FigurePanels?
  package let caption: LocalizedText?
  package let location: SourceLocation

  package init(
    id: Identifier<FigureRequest>, kind: FigureKind, endpoints: [EndpointID], timePoints: [TimePointID],
    cohorts: [CohortID], response: Response?, interval: FigureInterval?, caption: LocalizedText?,
    location: SourceLocation, comparisons: [Identifier<Comparison>]? = nil, panels: FigurePanels? = nil
  ) {
    self.id = id
    self.kind = kind
    self.endpoints = endpoints
    self.timePoints = timePoints
    self.cohorts = cohorts
    self.response = response
    self.interval = interval
    self.comparisons = comparisons
    self.panels = panels
    self.caption = caption
    self.location = location
  }
}

/// The kinds of figure, each drawn by one file.
package enum FigureKind: String, Sendable, CaseIterable {
  case meanOverVisits = "mean-over-visits"
  case pairedSlopes = "paired-slopes"
  case boxPointsMean = "box-points-mean"
  case forest
  case waterfall
  case dumbbell
  case heatmap
  case shift
  case flow
  case smallMultiples = "small-multiples"
}

/// What each panel of small multiples shows; all panels of one endpoint share their scale.
package enum FigurePanels: String, Sendable, CaseIterable {
  case endpoints, groups, cohorts
}

/// What an interval bar spans; always named in the caption.
package enum FigureInterval: String, Sendable, CaseIterable {
  case confidence = "ci"
  case standardError = "se"
  case standardDeviation = "sd"
}
