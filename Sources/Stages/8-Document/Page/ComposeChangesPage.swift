package import Diagnostics
package import Markdown
import StudyDefinition
package import StudyEdition
import Templating

/// The page shell round what changed since the version before, from `templates/changes.html`.
package func composeChangesPage(
  _ edition: Edition, body: HTML, templates: Templates, tool: String
) -> (html: [UInt8]?, diagnostics: [Diagnostic]) {
  let names = ChangesPageNames(edition: edition, body: body, templates: templates, tool: tool)
  let written = templates.changes.check(
    pageSchema(words: PhraseNames(edition.phrases), own: ["report": .text]))
  let rendering = templates.changes.render(
    TemplateObject(type: "page", members: names.context), output: TemplateOutput(print: names.print))
  let found = merged(written, rendering.diagnostics)
  return (found.isEmpty ? rendering.text.map { Array($0.utf8) } : nil, found)
}

/// What is wrong with the page shell, whatever will stand in it.
package func changesPageProblems(_ edition: Edition, templates: Templates, tool: String) -> [Diagnostic] {
  composeChangesPage(edition, body: "", templates: templates, tool: tool).diagnostics
}

/// The names of `templates/changes.html`. Text is escaped; the body and the style sheet are markup already.
private struct ChangesPageNames {
  let edition: Edition
  let body: HTML
  let templates: Templates
  let tool: String
  private let words: PhraseNames

  private enum Markup: Int {
    case body, style
  }

  init(edition: Edition, body: HTML, templates: Templates, tool: String) {
    self.edition = edition
    self.body = body
    self.templates = templates
    self.tool = tool
    words = PhraseNames(edition.phrases)
  }

  var context: [String: TemplateValue] {
    let study = edition.study
    let status = study.data.status.rawValue
    let noCut = "the definition gives no data cut"
    let cut = study.data.cut
    let page: [String: TemplateValue] = [
      "language": .text(edition.language.text),
      "title": .text("\(study.id): \(edition.text(study.title))"),
      "study": .text(study.id.text),
      "status": .text(status),
      "status-text": .text(edition.phrases.phrase("status", status) ?? status),
      "cut": cut.map { .text($0.description) } ?? .missing(reason: noCut),
      "cut-text": cut.map { .text(edition.phrases.date($0)) } ?? .missing(reason: noCut),
      "report": .text(edition.page("index")),
      "languages": .list(edition.languageLinks("changes", locales: templates.locales)),
      "body": .opaque(OpaqueValue(kind: "markup", handle: Markup.body.rawValue)),
      "style": .opaque(OpaqueValue(kind: "markup", handle: Markup.style.rawValue)),
      "style-hash": .text(contentPolicyHash(of: templates.styleSheet)),
      "tool": .text(tool),
    ]
    return ["words": words.value, "page": .object(TemplateObject(type: "page", members: page))]
  }

  func print(_ value: TemplateValue) -> String {
    switch value {
    case .text(let text): escapeHTML(text)
    case .integer(let number): String(number)
    case .bool(let flag): flag ? "true" : "false"
    case .number(let number): edition.format.plain(number)
    case .opaque(let opaque):
      words.text(opaque).map(escapeHTML)
        ?? (opaque.handle == Markup.body.rawValue ? body.text : templates.styleSheet)
    case .missing, .list, .object: ""
    }
  }
}
