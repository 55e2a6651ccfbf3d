import Diagnostics
import Markdown
import StudyDefinition
import StudyEdition
import Templating

/// A page of a report round a text: the values that every such page has, to the types of `pageSchema`. Text is escaped;
/// the body and the style sheet are markup already.
struct PageShell {
  let edition: Edition
  let templates: Templates
  let body: HTML
  let style: String
  let tool: String
  private let words: PhraseNames

  private enum Markup: Int {
    case body, style
  }

  init(_ edition: Edition, _ templates: Templates, body: HTML, style: String, tool: String) {
    self.edition = edition
    self.templates = templates
    self.body = body
    self.style = style
    self.tool = tool
    words = PhraseNames(edition.phrases)
  }

  /// The page from its template; nil, with the reasons, when the template is at fault.
  ///
  /// - Parameters:
  ///   - name: the file's name without its language and ending.
  ///   - own: what this page has beside the names of all, each with its type.
  func page(
    from template: Template, name: String, title: String,
    own: [String: (type: TemplateType, value: TemplateValue)]
  ) -> (html: [UInt8]?, diagnostics: [Diagnostic]) {
    let written = template.check(pageSchema(words: words, own: own.mapValues(\.type)))
    let page = shared(name: name, title: title).merging(own.mapValues(\.value)) { $1 }
    let members: [String: TemplateValue] = [
      "words": words.value, "page": .object(TemplateObject(type: "page", members: page)),
    ]
    let rendering = template.render(
      TemplateObject(type: "page", members: members), output: TemplateOutput(print: print))
    let found = merged(written, rendering.diagnostics)
    return (found.isEmpty ? rendering.text.map { Array($0.utf8) } : nil, found)
  }

  private func shared(name: String, title: String) -> [String: TemplateValue] {
    let study = edition.study
    let status = study.data.status.rawValue
    let cut = study.data.cut
    let noCut = TemplateValue.missing(reason: "the definition gives no data cut")
    return [
      "language": .text(edition.language.text),
      "title": .text("\(study.id): \(title)"),
      "study": .text(study.id.text),
      "status": .text(status),
      "status-text": .text(edition.phrases.phrase("status", status) ?? status),
      "cut": cut.map { .text($0.description) } ?? noCut,
      "cut-text": cut.map { .text(edition.phrases.date($0)) } ?? noCut,
      "languages": .list(edition.languageLinks(name, locales: templates.locales)),
      "body": .opaque(OpaqueValue(kind: "markup", handle: Markup.body.rawValue)),
      "style": .opaque(OpaqueValue(kind: "markup", handle: Markup.style.rawValue)),
      "style-hash": .text(contentPolicyHash(of: style)),
      "tool": .text(tool),
    ]
  }

  private func print(_ value: TemplateValue) -> String {
    switch value {
    case .text(let text): escapeHTML(text)
    case .integer(let number): String(number)
    case .bool(let flag): flag ? "true" : "false"
    case .number(let number): edition.format.plain(number)
    case .opaque(let opaque):
      words.text(opaque).map(escapeHTML) ?? (opaque.handle == Markup.body.rawValue ? body.text : style)
    case .missing, .list, .object: ""
    }
  }
}
