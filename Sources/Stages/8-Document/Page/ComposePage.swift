import Diagnostics
import Drawing
import Markdown
import StudyDefinition
import StudyEdition
import Templating

/// The page shell round a rendered report, from `templates/page.html`: one self-contained file with its style sheet
/// inside and a policy that allows that style sheet and nothing else.
func composePage(
  _ edition: Edition, _ report: RenderedMarkdown, numbers: ResultsSection, templates: Templates,
  tool: String
) -> (html: [UInt8]?, diagnostics: [Diagnostic]) {
  let shell = PageShell(
    edition, templates, body: report.html + numbers.html,
    style: templates.styleSheet + printHeads(edition) + FigureStyle.page, tool: tool)
  let outline = chapters(of: report.outline + numbers.outline).map {
    heading($0.entry, sections: $0.sections)
  }
  return shell.page(
    from: templates.page, name: "index", title: report.title ?? edition.text(edition.study.title),
    own: [
      "changes": (.text, .text(edition.page("changes"))),
      "outline": (.list(of: .object("heading")), .list(outline)),
    ])
}

/// The chapters, each with its sections; deeper headings have no place in the contents list.
private func chapters(of outline: [OutlineEntry]) -> [(entry: OutlineEntry, sections: [OutlineEntry])] {
  outline.reduce(into: []) { chapters, entry in
    if entry.level == 2 { chapters.append((entry, [])) }
    if entry.level == 3, !chapters.isEmpty { chapters[chapters.count - 1].sections.append(entry) }
  }
}

private func heading(_ entry: OutlineEntry, sections: [OutlineEntry]) -> TemplateValue {
  .object(
    TemplateObject(
      type: "heading",
      members: [
        "id": .text(entry.id), "text": .text(entry.text),
        "sections": .list(sections.map { heading($0, sections: []) }),
      ]))
}
