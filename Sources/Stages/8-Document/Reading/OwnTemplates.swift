package import Templating

/// A study's own templates in one language: its narrative, `report`, and parts that take the place of general ones.
package struct OwnTemplates: Sendable {
  /// By name without `.md`.
  package let sources: [String: TemplateSource]

  package init(_ sources: [String: TemplateSource] = [:]) { self.sources = sources }
}
