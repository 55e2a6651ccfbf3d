import Markdown
import StudyEdition
package import StudyResults

/// A sentence of a report: words, and the numbers of the results store between them, each with its key.
package struct Sentence: Sendable {
  package var parts: [Table.Part]

  package init(_ parts: [Table.Part]) { self.parts = parts }

  package init(_ words: String) { self.init([.words(words)]) }

  package var text: String { parts.map(\.text).joined() }

  /// The keys of the numbers it states, in their order.
  package var keys: [ResultKey] {
    parts.compactMap { part in
      if case .result(let key, _) = part { key } else { nil }
    }
  }

  /// As HTML: the words escaped, each number linked or kept whole.
  func html(link: (ResultKey) -> String?) -> String {
    parts.map { part in
      switch part {
      case .words(let words): escapeHTML(words)
      case .result(let key, let text): numberHTML(text, key: key, link: link)
      }
    }.joined()
  }

  /// As Markdown. Escaped as one text, so that a part is not taken for the beginning of a line.
  var markdown: String { escapeMarkdown(text) }

  /// The sentence within a line of a template.
  func replacement(link: (ResultKey) -> String?) -> Replacement {
    .inline(html: html(link: link), markdown: markdown, plain: text)
  }
}

/// Sentences as a list of their own.
struct SentenceList {
  let sentences: [Sentence]

  var html: String { html { _ in nil } }

  func html(link: (ResultKey) -> String?) -> String {
    let items = sentences.map { "<li>\($0.html(link: link))</li>\n" }.joined()
    return "<ul class=\"statements\">\n\(items)</ul>\n"
  }

  var markdown: String { sentences.map { "- \($0.markdown)\n" }.joined() }
}
