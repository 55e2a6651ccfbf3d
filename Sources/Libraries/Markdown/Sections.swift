extension Composition {
  /// Opens a labelled section before each heading that has one, and closes it before the next heading of its level
  /// or above, before the footnotes, or at the end.
  func insertSections(_ headings: [Heading], in root: SyntaxNode) {
    var open: [Int] = []
    for heading in headings where heading.isTopLevel {
      while let level = open.last, level >= heading.level {
        insert("</section>", before: heading.node)
        open.removeLast()
      }
      guard heading.hasSection(options) else { continue }
      insert(
        "<section id=\"\(heading.id)\" aria-labelledby=\"\(heading.titleID)\">",
        before: heading.node)
      open.append(heading.level)
    }
    let footnotes = root.children.first { $0.kind == .footnoteDefinition }
    for _ in open {
      if let footnotes {
        insert("</section>", before: footnotes)
      } else if let end = SyntaxNode.customBlock() {
        end.setHTML("</section>")
        root.append(end)
      }
    }
  }

  private func insert(_ tag: HTML, before node: SyntaxNode) {
    guard let block = SyntaxNode.customBlock() else { return }
    block.setHTML(tag)
    node.insertBefore(block)
  }
}
