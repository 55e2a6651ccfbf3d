package import Diagnostics
import Drawing
import Fingerprint
import Markdown
import StudyDefinition
package import StudyEdition
package import StudyFigures
import StudyResults
import Templating

/// Renders one edition of a report: the template with its names filled in, written as HTML and as Markdown.
///
/// - Parameters:
///   - own: the study's own report and parts, used instead of the general ones.
///   - languages: every language the study is published in, for the links between them.
///   - tool: the program's name and version.
/// - Returns: nil with the diagnostics that say why, when a template or its Markdown has an error.
package func composeDocument(
  _ edition: Edition, figures: [ReportFigure], templates: Templates, own: OwnTemplates,
  tool: String
) -> (document: Document?, diagnostics: [Diagnostic]) {
  let names = ReportNames(edition, figures: figures, tool: tool)
  let template = templates.report(own)
  let links = NumberLinks(edition)
  let values = PrintedValues(names, links: links)
  let tags = ReportTags(names: names)
  let output = TemplateOutput(
    print: { values.placeholder(for: $0) },
    tag: { call in
      let replacement = try tags.replacement(for: call, links: links)
      return values.add(replacement) + (replacement.flow == .block ? "\n" : "")
    })
  // What is wrong where nothing is printed now is found without printing.
  let written = template.check(names.schema, refusals: TagRules(names: names).refusals)
  let rendering = template.render(TemplateObject(type: "report", members: names.context), output: output)
  let found = merged(written, rendering.diagnostics)
  guard found.isEmpty, let source = rendering.text else { return (nil, found) }
  let rendered = renderMarkdown(
    source, replacements: values.replacements, options: MarkdownOptions(labels: labels(edition.phrases)),
    location: { rendering.origins[$0] })
  let problems =
    rendered.diagnostics + [untitled(rendered, template)].compactMap { $0 } + unusedParts(own, in: template)
  guard !problems.contains(where: { $0.severity == .error }) else { return (nil, problems) }
  let page = composePage(
    edition, rendered, numbers: ResultsSection(edition: edition, links: links), templates: templates,
    tool: tool)
  guard let html = page.html else { return (nil, problems + page.diagnostics) }
  let size = pageSizeProblem(html, edition)
  let lost = LostLinks.problems(edition, figures: figures, html: html, written: rendered.links)
  guard lost.isEmpty else { return (nil, problems + lost) }
  let document = Document(
    language: edition.language, title: rendered.title ?? edition.text(edition.study.title),
    html: html, markdown: rendered.markdown, outline: rendered.outline)
  return (document, problems + page.diagnostics + [size].compactMap { $0 })
}

/// A report without a heading of its own, which nothing could be called by.
private func untitled(_ rendered: RenderedMarkdown, _ template: Template) -> Diagnostic? {
  let isRefused = rendered.diagnostics.contains { $0.severity == .error }
  guard !isRefused, rendered.title?.isEmpty ?? true else { return nil }
  return .error(
    "no-title", "the report has no title, expected a heading of level 1 such as '# {{ study.title }}'",
    at: template.parts.first.map { SourceLocation(file: $0.source.path, line: 1, column: 1) })
}

/// The diagnostics of both lists in the order of their places; what is said of one place by both, once.
func merged(_ first: [Diagnostic], _ second: [Diagnostic]) -> [Diagnostic] {
  var known = Set(first.map { [$0.code, $0.location?.description ?? ""] })
  let added = second.filter { known.insert([$0.code, $0.location?.description ?? ""]).inserted }
  return first + added
}

extension Templates {
  /// The general report with whatever a study has of its own.
  func report(_ own: OwnTemplates) -> Template {
    own.sources.isEmpty ? report : reportTemplate(markdown, own: own)
  }
}

/// The report's template with its partials, a study's own before the general ones.
func reportTemplate(_ sources: [String: TemplateSource], own: OwnTemplates) -> Template {
  let library = TemplateLibrary(
    environment: TemplateEnvironment(tags: ReportTags.signatures),
    names: Array(Set(sources.keys).union(own.sources.keys)), load: { own.sources[$0] ?? sources[$0] })
  return library.template("report")
}

private func labels(_ words: Phrases) -> MarkdownLabels {
  let english = MarkdownLabels()
  return MarkdownLabels(
    note: words.entries["note"] ?? english.note, tip: words.entries["tip"] ?? english.tip,
    important: words.entries["important"] ?? english.important,
    warning: words.entries["warning"] ?? english.warning,
    caution: words.entries["caution"] ?? english.caution,
    footnoteReturn: words.entries["footnote-return"] ?? english.footnoteReturn)
}
