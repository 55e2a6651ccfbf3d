import Diagnostics
import Markdown
import StudyDefinition
import StudyEdition
import Templating

/// `{% sentence "result", endpoint: …, timepoint: …, cohort: … %}` puts one sentence into a paragraph;
/// `{% sentences domain: …, cohort: … %}` is the list of all that is said of a domain.
struct SentenceTag {
  let edition: Edition
  let links: NumberLinks

  static let signature = TagSignature(
    "sentence", positional: [TemplateParameter("name", .text)],
    named: SentenceKind.Argument.allCases.map { TemplateParameter($0.rawValue, .text, isRequired: false) })

  static let listSignature = TagSignature(
    "sentences",
    named: [
      TemplateParameter("domain", .text, isRequired: false),
      TemplateParameter("endpoint", .text, isRequired: false),
      TemplateParameter("cohort", .text),
    ])

  /// The sentence of a call. A kind that has nothing to say there is an error with the reason, as a gap in a paragraph
  /// would go unnoticed.
  func sentence(_ call: TagCall) throws(TemplateMessage) -> Replacement {
    guard case .text(let name)? = call.positional.first else {
      throw TemplateMessage("expected the name of a sentence as text")
    }
    let kind = try find(name, in: SentenceKind.all, "sentence") { $0.name }
    switch kind.make(edition, try subject(name, texts(call))) {
    case .sentence(let sentence): return sentence.replacement(links)
    case .nothing(let reason): throw TemplateMessage("sentence '\(name)' has nothing to say: \(reason)")
    }
  }

  func list(_ call: TagCall) throws(TemplateMessage) -> Replacement {
    let study = edition.study
    let arguments = texts(call)
    guard let cohort = try study.cohort(arguments) else { throw TemplateMessage("sentences need 'cohort:'") }
    var endpoints = study.endpoints
    if let id = arguments["domain"] {
      let domain = try find(id, in: study.domains, "domain") { $0.id.text }
      endpoints = edition.endpoints(in: domain.id)
    }
    if let id = arguments["endpoint"] {
      endpoints = [try find(id, in: study.endpoints, "endpoint") { $0.id.text }]
    }
    let statements = Statements(edition: edition, cohort: cohort)
    let list = SentenceList(
      sentences: endpoints.filter { cohort.reports($0.id) }.flatMap { statements.sentences(of: $0) })
    return .block(html: list.html(links), markdown: list.markdown)
  }

  private func subject(
    _ name: String, _ arguments: [String: String]
  ) throws(TemplateMessage) -> SentenceSubject {
    let study = edition.study
    guard let endpoint = arguments["endpoint"], let timePoint = arguments["timepoint"] else {
      throw TemplateMessage("sentence '\(name)' needs 'endpoint:' and 'timepoint:'")
    }
    guard let cohort = try study.cohort(arguments) ?? study.soleCohort else {
      throw TemplateMessage("sentence '\(name)' needs 'cohort:'")
    }
    var subject = SentenceSubject(
      endpoint: try find(endpoint, in: study.endpoints, "endpoint") { $0.id.text },
      timePoint: try find(timePoint, in: study.timePoints, "time point") { $0.id.text }, cohort: cohort)
    if let id = arguments["group"] {
      subject.group = try find(id, in: study.grouping?.groups ?? [], "group") { $0.id.text }
    }
    if let id = arguments["rule"] {
      subject.rule = try find(id, in: study.responders, "responder rule") { $0.id.text }
    }
    if let id = arguments["comparison"] {
      subject.comparison = try find(id, in: study.comparisons, "comparison") { $0.id.text }
    }
    return subject
  }

  private func texts(_ call: TagCall) -> [String: String] {
    call.named.compactMapValues { value in
      if case .text(let text) = value { text } else { nil }
    }
  }
}

extension Study {
  fileprivate func cohort(_ arguments: [String: String]) throws(TemplateMessage) -> Cohort? {
    guard let id = arguments["cohort"] else { return nil }
    return try find(id, in: cohorts, "cohort") { $0.id.text }
  }
}
