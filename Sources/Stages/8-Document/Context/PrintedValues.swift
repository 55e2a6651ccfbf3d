import Markdown
import StudyEdition
import StudyResults
import Templating

/// What a rendering prints, in the order printed: each value becomes a placeholder in the text that the Markdown
/// parser sees, and its formatted form only in the output. Data therefore never pass through the parser.
final class PrintedValues {
  private(set) var replacements: [Replacement] = []
  /// The numbers a template may print, by handle.
  private let results: ResultNames
  private let words: PhraseNames
  private let sentences: SentenceNames
  private let links: NumberLinks

  init(_ names: ReportNames, links: NumberLinks) {
    results = names.results
    words = names.words
    sentences = names.sentences
    self.links = links
  }

  /// The placeholder of a scalar value. Phrases are no data and stand for themselves.
  func placeholder(for value: TemplateValue) -> String {
    switch value {
    case .text(let text): return add(.text(text))
    case .integer(let number): return add(.text(results.edition.format.count(number)))
    case .bool(let flag): return add(.text(flag ? "true" : "false"))
    case .number(let number): return add(.text(results.edition.format.plain(number)))
    case .opaque(let opaque) where opaque.kind == PrintedDate.kind:
      return add(PrintedDate(results.edition).replacement)
    case .opaque(let opaque): return words.text(opaque) ?? add(result(opaque))
    case .missing, .list, .object: return ""
    }
  }

  func add(_ replacement: Replacement) -> String {
    replacements.append(replacement)
    return Markdown.placeholder(replacements.count - 1)
  }

  private func result(_ opaque: OpaqueValue) -> Replacement {
    if let sentence = sentences.sentence(opaque) { return sentence.replacement(links) }
    guard let printed = results.printed(opaque) else { return .text("") }
    return .inline(
      html: links.link("\(printed.text)", keys: [printed.key]) ?? .number(printed.text),
      markdown: escapeMarkdown(printed.text),
      plain: printed.text)
  }
}
