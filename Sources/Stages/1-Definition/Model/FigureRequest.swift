package import Diagnostics

/// A figure the definition asks for.
package struct FigureRequest: Sendable {
  package let id: Identifier<FigureRequest>
  /// Nil leaves it to the shape of the data.
  package let kind: FigureKind?
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
  /// Nil is a linear axis.
  package let scale: FigureScale?
  /// Subgroups whose differences a forest shows.
  package let subgroups: [Identifier<SubgroupFamily>]?
  /// What the panels of small multiples stand for.
  package let panels: FigurePanels?
  /// What each panel of small multiples is; nil is the mean over visits.
  package let of: FigureKind?
  package let caption: LocalizedText?
  package let location: SourceLocation

  package init(
    id: Identifier<FigureRequest>, kind: FigureKind?, endpoints: [EndpointID] = [],
    timePoints: [TimePointID] = [], cohorts: [CohortID] = [], response: Response? = nil,
    interval: FigureInterval? = nil, scale: FigureScale? = nil, caption: LocalizedText? = nil,
    location: SourceLocation, comparisons: [Identifier<Comparison>]? = nil,
    subgroups: [Identifier<SubgroupFamily>]? = nil, panels: FigurePanels? = nil, of: FigureKind? = nil
  ) {
    self.id = id
    self.kind = kind
    self.endpoints = endpoints
    self.timePoints = timePoints
    self.cohorts = cohorts
    self.response = response
    self.interval = interval
    self.scale = scale
    self.comparisons = comparisons
    self.subgroups = subgroups
    self.panels = panels
    self.of = of
    self.caption = caption
    self.location = location
  }
}

/// The kinds of figure, each drawn by one file.
package enum FigureKind: String, Sendable, CaseIterable {
  case meanOverVisits = "mean-over-visits"
  case meansAndChanges = "means-and-changes"
  case pairedSlopes = "paired-slopes"
  case boxPointsMean = "box-points-mean"
  case forest
  case waterfall
  case dumbbell
  case heatmap
  case shift
  case alluvial
  case flow
  case smallMultiples = "small-multiples"
}

/// What each panel of small multiples shows; all panels of one endpoint share their scale.
package enum FigurePanels: String, Sendable, CaseIterable {
  case endpoints, groups, cohorts, timepoints
}

/// How an axis of values rises.
package enum FigureScale: String, Sendable, CaseIterable {
  case linear, log
}

/// What an interval bar spans, and so what stands in its middle; always named in the caption.
package enum FigureInterval: String, Sendable, CaseIterable {
  case confidence = "ci"
  case standardError = "se"
  case standardDeviation = "sd"
  /// Median and quartiles.
  case quartiles = "iqr"
  /// Geometric mean and its confidence interval.
  case geometric = "geometric-ci"
}
