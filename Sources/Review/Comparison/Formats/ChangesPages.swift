package import Markdown

/// What a published report is held against.
package enum Predecessor: Sendable {
  /// It is the first publication.
  case none
  /// There was one that cannot be read, and why.
  case unreadable(String)
  /// - Parameter wasAltered: whether its files were no longer those that had been published.
  case version(ReportVersion, replacedBy: ReportVersion, wasAltered: Bool)
}

/// What is published beside a report about its difference from the version it replaced, in one language.
package struct ChangesText: Sendable, Hashable {
  /// The content of a page, its heading included.
  package let html: HTML
  package let markdown: String
}

/// Tells in one language what changed; of a first publication, that it is one.
///
/// - Parameters:
///   - study: the id of the report's study.
///   - text: the path of the language's Markdown in both versions.
///   - figures: the folder of the language's figures in both versions.
///   - link: where the whole comparison is, for Markdown that has to leave something out.
/// - Returns: the comparison as well; nil where there was nothing to compare with.
package func changesText(
  of study: String, since old: Predecessor, text: String, figures: String, link: String,
  _ words: ComparisonWords
) -> (text: ChangesText, comparison: ReportComparison?) {
  switch old {
  case .none: return (oneSentence(study, words("changes-first"), words), nil)
  case .unreadable(let reason):
    return (oneSentence(study, words("changes-not-comparable", ["reason": reason]), words), nil)
  case .version(let version, let new, let wasAltered):
    let comparison = compare(version, new, text: text, figures: figures)
    let remarks = wasAltered ? [words("changes-altered")] : []
    let told = ChangesText(
      html: comparison.htmlBody(words, remarks: remarks, limits: .ofPublishedPage),
      markdown: comparison.markdown(words, remarks: remarks, link: link))
    return (told, comparison)
  }
}

private func oneSentence(_ study: String, _ sentence: String, _ words: ComparisonWords) -> ChangesText {
  let title = words("changes-title", ["study": study])
  return ChangesText(
    html: "<h1>\(title)</h1>\n<p>\(sentence)</p>\n",
    markdown: "# \(escapeMarkdown(title))\n\n\(escapeMarkdown(sentence))\n")
}
