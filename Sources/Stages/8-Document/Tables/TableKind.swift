package import StudyDefinition
import StudyEdition

/// A table that templates ask for by name. To add one: a file beside this one, and a line in `TableKind.all`.
package struct TableKind: Sendable {
  /// What `{% table "name" %}` says.
  package let name: String
  /// Which of the named arguments it needs, and which it may have.
  package let required: [Argument]
  package let optional: [Argument]
  /// What its numbers are computed for.
  package let basis: TagBasis
  /// One sentence, for the list of names.
  package let summary: String
  /// Why a study has no such table at all, in a message; nil when it has.
  var lack: @Sendable (Study, TableSubject) -> String? = { _, _ in nil }
  let make: @Sendable (Edition, TableSubject) -> Table

  package enum Argument: String, Sendable, CaseIterable {
    case domain, endpoint, cohort, timepoint, comparison, attribute, listing
  }

  package static let all: [TableKind] = [
    .summary, .change, .arms, .visits, .population, .endpoints, .comparison, .responders, .shift, .tests,
    .sensitivity, .testsOfChange, .effectSizes, .published, .characteristics,
    .range, .furtherTests, .coverage, .listing, .events, .checks, .subjects,
  ]
}

/// What a table is to be about: the arguments of its tag, resolved.
package struct TableSubject: Sendable {
  package var domain: Domain?
  package var endpoint: Endpoint?
  package var cohort: Cohort?
  package var timePoint: TimePoint?
  package var comparison: Comparison?
  package var attribute: Attribute?
  package var listing: Listing?

  package init() {}

  /// The endpoints asked for: one, those of a domain, or all; of a cohort, those it is reported for.
  func endpoints(of study: Study) -> [Endpoint] {
    if let endpoint { return [endpoint] }
    return declared(in: study).filter { cohort?.reports($0.id) ?? true }
  }

  /// The same, whatever the cohort is reported for.
  func declared(in study: Study) -> [Endpoint] {
    if let endpoint { return [endpoint] }
    return study.endpoints.filter { endpoint in domain.map { endpoint.domain == $0.id } ?? true }
  }

  /// An anchor that no other table of the report has.
  func id(_ kind: String) -> String {
    let parts: [String?] = [
      kind, domain?.id.text, endpoint?.id.text, cohort?.id.text, timePoint?.id.text, comparison?.id.text,
      attribute?.id.text, listing?.id.text,
    ]
    return (["table"] + parts.compactMap { $0 }).joined(separator: "-")
  }
}
