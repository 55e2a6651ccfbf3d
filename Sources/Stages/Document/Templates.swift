import Diagnostics
package import StudyDefinition
package import StudyEdition
package import Templating

/// Everything under `templates/`, read once and shared by all studies of a run.
package struct Templates: Sendable {
  /// The general report and its partials, by name without `.md`.
  package let markdown: [String: TemplateSource]
  /// The page shell and other HTML, by name without `.html`.
  package let html: [String: TemplateSource]
  package let styleSheet: String
  package let locales: [LanguageTag: Phrases]
  package let journals: [String: Journal]
  /// The general report and the page shell with their partials, parsed once for all studies.
  let report: Template
  let page: Template

  package init(
    markdown: [String: TemplateSource], html: [String: TemplateSource], styleSheet: String,
    locales: [LanguageTag: Phrases], journals: [String: Journal]
  ) {
    self.markdown = markdown
    self.html = html
    self.styleSheet = styleSheet
    self.locales = locales
    self.journals = journals
    report = reportTemplate(markdown, ownReport: nil)
    page = TemplateLibrary(names: Array(html.keys), load: { html[$0] }).template("page")
  }
}
