package import Diagnostics

/// Cohorts that part the subjects, such as men and women: whether a difference between groups is another in each.
package struct SubgroupFamily: Sendable {
  package let id: Identifier<SubgroupFamily>
  package let label: LocalizedText
  /// At least two, without a subject in common.
  package let cohorts: [CohortID]
  /// The cohort that they part; nil for any.
  package let whole: CohortID?
  package let location: SourceLocation

  package init(
    id: Identifier<SubgroupFamily>, label: LocalizedText, cohorts: [CohortID], whole: CohortID?,
    location: SourceLocation
  ) {
    self.id = id
    self.label = label
    self.cohorts = cohorts
    self.whole = whole
    self.location = location
  }
}
