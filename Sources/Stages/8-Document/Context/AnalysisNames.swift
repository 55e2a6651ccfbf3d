import StudyDefinition
import StudyEdition
import Templating

/// The declared analyses as names of a template.
extension ReportNames {
  func names(of comparison: Comparison) -> TemplateObject {
    let cohorts = edition.study.cohorts.filter {
      comparison.cohorts.isEmpty || comparison.cohorts.contains($0.id)
    }
    return TemplateObject(
      type: "comparison",
      members: [
        "id": .text(comparison.id.text),
        "label": .text(edition.text(comparison.label)),
        "method": .text(comparison.method.rawValue),
        "sentence": .text(edition.sentence(comparison)),
        "cohorts": .list(cohorts.map { .object(names(of: $0)) }),
      ])
  }

  func names(of rule: ResponderRule) -> TemplateObject {
    TemplateObject(
      type: "responder rule",
      members: [
        "id": .text(rule.id.text),
        "label": .text(edition.text(rule.label)),
        "endpoint": .text(rule.endpoint.text),
        "sentence": .text(edition.sentence(rule)),
      ])
  }

  /// The id of the first comparison of the study's groups that concerns an endpoint at single visits.
  func comparison(of endpoint: Endpoint) -> TemplateValue {
    let found = edition.study.comparisons.first { comparison in
      comparison.groups == nil && !comparison.method.isOverVisits && comparison.method.isOfMeans
        && (comparison.endpoints.isEmpty || comparison.endpoints.contains(endpoint.id))
    }
    return found.map { .text($0.id.text) }
      ?? .missing(reason: "no comparison of means concerns this endpoint")
  }
}
