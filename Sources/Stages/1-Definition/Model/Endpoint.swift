package import Diagnostics
package import Expressions

/// A chapter of the report: endpoints that are read together.
package struct Domain: Sendable {
  package let id: DomainID
  package let label: LocalizedText
  package let location: SourceLocation

  package init(id: DomainID, label: LocalizedText, location: SourceLocation) {
    self.id = id
    self.label = label
    self.location = location
  }
}

/// What is measured, and how it is reported.
package struct Endpoint: Sendable {
  package let id: EndpointID
  package let label: LocalizedText
  /// Printed behind values; nil for a pure number.
  package let unit: LocalizedText?
  package let domain: DomainID
  /// Decimals of a single recorded value; a mean is printed with one more unless the journal says otherwise.
  package let decimals: Int
  package let better: Direction
  /// In the order declared; the first whose condition holds for a subject counts.
  package let reference: [ReferenceRange]
  /// Values outside are data errors, not findings.
  package let plausible: ValueRange?
  package let summary: Summary
  package let tests: [WithinGroupTest]
  /// Computed from other endpoints of the same visit instead of read.
  package let derivation: Expression?
  /// The subjects it applies to, such as one sex; nil means all.
  package let condition: Expression?
  /// How the data files spell this endpoint, or the column that holds it.
  package let dataName: String
  /// For wide files with a column a visit: the column of each time point.
  package let columns: [TimePointID: String]
  package let percentChange: PercentChangeDefinition?
  /// Whether the study was made for it: it comes first among the findings.
  package let isPrimary: Bool
  package let location: SourceLocation

  package init(
    id: EndpointID, label: LocalizedText, unit: LocalizedText?, domain: DomainID, decimals: Int,
    better: Direction, reference: [ReferenceRange], plausible: ValueRange?, summary: Summary,
    tests: [WithinGroupTest], derivation: Expression?, condition: Expression?, dataName: String,
    columns: [TimePointID: String], percentChange: PercentChangeDefinition?, location: SourceLocation,
    isPrimary: Bool = false
  ) {
    self.id = id
    self.label = label
    self.unit = unit
    self.domain = domain
    self.decimals = decimals
    self.better = better
    self.reference = reference
    self.plausible = plausible
    self.summary = summary
    self.tests = tests
    self.derivation = derivation
    self.condition = condition
    self.dataName = dataName
    self.columns = columns
    self.percentChange = percentChange
    self.isPrimary = isPrimary
    self.location = location
  }
}

extension Endpoint {
  /// Whether more is tested than one test whose variant the definition fixes.
  package var hasFurtherTests: Bool { tests.count > 1 || tests.contains(.byNormality) }
}

/// Which way a change helps the patient.
package enum Direction: String, Sendable, CaseIterable {
  case lower, higher, none
}

/// How an endpoint's distribution is described.
package enum Summary: String, Sendable, CaseIterable {
  case meanSD = "mean-sd"
  case meanSE = "mean-se"
  case medianIQR = "median-iqr"
  case geometric = "geometric-mean"
}

/// A test of the change from baseline within one group, with its variant named in full.
package enum WithinGroupTest: String, Sendable, CaseIterable {
  case pairedT = "paired-t"
  /// The variant of the profile; without one, exact, conditional on ties; zeros dropped and counted.
  case signedRank = "signed-rank"
  /// Exact, conditional on ties, whatever the profile; zeros dropped and counted.
  case signedRankExact = "signed-rank-exact"
  /// Exact, zeros ranked and then left out of both sums.
  case signedRankPratt = "signed-rank-pratt"
  /// The same by normal approximation: the default of R's coin.
  case signedRankPrattAsymptotic = "signed-rank-pratt-asymptotic"
  /// Normal approximation, tie-corrected, without continuity correction: what SPSS prints.
  case signedRankAsymptotic = "signed-rank-asymptotic"
  /// Normal approximation with continuity correction: what R before 4.6 prints with ties.
  case signedRankAsymptoticCorrected = "signed-rank-asymptotic-cc"
  /// Student t of the signed ranks: what SAS prints above 20 pairs.
  case signedRankStudentT = "signed-rank-t"
  /// The variant of the profile; without one, exact.
  case sign = "sign"
  /// Exact, twice the smaller tail of the binomial distribution, whatever the profile.
  case signExact = "sign-exact"
  /// The exact p less half the probability of what was observed, on each side.
  case signMidP = "sign-mid-p"
  /// Normal approximation with continuity correction: what SPSS prints above 25 changes.
  case signAsymptoticCorrected = "sign-asymptotic-cc"
  /// Paired t of the logarithms: the geometric mean ratio.
  case pairedTLog = "paired-t-log"
  /// Paired t or signed-rank, decided once per endpoint by Shapiro-Wilk on the pooled changes; announced.
  case byNormality = "by-normality"
}

/// Bounds of values, either of which may be open; both bounds belong to the range.
package struct ValueRange: Hashable, Sendable {
  package let low: Double?
  package let high: Double?

  package init(low: Double?, high: Double?) {
    self.low = low
    self.high = high
  }

  package func contains(_ value: Double) -> Bool {
    (low.map { value >= $0 } ?? true) && (high.map { value <= $0 } ?? true)
  }
}

/// The values counted as normal, for all subjects or for those a condition names.
package struct ReferenceRange: Sendable {
  package let range: ValueRange
  package let condition: Expression?
  package let location: SourceLocation

  package init(range: ValueRange, condition: Expression?, location: SourceLocation) {
    self.range = range
    self.condition = condition
    self.location = location
  }
}

/// The three things called "percent change"; they are different estimands.
package enum PercentChangeDefinition: String, Sendable, CaseIterable {
  /// 100 × mean change ÷ mean baseline, over the pairs.
  case ofMeans = "of-means"
  /// The individual percentages, summarised by median and quartiles.
  case individual = "individual"
  /// 100 × (geometric mean ratio − 1).
  case geometric = "geometric"
}
