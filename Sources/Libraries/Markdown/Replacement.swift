/// What stands in the published text where the source holds a placeholder.
///
/// The three texts are written as they are and never parsed: `markdown` must be escaped Markdown (see `escapeMarkdown`). `plain` is unescaped; it serves code spans, outlines and ids.
package struct Replacement: Sendable, Hashable {
  package enum Flow: Sendable, Hashable {
    /// Part of a sentence, a heading or a table cell.
    case inline
    /// A table or figure, alone in its paragraph.
    case block
  }

  package let flow: Flow
  /// Whether `markdown` may stand on several lines where a paragraph has room for them.
  package let keepsLines: Bool
  package let html: HTML
  package let markdown: String
  package let plain: String

  /// A value within a line. Line ends within `markdown` are not allowed and become spaces.
  package static func inline(html: HTML, markdown: String, plain: String) -> Replacement {
    Replacement(flow: .inline, keepsLines: false, html: html, markdown: markdown, plain: plain)
  }

  /// The same on several lines, each of them escaped for itself, in a paragraph; elsewhere on one.
  package static func lines(html: HTML, markdown: String, plain: String) -> Replacement {
    Replacement(flow: .inline, keepsLines: true, html: html, markdown: markdown, plain: plain)
  }

  /// A data value as text, escaped here for each output.
  package static func text(_ value: String) -> Replacement {
    inline(html: "\(value)", markdown: escapeMarkdown(value), plain: value)
  }

  /// A table or figure: whole lines of HTML and of Markdown.
  package static func block(html: HTML, markdown: String, plain: String = "") -> Replacement {
    Replacement(flow: .block, keepsLines: false, html: html, markdown: markdown, plain: plain)
  }
}
