package import Diagnostics
package import Markdown
import StudyDefinition
package import StudyEdition
import Templating

/// The page shell round what changed since the version before, from `templates/changes.html`.
package func composeChangesPage(
  _ edition: Edition, body: HTML, templates: Templates, tool: String
) -> (html: [UInt8]?, diagnostics: [Diagnostic]) {
  PageShell(edition, templates, body: body, style: templates.styleSheet, tool: tool).page(
    from: templates.changes, name: "changes", title: edition.text(edition.study.title),
    own: ["report": (.text, .text(edition.page("index")))])
}

/// What is wrong with the page shell, whatever will stand in it.
package func changesPageProblems(_ edition: Edition, templates: Templates, tool: String) -> [Diagnostic] {
  composeChangesPage(edition, body: "", templates: templates, tool: tool).diagnostics
}
