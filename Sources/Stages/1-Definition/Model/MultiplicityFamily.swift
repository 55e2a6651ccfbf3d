package import Diagnostics

/// p-values that are adjusted together.
package struct MultiplicityFamily: Sendable {
  package let id: Identifier<MultiplicityFamily>
  package let label: LocalizedText
  package let method: Adjustment
  /// The endpoints whose within-group p-values belong to the family; empty means all.
  package let endpoints: [EndpointID]
  package let timePoints: [TimePointID]
  package let cohorts: [CohortID]
  /// The comparisons whose p-values between groups belong to the family, instead of those within groups.
  package let comparisons: [Identifier<Comparison>]
  package let location: SourceLocation

  package enum Adjustment: String, Sendable, CaseIterable {
    case holm, hochberg, bonferroni
    case benjaminiHochberg = "benjamini-hochberg"
  }

  package init(
    id: Identifier<MultiplicityFamily>, label: LocalizedText, method: Adjustment, endpoints: [EndpointID],
    timePoints: [TimePointID], cohorts: [CohortID], location: SourceLocation,
    comparisons: [Identifier<Comparison>] = []
  ) {
    self.id = id
    self.label = label
    self.method = method
    self.endpoints = endpoints
    self.timePoints = timePoints
    self.cohorts = cohorts
    self.location = location
    self.comparisons = comparisons
  }
}
