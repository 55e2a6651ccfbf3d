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
  /// By name without `.xml`.
  package let xml: [String: TemplateSource]
  package let styleSheet: String
  package let locales: [LanguageTag: ReadOnDemand<Phrases>]
  package let journals: [String: ReadOnDemand<Journal>]
  /// The general report and the page shell with their partials, parsed once for all studies.
  let report: Template
  let page: Template
  let changes: Template

  package init(
    markdown: [String: TemplateSource], html: [String: TemplateSource], styleSheet: String,
    locales: [LanguageTag: ReadOnDemand<Phrases>], journals: [String: ReadOnDemand<Journal>],
    xml: [String: TemplateSource] = [:]
  ) {
    self.markdown = markdown
    self.html = html
    self.xml = xml
    self.styleSheet = styleSheet
    self.locales = locales
    self.journals = journals
    report = reportTemplate(markdown, own: OwnTemplates())
    let pages = TemplateLibrary(names: Array(html.keys), load: { html[$0] })
    page = pages.template("page")
    changes = pages.template("changes")
  }
}
