package import StudyDefinition
package import Markdown

/// One language's report of a study, ready to be written.
package struct Document: Sendable {
  package let language: LanguageTag
  package let title: String
  /// The whole page.
  package let html: [UInt8]
  /// The same report as GitHub-flavoured Markdown, figures linked.
  package let markdown: String
  package let outline: [OutlineEntry]
}
