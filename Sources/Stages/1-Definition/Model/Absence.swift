package import Diagnostics

/// Why values are missing, as only the people of the study know: printed where their absence is shown.
package struct Absence: Sendable {
  /// Every one of a kind when empty.
  package let endpoints: [EndpointID]
  package let timePoints: [TimePointID]
  package let cohorts: [CohortID]
  package let groups: [GroupID]
  /// Such as `samples degraded`, to stand behind a colon.
  package let reason: LocalizedText
  package let location: SourceLocation

  package init(
    endpoints: [EndpointID], timePoints: [TimePointID], cohorts: [CohortID], groups: [GroupID],
    reason: LocalizedText, location: SourceLocation
  ) {
    self.endpoints = endpoints
    self.timePoints = timePoints
    self.cohorts = cohorts
    self.groups = groups
    self.reason = reason
    self.location = location
  }

  /// Whether it speaks of values of this endpoint at this visit; without a group, whichever groups it names.
  package func concerns(
    _ endpoint: EndpointID, _ timePoint: TimePointID, _ cohort: CohortID, _ group: GroupID?
  ) -> Bool {
    (endpoints.isEmpty || endpoints.contains(endpoint))
      && (timePoints.isEmpty || timePoints.contains(timePoint))
      && (cohorts.isEmpty || cohorts.contains(cohort))
      && (groups.isEmpty || group.map { groups.contains($0) } ?? true)
  }
}
