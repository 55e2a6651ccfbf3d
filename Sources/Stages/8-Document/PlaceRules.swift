import Diagnostics
import StudyDefinition
import StudyEdition
import Templating

/// What the numbers of a table or sentence are computed for.
package enum TagBasis: Sendable {
  /// The endpoints, visits and groups that a cohort is reported for.
  case cohort
  /// The same, of endpoints with a reference range.
  case range
  /// What a comparison is made of.
  case comparison
  /// The endpoint of a responder rule.
  case rule
  /// Whatever the definition names.
  case definition
}

/// What a tag is about, by the ids it gives, as far as they are known.
///
/// A study has every endpoint and visit, but a cohort is reported for some of them only, and a comparison is made of
/// some. A tag that asks for another one is refused: it would say of numbers that nobody computed that there are none.
struct PlaceRules {
  let edition: Edition
  let endpoint: Endpoint?
  let domain: Domain?
  let timePoint: TimePoint?
  let cohort: Cohort?
  let comparison: Comparison?
  let rule: ResponderRule?
  let isOfGroup: Bool

  /// - Parameters:
  ///   - given: the arguments of a tag; nil for one that is not known yet. An id of nothing is no matter of these rules.
  ///   - assumed: the cohort where the tag names none.
  init(_ edition: Edition, _ given: [String: String?], assumed: Cohort? = nil) {
    let study = edition.study
    func part<Part>(_ argument: String, in parts: [Part], _ id: (Part) -> String) -> Part? {
      guard let name = given[argument] ?? nil else { return nil }
      return parts.first { id($0) == name }
    }
    self.edition = edition
    endpoint = part("endpoint", in: study.endpoints) { $0.id.text }
    domain = part("domain", in: study.domains) { $0.id.text }
    timePoint = part("timepoint", in: study.timePoints) { $0.id.text }
    comparison = part("comparison", in: study.comparisons) { $0.id.text }
    rule = part("rule", in: study.responders) { $0.id.text }
    isOfGroup = given["group"] != nil
    cohort =
      given["cohort"] == nil ? assumed : part("cohort", in: study.cohorts) { $0.id.text }
  }

  func refusals(_ basis: TagBasis) -> [TemplateMessage] {
    switch basis {
    case .definition: []
    case .cohort: unreported + unvisited + ungrouped
    case .range: unbounded + unreported + unvisited + ungrouped
    case .comparison: uncompared + unvisited
    case .rule: unruled + unvisited + ungrouped
    }
  }

  /// The endpoint or domain, of those that the cohort is reported for.
  private var unreported: [TemplateMessage] {
    guard let cohort else { return [] }
    let reported = edition.study.endpoints.filter { cohort.reports($0.id) }
    if let endpoint, !cohort.reports(endpoint.id) {
      let ids = reported.map(\.id.text)
      return [
        message(
          "cohort '\(cohort.id)' is not reported for endpoint '\(endpoint.id)'", "it is for",
          none: "it is for none", ids,
          nearest: endpoint.id.text)
      ]
    }
    if let domain, !reported.contains(where: { $0.domain == domain.id }) {
      let ids = edition.study.domains.map(\.id).filter { id in reported.contains { $0.domain == id } }
      return [
        message(
          "cohort '\(cohort.id)' is reported for no endpoint of domain '\(domain.id)'", "its domains are",
          none: "it has none",
          ids.map(\.text), nearest: domain.id.text)
      ]
    }
    return []
  }

  /// The visit, of those that the cohort is followed to.
  private var unvisited: [TemplateMessage] {
    guard let cohort, let timePoint else { return [] }
    let followUps = edition.followUps(of: cohort).map(\.id)
    guard !followUps.contains(timePoint.id) else { return [] }
    let start =
      edition.comparator(of: cohort)?.id == timePoint.id
      ? "time point '\(timePoint.id)' is the one that changes of cohort '\(cohort.id)' are counted from"
      : "cohort '\(cohort.id)' is not reported at time point '\(timePoint.id)'"
    return [
      message(
        start, "it is reported at", none: "it has no follow-up", followUps.map(\.text),
        nearest: timePoint.id.text)
    ]
  }

  /// One group of a cohort that is not reported by group.
  private var ungrouped: [TemplateMessage] {
    guard let cohort, isOfGroup, edition.study.grouping != nil, !cohort.isSplit else { return [] }
    return [
      TemplateMessage("cohort '\(cohort.id)' is not reported by group; leave out 'group:'")
    ]
  }

  /// What a comparison is not made of.
  private var uncompared: [TemplateMessage] {
    guard let comparison else { return [] }
    func refusal(_ kind: String, _ id: String?, _ made: [String]) -> TemplateMessage? {
      guard let id, !made.isEmpty, !made.contains(id) else { return nil }
      return message(
        "comparison '\(comparison.id)' is not made for \(kind) '\(id)'", "it is for", none: "it is for none",
        made, nearest: id)
    }
    return [
      refusal("endpoint", endpoint?.id.text, comparison.endpoints.map(\.text)),
      refusal("time point", timePoint?.id.text, comparison.timePoints.map(\.text)),
      refusal("cohort", cohort?.id.text, comparison.cohorts.map(\.text)),
    ].compactMap { $0 }
  }

  /// A responder rule of another endpoint.
  private var unruled: [TemplateMessage] {
    guard let rule, let endpoint, rule.endpoint != endpoint.id else { return [] }
    return [
      TemplateMessage(
        "responder rule '\(rule.id)' is of endpoint '\(rule.endpoint)', not of '\(endpoint.id)'")
    ]
  }

  /// A reference range that the endpoint has not.
  private var unbounded: [TemplateMessage] {
    guard let endpoint, endpoint.reference.isEmpty else { return [] }
    let ids = edition.study.endpoints.filter { !$0.reference.isEmpty }.map(\.id.text)
    return [
      message(
        "endpoint '\(endpoint.id)' has no reference range", "endpoints with one are",
        none: "no endpoint has one", ids,
        nearest: endpoint.id.text)
    ]
  }

  private func message(_ start: String, _ lead: String, none: String, _ ids: [String], nearest id: String)
    -> TemplateMessage
  {
    TemplateMessage(
      "\(start); \(ids.isEmpty ? none : "\(lead) \(listed(ids))")",
      suggestion: nearestName(to: id, among: ids))
  }

  /// More names than these are no help.
  private static let mostListed = 8

  private func listed(_ ids: [String]) -> String {
    let shown = ids.prefix(Self.mostListed).map { "'\($0)'" }.joined(separator: ", ")
    return ids.count > Self.mostListed ? "\(shown) and \(ids.count - Self.mostListed) more" : shown
  }
}
