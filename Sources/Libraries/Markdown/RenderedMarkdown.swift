package import Diagnostics

/// A document in its two forms, with what the parts round it need to know.
package struct RenderedMarkdown: Sendable {
  /// A fragment: no `html`, `head` or `body`. Safe to put in a page as it is.
  package let html: HTML
  /// GitHub-flavoured Markdown, ending in one line end.
  package let markdown: String
  /// The text of the first heading of level 1.
  package let title: String?
  /// The headings that stand at the top level, in order.
  package let outline: [OutlineEntry]
  /// Where it leads, in the order of the source; whether there is such a place is not known here.
  package let links: [NarrativeLink]
  /// Everything that is wrong, in the order of the source. With an error among them the document is not fit to
  /// be published; with a size error `html` and `markdown` are empty.
  package let diagnostics: [Diagnostic]
}

/// A link that stands in a document.
package struct NarrativeLink: Sendable, Hashable {
  /// As written, without the escapes of Markdown.
  package let destination: String
  package let location: SourceLocation?
}

/// A heading, for a list of contents.
package struct OutlineEntry: Sendable, Hashable {
  /// 1 to 6.
  package let level: Int
  /// Without markup and not escaped.
  package let text: String
  /// The `id` of its section, or of the heading itself where there are no sections.
  package let id: String

  package init(level: Int, text: String, id: String) {
    self.level = level
    self.text = text
    self.id = id
  }
}

/// How a document is written.
package struct MarkdownOptions: Sendable, Hashable {
  /// Wrap every heading of level 2 and below, with what follows it, in a labelled `section`.
  package var sections: Bool
  /// Put before every id, so that several documents fit in one page.
  package var idPrefix: String
  package var labels: MarkdownLabels

  package init(sections: Bool = true, idPrefix: String = "", labels: MarkdownLabels = MarkdownLabels()) {
    self.sections = sections
    self.idPrefix = idPrefix
    self.labels = labels
  }
}

/// The words that HTML needs and Markdown does not, in the language of the document.
package struct MarkdownLabels: Sendable, Hashable {
  package var note: String
  package var tip: String
  package var important: String
  package var warning: String
  package var caution: String
  /// What a screen reader says for the arrow from a footnote back to the text.
  package var footnoteReturn: String

  package init(
    note: String = "Note", tip: String = "Tip", important: String = "Important", warning: String = "Warning",
    caution: String = "Caution", footnoteReturn: String = "Back to content"
  ) {
    self.note = note
    self.tip = tip
    self.important = important
    self.warning = warning
    self.caution = caution
    self.footnoteReturn = footnoteReturn
  }
}
