import Diagnostics
import Markdown
import StudyDefinition
import StudyEdition
import StudyFigures
import Templating

/// The tags a report template has beside the language's own: `{% table "change", cohort: cohort.id %}`,
/// `{% figure figure.id %}`, `{% sentence "result", endpoint: "hba1c", … %}` within a paragraph, and `{% sentences … %}`
/// for a list. A name that does not exist is an error at its place.
struct ReportTags {
  let names: ReportNames

  static let tableSignature = TagSignature(
    "table", positional: [TemplateParameter("name", .text)],
    named: TableKind.Argument.allCases.map { TemplateParameter($0.rawValue, .text, isRequired: false) })

  static let figureSignature = TagSignature("figure", positional: [TemplateParameter("id", .text)])

  static let signatures = [
    tableSignature, figureSignature, SentenceTag.signature, SentenceTag.listSignature,
  ]

  /// What stands in the report at the tag.
  func replacement(for call: TagCall, links: NumberLinks) throws(TemplateMessage) -> Replacement {
    let written = WrittenTag(
      name: call.name, positional: call.positional, named: call.named.mapValues(Optional.some))
    if let refusal = TagRules(names: names).refusals(of: written).first { throw refusal }
    switch call.name {
    case SentenceTag.signature.name:
      return try SentenceTag(edition: names.edition, links: links).sentence(call)
    case SentenceTag.listSignature.name:
      return try SentenceTag(edition: names.edition, links: links).list(call)
    case Self.figureSignature.name: return try figure(call)
    default:
      let table = try self.table(call)
      guard !table.rows.isEmpty else { return .block(html: "", markdown: "") }
      return .block(html: TableHTML(table, links: links).html, markdown: TableMarkdown(table).text)
    }
  }

  private func figure(_ call: TagCall) throws(TemplateMessage) -> Replacement {
    let figure = try find(try name(call), in: names.figures, "figure") { $0.id }
    let words = names.edition.phrases
    return .block(
      html: FigureHTML(figure, words, names.edition).html,
      markdown: FigureMarkdown(figure: figure, folder: names.figureFolder).text)
  }

  private func table(_ call: TagCall) throws(TemplateMessage) -> Table {
    let kind = try find(try name(call), in: TableKind.all, "table") { $0.name }
    let subject = try subject(call.named)
    if let lack = kind.lack(names.edition.study, subject) {
      throw TemplateMessage("table '\(kind.name)' has nothing to show: \(lack)")
    }
    return kind.make(names.edition, subject).cut(names.edition.phrases, names.edition.format)
  }

  private func name(_ call: TagCall) throws(TemplateMessage) -> String {
    guard case .text(let name)? = call.positional.first else {
      throw TemplateMessage("expected the name of a \(call.name) as text")
    }
    return name
  }

  private func subject(_ arguments: [String: TemplateValue]) throws(TemplateMessage) -> TableSubject {
    let study = names.edition.study
    var subject = TableSubject()
    for (argument, value) in arguments.sorted(by: { $0.key < $1.key }) {
      guard case .text(let id) = value, let argument = TableKind.Argument(rawValue: argument) else {
        continue
      }
      switch argument {
      case .domain: subject.domain = try find(id, in: study.domains, "domain") { $0.id.text }
      case .endpoint: subject.endpoint = try find(id, in: study.endpoints, "endpoint") { $0.id.text }
      case .cohort: subject.cohort = try find(id, in: study.cohorts, "cohort") { $0.id.text }
      case .timepoint: subject.timePoint = try find(id, in: study.timePoints, "time point") { $0.id.text }
      case .attribute:
        subject.attribute = try find(id, in: study.attributes, "attribute") { $0.id.text }
      case .listing: subject.listing = try find(id, in: study.listings, "listing") { $0.id.text }
      case .comparison: subject.comparison = try find(id, in: study.comparisons, "comparison") { $0.id.text }
      }
    }
    return subject
  }
}

/// The part of a study with this id; an error with the nearest one when there is none.
func find<Part>(
  _ id: String, in parts: [Part], _ kind: String, name: (Part) -> String
) throws(TemplateMessage) -> Part {
  if let part = parts.first(where: { name($0) == id }) { return part }
  throw TemplateMessage(
    "the study has no \(kind) '\(id)'", suggestion: nearestName(to: id, among: parts.map(name)))
}
