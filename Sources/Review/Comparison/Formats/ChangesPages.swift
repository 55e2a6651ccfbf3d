import Markdown

/// What is published beside a report about its difference from the version it replaced.
package struct ChangesPages: Sendable, Hashable {
  /// The content of `changes.html`.
  package let html: String
  /// The content of `changes.md`.
  package let markdown: String
  /// One line for the list of all reports: how many conclusions, values and texts moved.
  package let summary: String
  package let conclusions: Int
  package let values: Int
  package let texts: Int
}

/// The pages for a report against the version it replaces; for a first version they say that it is one.
package func changesPages(
  from old: ReportVersion?, to new: ReportVersion, tolerances: Tolerances = .exact
) -> ChangesPages {
  guard let old else {
    let sentence = "This is the first version of the report."
    let title = "\(new.study): what changed"
    return ChangesPages(
      html: redlinePage(title: title, body: "<h1>\(escapeHTML(title))</h1>\n<p>\(sentence)</p>\n"),
      markdown: "# \(escapeMarkdown(title))\n\n\(sentence)\n", summary: "first version", conclusions: 0,
      values: 0, texts: 0)
  }
  let comparison = compare(old, new, tolerances: tolerances)
  return ChangesPages(
    html: comparison.html, markdown: comparison.markdown(link: "changes.html"), summary: comparison.summary,
    conclusions: comparison.count(.conclusion), values: comparison.count(.displayed) + comparison.count(.n),
    texts: comparison.count(.prose))
}
