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
  package let response: Response
  package let interval: FigureInterval
  package let caption: LocalizedText?
  package let location: SourceLocation

  package init(
    id: Identifier<FigureRequest>, kind: FigureKind, endpoints: [EndpointID], timePoints: [TimePointID],
    cohorts: [CohortID], response: Response, interval: FigureInterval, caption: LocalizedText?,
    location: SourceLocation
  ) {
    self.id = id
    self.kind = kind
    self.endpoints = endpoints
    self.timePoints = timePoints
    self.cohorts = cohorts
    self.response = response
    self.interval = interval
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
}

/// What an interval bar spans; always named in the caption.
package enum FigureInterval: String, Sendable, CaseIterable {
  case confidence = "ci"
  case standardError = "se"
  case standardDeviation = "sd"
}
