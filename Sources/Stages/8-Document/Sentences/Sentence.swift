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
  func html(_ links: NumberLinks?) -> HTML {
    parts.indices.map { index in
      if case .code(let text) = parts[index] { return "<code>\(text)</code>" }
      guard case .result(let key, let text) = parts[index] else {
        let words = parts[index].text.keptTogether(
          afterNumber: index > 0 && parts[index - 1].number != nil,
          before: index + 1 < parts.count ? parts[index + 1].number : nil)
        return "\(words)"
      }
      return links?.link("\(text)", keys: [key]) ?? .number(text)
    }.joined()
  }

  /// As Markdown, a line for each sentence where it is several.
  var markdown: String {
    parts.split { if case .between(let blank) = $0 { !blank.isEmpty } else { false } }
      .map(markdown).joined(separator: "\n")
  }

  /// What stands between code is escaped as one text, so that a part is not taken for the beginning of a line.
  private func markdown(_ parts: ArraySlice<Table.Part>) -> String {
    var markdown = ""
    var words = ""
    for part in parts {
      guard case .code(let code) = part else {
        words += part.text
        continue
      }
      // A blank beside code is at no edge of the line.
      let blanks = words.reversed().prefix { $0 == " " }.count
      markdown += escaped(words.dropLast(blanks), behindCode: !markdown.isEmpty)
      markdown += String(repeating: " ", count: blanks) + codeSpan(code)
      words = ""
    }
    return markdown + escaped(words[...], behindCode: !markdown.isEmpty)
  }

  private func escaped(_ words: Substring, behindCode: Bool) -> String {
    let blanks = behindCode ? words.prefix { $0 == " " } : ""
    // Like a cell of a table, what stands behind code starts no line.
    let rest = String(words.dropFirst(blanks.count))
    return blanks + escapeMarkdown(rest, context: behindCode ? .tableCell : .text)
  }

  /// The sentence within a line of a template.
  func replacement(_ links: NumberLinks) -> Replacement {
    .lines(html: html(links), markdown: markdown, plain: text)
  }
}

extension Table.Part {
  fileprivate var number: String? { if case .result(_, let text) = self { text } else { nil } }
}

/// Sentences as a list of their own.
struct SentenceList {
  let sentences: [Sentence]

  func html(_ links: NumberLinks?) -> HTML {
    let items = sentences.map { "<li>\($0.html(links))</li>\n" as HTML }.joined()
    return "<ul class=\"statements\">\n\(items)</ul>\n"
  }

  var markdown: String { sentences.map { "- \(hanging($0.markdown))\n" }.joined() }
}

/// The lines behind the first set in, as those of a list's item are.
private func hanging(_ text: String) -> String {
  text.utf8.contains(UInt8(ascii: "\n")) ? text.replacing("\n", with: "\n  ") : text
}
