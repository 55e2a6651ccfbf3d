package import Diagnostics

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
  package var groups: Grouping?
  /// Covariates beside the group: `baseline` or a numeric subject attribute.
  package let covariates: [String]
  /// Categorical subject attributes beside the group.
  package let factors: [String]
  package let weights: MarginWeights
  /// Whether a dose-response term (the groups' doses as a number) is tested as well.
  package let doseResponse: Bool
  package let covariance: CovarianceStructure
  /// Weighted sums of group means tested beside the pairs with the reference.
  package let contrasts: [Contrast]
  /// Of a mixed model; nil leaves the choice to the profile and the number of subjects.
  package let degreesOfFreedom: DegreesOfFreedom?
  /// Effect sizes of the differences between groups.
  package let effectSizes: [GroupEffectSize]
  /// Decimals of adjusted means, differences and their limits; nil for those of a mean of the endpoint.
  package let decimals: Int?
  /// Whether a mixed model also gives means and differences averaged over its visits.
  package let averagesVisits: Bool
  /// Where each covariate and factor is written.
  private let places: [String: SourceLocation]
  /// How much worse, or how different, a group may be; nil for a comparison that asks only for a difference.
  package let margin: Margin?
  package let location: SourceLocation

  package init(
    id: Identifier<Comparison>, label: LocalizedText, method: ComparisonMethod, endpoints: [EndpointID],
    timePoints: [TimePointID], cohorts: [CohortID], response: Response, groups: Grouping?,
    covariates: [String], factors: [String], weights: MarginWeights, doseResponse: Bool,
    covariance: CovarianceStructure, location: SourceLocation,
    contrasts: [Contrast] = [], degreesOfFreedom: DegreesOfFreedom? = nil,
    effectSizes: [GroupEffectSize] = [], decimals: Int? = nil, averagesVisits: Bool = false,
    places: [String: SourceLocation] = [:],
    margin: Margin? = nil
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
    self.contrasts = contrasts
    self.degreesOfFreedom = degreesOfFreedom
    self.effectSizes = effectSizes
    self.decimals = decimals
    self.averagesVisits = averagesVisits
    self.places = places
    self.margin = margin
  }
}

extension Comparison {
  /// Where a covariate or factor is written.
  package func place(of variable: String) -> SourceLocation { places[variable] ?? location }

  /// Whether it is made of this endpoint, at this visit and in this cohort.
  package func concerns(_ endpoint: Endpoint, _ timePoint: TimePoint, _ cohort: Cohort) -> Bool {
    (endpoints.isEmpty || endpoints.contains(endpoint.id))
      && (timePoints.isEmpty || timePoints.contains(timePoint.id))
      && (cohorts.isEmpty || cohorts.contains(cohort.id))
  }
}

/// A weighted sum of group means; the weights add up to zero.
package struct Contrast: Sendable, Hashable {
  package let label: LocalizedText
  /// In the order written; groups left out have the weight zero.
  package let weights: [Weight]
  package let location: SourceLocation

  package struct Weight: Sendable, Hashable {
    package let group: GroupID
    package let value: Double

    package init(group: GroupID, value: Double) {
      self.group = group
      self.value = value
    }
  }

  package init(label: LocalizedText, weights: [Weight], location: SourceLocation) {
    self.label = label
    self.weights = weights
    self.location = location
  }
}

package enum ComparisonMethod: String, Sendable, CaseIterable {
  case welch, student
  /// The variant of the profile; without one, exact up to 2500 pairs of values, then with continuity correction.
  case mannWhitney = "mann-whitney"
  /// Exact, conditional on ties, whatever the profile and the sizes: P(|U - E| >= observed).
  case mannWhitneyExact = "mann-whitney-exact"
  /// Exact, conditional on ties, as twice the smaller tail; with ties and unequal sizes another number.
  case mannWhitneyExactDoubled = "mann-whitney-exact-doubled"
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

  /// Whether it is about means, which a table of means and their differences shows.
  package var isOfMeans: Bool {
    switch self {
    case .welch, .student, .ancova, .anova, .welchAnova, .mmrm: true
    default: false
    }
  }

  /// Whether visits are compared, with or without groups; all other methods compare groups at one visit.
  package var isOverVisits: Bool {
    switch self {
    case .friedman, .repeatedMeasures, .mmrm: true
    default: false
    }
  }
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

/// How the degrees of freedom of a mixed model's effects are found.
package enum DegreesOfFreedom: String, Sendable, CaseIterable {
  case satterthwaite
  /// With wider standard errors; what SAS prints with DDFM=KR.
  case kenwardRoger = "kenward-roger"
}
