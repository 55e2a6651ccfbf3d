package import Diagnostics

/// Choices that hold for the whole study unless an endpoint or comparison says otherwise.
package struct MethodChoices: Sendable {
  /// Hyndman-Fan type of the quartiles: 2 (SAS), 6 (SPSS) or 7 (R).
  package let quartileType: Int
  package let profile: MethodProfile
  /// Imputations repeated beside the analysis of complete pairs.
  package let sensitivity: [Imputation]

  package init(quartileType: Int, profile: MethodProfile, sensitivity: [Imputation]) {
    self.quartileType = quartileType
    self.profile = profile
    self.sensitivity = sensitivity
  }
}

/// The variants another program would have used, for reproducing an analysis made with it.
package enum MethodProfile: String, Sendable, CaseIterable {
  /// The careful statistician's defaults.
  case standard
  case r, sas, spss
}

/// How a missing visit is filled in a sensitivity analysis.
package enum Imputation: String, Sendable, CaseIterable {
  /// Last post-baseline observation carried forward.
  case locf
  /// Last observation, baseline included, carried forward.
  case locfWithBaseline = "locf-with-baseline"
  /// Baseline observation carried forward.
  case bocf
}

/// A comparison between groups, or over more than two visits.
package struct Comparison: Sendable {
  package let id: Identifier<Comparison>
  package let label: LocalizedText
  package let method: ComparisonMethod
  /// Empty means every endpoint.
  package let endpoints: [EndpointID]
  /// Follow-up visits; empty means every one.
  package let timePoints: [TimePointID]
  /// Empty means every cohort.
  package let cohorts: [CohortID]
  package let response: Response
  /// Subject attributes that divide the subjects; the study's groups unless given.
  package let groups: Grouping?
  /// Covariates beside the group: `baseline` or a numeric subject attribute.
  package let covariates: [String]
  /// Categorical subject attributes beside the group.
  package let factors: [String]
  package let weights: MarginWeights
  /// Whether a dose-response term (the groups' doses as a number) is tested as well.
  package let doseResponse: Bool
  package let covariance: CovarianceStructure
  package let location: SourceLocation

  package init(
    id: Identifier<Comparison>, label: LocalizedText, method: ComparisonMethod, endpoints: [EndpointID],
    timePoints: [TimePointID], cohorts: [CohortID], response: Response, groups: Grouping?,
    covariates: [String], factors: [String], weights: MarginWeights, doseResponse: Bool,
    covariance: CovarianceStructure, location: SourceLocation
  ) {
    self.id = id
    self.label = label
    self.method = method
    self.endpoints = endpoints
    self.timePoints = timePoints
    self.cohorts = cohorts
    self.response = response
    self.groups = groups
    self.covariates = covariates
    self.factors = factors
    self.weights = weights
    self.doseResponse = doseResponse
    self.covariance = covariance
    self.location = location
  }
}

package enum ComparisonMethod: String, Sendable, CaseIterable {
  case welch, student
  case mannWhitney = "mann-whitney"
  case mannWhitneyAsymptotic = "mann-whitney-asymptotic"
  case mannWhitneyAsymptoticCorrected = "mann-whitney-asymptotic-cc"
  case mannWhitneyUntied = "mann-whitney-exact-untied"
  case ancova
  case anova
  case welchAnova = "welch-anova"
  case kruskalWallis = "kruskal-wallis"
  case friedman
  case repeatedMeasures = "repeated-measures"
  case mmrm
}

/// What is compared.
package enum Response: String, Sendable, CaseIterable {
  case change, value
}

/// Weights of the other factors' levels in an LS mean.
package enum MarginWeights: String, Sendable, CaseIterable {
  case equal, proportional
}

/// Covariance of a subject's visits in a mixed model.
package enum CovarianceStructure: String, Sendable, CaseIterable {
  case unstructured
  case toeplitzHeterogeneous = "toeplitz-heterogeneous"
  case autoregressive
  case compoundSymmetry = "compound-symmetry"
}

/// A rule that makes a yes or no of an endpoint's change.
package struct ResponderRule: Sendable {
  package let id: Identifier<ResponderRule>
  package let label: LocalizedText
  package let endpoint: EndpointID
  package let kind: Kind
  package let relation: Relation
  package let value: Double
  package let missing: MissingFollowUp
  package let location: SourceLocation

  package enum Kind: String, Sendable, CaseIterable {
    case change, percent, threshold
  }

  package enum Relation: String, Sendable, CaseIterable {
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  package enum MissingFollowUp: String, Sendable, CaseIterable {
    case nonResponder = "non-responder"
    case leftOut = "left-out"
  }

  package init(
    id: Identifier<ResponderRule>, label: LocalizedText, endpoint: EndpointID, kind: Kind,
    relation: Relation, value: Double, missing: MissingFollowUp, location: SourceLocation
  ) {
    self.id = id
    self.label = label
    self.endpoint = endpoint
    self.kind = kind
    self.relation = relation
    self.value = value
    self.missing = missing
    self.location = location
  }
}

/// p-values that are adjusted together.
package struct MultiplicityFamily: Sendable {
  package let id: Identifier<MultiplicityFamily>
  package let label: LocalizedText
  package let method: Adjustment
  /// The endpoints whose within-group p-values belong to the family; empty means all.
  package let endpoints: [EndpointID]
  package let timePoints: [TimePointID]
  package let cohorts: [CohortID]
  package let location: SourceLocation

  package enum Adjustment: String, Sendable, CaseIterable {
    case holm, hochberg, bonferroni
    case benjaminiHochberg = "benjamini-hochberg"
  }

  package init(
    id: Identifier<MultiplicityFamily>, label: LocalizedText, method: Adjustment, endpoints: [EndpointID],
    timePoints: [TimePointID], cohorts: [CohortID], location: SourceLocation
  ) {
    self.id = id
    self.label = label
    self.method = method
    self.endpoints = endpoints
    self.timePoints = timePoints
    self.cohorts = cohorts
    self.location = location
  }
}
