package import Diagnostics

/// Writes Markdown as HTML and as GitHub-flavoured Markdown, with each placeholder replaced in both.
///
/// The parser sees `source` alone: what a replacement holds is put into the parsed tree and can neither open nor
/// close anything. Both texts are written by cmark-gfm from that tree, HTML in its safe mode. Raw HTML, images,
/// links outside of `http`, `https`, `mailto`, `#` and the report's own folder, and placeholders where no value can
/// stand are errors and are left out of both.
///
/// - Parameter location: where line `n` of `source` comes from, to be named in messages.
package func renderMarkdown(
  _ source: String, replacements: [Replacement] = [], options: MarkdownOptions = MarkdownOptions(),
  location: @escaping (_ line: Int) -> SourceLocation? = { _ in nil }
) -> RenderedMarkdown {
  var composition = Composition(replacements: replacements, options: options, location: location)
  for problem in sizeProblems(source) {
    composition.report(.error, "markdown-too-large", problem.message, line: problem.line)
  }
  guard composition.findings.isEmpty else { return composition.refused() }
  composition.readPlaceholders(of: source)
  return SyntaxNode.withDocument(source) { composition.compose($0) } ?? composition.refused()
}

extension Composition {
  /// Changes the tree step by step and writes both forms. Markdown comes first: what HTML needs beside it,
  /// sections and callouts, replaces nodes that Markdown still wants.
  mutating func compose(_ root: SyntaxNode) -> RenderedMarkdown {
    var deepest = 0
    root.visitDescendants { _, depth in deepest = max(deepest, depth) }
    guard deepest <= SizeLimits.treeDepth else {
      report(.error, "markdown-too-large", "more than \(SizeLimits.nesting) levels of markup", line: 1)
      return refused()
    }
    root.joinText()
    joinLines(of: root)
    applyRules(to: root)
    let headings = readHeadings(of: root)
    composeTables(in: root)
    place(in: root)
    let callouts = findCallouts(in: root)
    checkPlaced()

    fillMarkdown()
    let markdown = root.commonMark()

    fillHTML()
    writeBlocks()
    insertSections(headings, in: root)
    writeHeadings(headings)
    writeCallouts(callouts)
    let html = labelFootnotes(root.html())

    let outline = headings.filter(\.isTopLevel).map {
      OutlineEntry(level: $0.level, text: $0.text, id: $0.id)
    }
    return RenderedMarkdown(
      html: html, markdown: markdown, title: outline.first { $0.level == 1 }?.text, outline: outline,
      links: links, diagnostics: diagnostics)
  }

  /// The writer knows the label of a footnote's way back in English only. Text cannot hold the same bytes, since
  /// its quotes are escaped.
  private func labelFootnotes(_ html: HTML) -> HTML {
    let english = MarkdownLabels().footnoteReturn
    guard options.labels.footnoteReturn != english else { return html }
    return html.replacing(
      "aria-label=\"\(english)\"", with: "aria-label=\"\(options.labels.footnoteReturn)\"")
  }
}
