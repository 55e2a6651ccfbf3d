package import Diagnostics

/// A rule that makes a yes or no of an endpoint's change.
package struct ResponderRule: Sendable {
  package let id: Identifier<ResponderRule>
  package let label: LocalizedText
  package let endpoint: EndpointID
  package let kind: Kind
  package let relation: Relation
  package let value: Double
  package let missing: MissingFollowUp
  /// What is tested beside the counts; empty means counts and intervals only.
  package let tests: [ProportionTest]
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
    relation: Relation, value: Double, missing: MissingFollowUp, location: SourceLocation,
    tests: [ProportionTest] = []
  ) {
    self.id = id
    self.label = label
    self.endpoint = endpoint
    self.kind = kind
    self.relation = relation
    self.value = value
    self.missing = missing
    self.location = location
    self.tests = tests
  }
}

/// A test of proportions.
package enum ProportionTest: String, Sendable, CaseIterable {
  /// Of the same subjects at baseline and follow-up, for a threshold: the variant of the profile, without one exact.
  case mcnemar
  case mcnemarExact = "mcnemar-exact"
  case mcnemarMidP = "mcnemar-mid-p"
  /// Without continuity correction.
  case mcnemarChiSquare = "mcnemar-chi-square"
  case mcnemarChiSquareCorrected = "mcnemar-chi-square-cc"
  /// Between groups, two-sided exact.
  case fisher
  /// Between groups: the variant of the profile, without one Pearson's.
  case chiSquare = "chi-square"
  /// Between groups, without continuity correction, whatever the profile.
  case chiSquarePearson = "chi-square-pearson"
  /// Between two groups, with Yates's continuity correction; of more groups there is none.
  case chiSquareYates = "chi-square-yates"
  /// Between two groups, with Newcombe's interval.
  case riskDifference = "risk-difference"

  /// Whether it tests the counts of groups, which a risk difference with its interval does not.
  package var isOfCounts: Bool { !isPaired && self != .riskDifference }

  /// Whether it compares baseline and follow-up of the same subjects; all others compare groups.
  package var isPaired: Bool {
    switch self {
    case .mcnemar, .mcnemarExact, .mcnemarMidP, .mcnemarChiSquare, .mcnemarChiSquareCorrected: true
    default: false
    }
  }
}
