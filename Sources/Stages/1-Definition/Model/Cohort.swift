package import Diagnostics
package import Expressions

/// An analysis set: the subjects for whom a condition holds.
package struct Cohort: Sendable {
  package let id: CohortID
  package let label: LocalizedText
  /// Over subject attributes, `has(visit)` and `visit.endpoint` values; nil takes every subject.
  package let condition: Expression?
  /// The follow-up visits this cohort is reported at; nil means all of them.
  package let timePoints: [TimePointID]?
  /// The endpoints this cohort is reported for; nil means all of them, none are for cohorts that are only counted.
  package let endpoints: [EndpointID]?
  /// The visit that changes are counted from, where it is not the study's baseline.
  package let comparator: TimePointID?
  /// Nil where the endpoints decide; see `Study.isMain`.
  package let role: Role?
  /// Whether its results are given for each group of the study, rather than for the cohort as a whole.
  package let isSplit: Bool
  package let location: SourceLocation

  package init(
    id: CohortID, label: LocalizedText, condition: Expression?, timePoints: [TimePointID]?,
    location: SourceLocation, endpoints: [EndpointID]? = nil, role: Role? = nil, isSplit: Bool = true,
    comparator: TimePointID? = nil
  ) {
    self.id = id
    self.label = label
    self.condition = condition
    self.timePoints = timePoints
    self.location = location
    self.endpoints = endpoints
    self.role = role
    self.isSplit = isSplit
    self.comparator = comparator
  }

  /// What a cohort is in the report.
  package enum Role: String, Sendable, CaseIterable {
    /// One of those that the study is about: has the tables of all endpoints and comes first among the findings.
    case main
    case subgroup
  }

  /// Whether an endpoint is reported for this cohort.
  package func reports(_ endpoint: EndpointID) -> Bool { endpoints?.contains(endpoint) ?? true }
}

/// The attribute of the subjects that divides them into arms.
package struct Grouping: Sendable {
  /// A column of the subjects file.
  package let attribute: String
  /// In the order of the report.
  package let groups: [Group]
  /// The arm that others are compared with.
  package let reference: GroupID
  package let location: SourceLocation

  package init(attribute: String, groups: [Group], reference: GroupID, location: SourceLocation) {
    self.attribute = attribute
    self.groups = groups
    self.reference = reference
    self.location = location
  }
}

/// One arm.
package struct Group: Sendable {
  package let id: GroupID
  package let label: LocalizedText
  /// How the subjects file spells this arm.
  package let dataName: String
  /// The amount given, for a dose-response term.
  package let dose: Double?
  package let location: SourceLocation

  package init(
    id: GroupID, label: LocalizedText, dataName: String, dose: Double?, location: SourceLocation
  ) {
    self.id = id
    self.label = label
    self.dataName = dataName
    self.dose = dose
    self.location = location
  }
}
