import Diagnostics
import Drawing
import Fingerprint
import Markdown
import StudyDefinition
import StudyEdition
import Templating

/// The page shell round a rendered report: one self-contained file with its style sheet inside and a policy that
/// allows that style sheet and nothing else.
func composePage(
  _ edition: Edition, _ report: RenderedMarkdown, numbers: ResultsSection, templates: Templates,
  tool: String
) -> (html: [UInt8]?, diagnostics: [Diagnostic]) {
  let style = templates.styleSheet + printHeads(edition) + FigureStyle.page
  let page = PageNames(
    edition: edition, report: report, numbers: numbers, style: style, locales: templates.locales, tool: tool)
  let written = templates.page.check(
    pageSchema(
      words: PhraseNames(edition.phrases), own: ["changes": .text, "outline": .list(of: .object("heading"))]))
  let rendering = templates.page.render(
    TemplateObject(type: "page", members: page.context), output: TemplateOutput(print: page.print))
  let found = merged(written, rendering.diagnostics)
  return (found.isEmpty ? rendering.text.map { Array($0.utf8) } : nil, found)
}

/// The names of `templates/page.html`. Text is escaped; the body and the style sheet are markup already.
struct PageNames {
  let edition: Edition
  let report: RenderedMarkdown
  let numbers: ResultsSection
  let style: String
  let locales: [LanguageTag: ReadOnDemand<Phrases>]
  let tool: String
  private let words: PhraseNames

  private enum Markup: Int {
    case body, style
  }

  init(
    edition: Edition, report: RenderedMarkdown, numbers: ResultsSection, style: String,
    locales: [LanguageTag: ReadOnDemand<Phrases>], tool: String
  ) {
    self.edition = edition
    self.report = report
    self.numbers = numbers
    self.style = style
    self.locales = locales
    self.tool = tool
    words = PhraseNames(edition.phrases)
  }

  var context: [String: TemplateValue] {
    [
      "words": words.value,
      "page": .object(TemplateObject(type: "page", members: page)),
    ]
  }

  private var page: [String: TemplateValue] {
    let study = edition.study
    let status = study.data.status.rawValue
    let cut = study.data.cut
    return [
      "language": .text(edition.language.text),
      "title": .text("\(study.id): \(report.title ?? edition.text(study.title))"),
      "study": .text(study.id.text),
      "status": .text(status),
      "status-text": .text(edition.phrases.phrase("status", status) ?? status),
      "cut": cut.map { .text($0.description) } ?? .missing(reason: "the definition gives no data cut"),
      "cut-text": cut.map { .text(edition.phrases.date($0)) }
        ?? .missing(reason: "the definition gives no data cut"),
      "changes": .text(edition.page("changes")),
      "languages": .list(edition.languageLinks("index", locales: locales)),
      "outline": .list(chapters.map { chapter in entry(chapter.entry, sections: chapter.sections) }),
      "body": .opaque(OpaqueValue(kind: "markup", handle: Markup.body.rawValue)),
      "style": .opaque(OpaqueValue(kind: "markup", handle: Markup.style.rawValue)),
      "style-hash": .text(contentPolicyHash(of: style)),
      "tool": .text(tool),
    ]
  }

  /// The chapters, each with its sections; deeper headings have no place in the contents list.
  private var chapters: [(entry: OutlineEntry, sections: [OutlineEntry])] {
    (report.outline + numbers.outline).reduce(into: []) { chapters, entry in
      if entry.level == 2 { chapters.append((entry, [])) }
      if entry.level == 3, !chapters.isEmpty { chapters[chapters.count - 1].sections.append(entry) }
    }
  }

  private func entry(_ entry: OutlineEntry, sections: [OutlineEntry]) -> TemplateValue {
    .object(
      TemplateObject(
        type: "heading",
        members: [
          "id": .text(entry.id), "text": .text(entry.text),
          "sections": .list(sections.map { self.entry($0, sections: []) }),
        ]))
  }

  func print(_ value: TemplateValue) -> String {
    switch value {
    case .text(let text): escapeHTML(text)
    case .integer(let number): String(number)
    case .bool(let flag): flag ? "true" : "false"
    case .number(let number): edition.format.plain(number)
    case .opaque(let opaque):
      words.text(opaque).map(escapeHTML)
        ?? (opaque.handle == Markup.body.rawValue ? (report.html + numbers.html).text : style)
    case .missing, .list, .object: ""
    }
  }
}
