import Diagnostics

/// Putting replacements into the tree.
extension Composition {
  /// Replaces every placeholder in the text below `root`: tables and figures first, then values.
  mutating func place(in root: SyntaxNode) {
    for paragraph in root.descendants(.paragraph) {
      guard let indices = blockPlaceholders(of: paragraph) else { continue }
      let line = paragraph.line
      var blocks: [SyntaxNode] = []
      for index in indices {
        guard let replacement = replacement(index, line: line) else { continue }
        guard
          let node = block(html: replacement.html.withoutLineEnds, markdown: trimmed(replacement.markdown))
        else { continue }
        blocks.append(node)
      }
      paragraph.replace(with: blocks)
    }
    placeInline(in: root)
  }

  /// Replaces every placeholder in the text below `root` within its line.
  mutating func placeInline(in root: SyntaxNode) {
    for node in root.descendants(.text) { split(node) }
  }

  /// The placeholders of a paragraph that holds nothing but tables and figures, each on its own line.
  private func blockPlaceholders(of paragraph: SyntaxNode) -> [Int]? {
    var indices: [Int] = []
    for child in paragraph.children {
      switch child.kind {
      case .softBreak: continue
      case .text:
        for piece in placeholderPieces(child.literal) {
          switch piece {
          case .placeholder(let index) where isBlock(index): indices.append(index)
          case .text(let text) where text.allSatisfy(\.isWhitespace): continue
          default: return nil
          }
        }
      default: return nil
      }
    }
    return indices.isEmpty ? nil : indices
  }

  private func isBlock(_ index: Int) -> Bool {
    replacements.indices.contains(index) && replacements[index].flow == .block
  }

  private mutating func split(_ node: SyntaxNode) {
    let literal = node.literal
    let pieces = placeholderPieces(literal)
    let escapes = mayBecomeLink(literal) && !isInLink(node)
    guard escapes || pieces != [.text(literal)] else { return }
    let line = node.line
    let hasLines = node.isInParagraph
    var nodes: [SyntaxNode?] = []
    for piece in pieces {
      switch piece {
      case .text(let text):
        nodes.append(escapes ? inlineNode(.text(text), line: line, hasLines: false) : .text(text))
      case .placeholder(let index):
        guard let replacement = replacement(index, line: line) else { continue }
        nodes.append(inlineNode(replacement, line: line, hasLines: hasLines))
      case .stray(let scalar):
        reportStray("private-use character \(codePoint(scalar))", line: line)
        nodes.append(.text(codePoint(scalar)))
      }
    }
    node.replace(with: nodes.compactMap(\.self))
  }

  /// An address that the parser left as text, since its author escaped it or its link was refused. The writer would
  /// write it bare, and the next reader would make a link of it.
  private func mayBecomeLink(_ text: String) -> Bool {
    var lastFour: UInt32 = 0
    for byte in text.utf8 {
      lastFour = lastFour << 8 | UInt32(byte)
      // "://" and "www."
      if lastFour & 0xFF_FFFF == 0x3A_2F2F || lastFour == 0x7777_772E { return true }
    }
    return false
  }

  private func isInLink(_ node: SyntaxNode) -> Bool {
    var ancestor = node.parent
    while let current = ancestor {
      if current.kind == .link { return true }
      ancestor = current.parent
    }
    return false
  }

  private mutating func inlineNode(
    _ replacement: Replacement, line: Int, hasLines: Bool
  ) -> SyntaxNode? {
    guard replacement.flow == .inline else {
      report(
        .error, "block-in-text", "a table or figure within a line, expected it alone in its paragraph",
        line: line,
        notes: ["put a blank line before and after it, and nothing else on its line"])
      return .text(replacement.plain)
    }
    guard let node = SyntaxNode.customInline() else { return nil }
    let markdown =
      hasLines && replacement.keepsLines ? replacement.markdown : oneLine(replacement.markdown)
    add(Slot(node: node, html: replacement.html, markdown: markdown))
    return node
  }

  /// Writes the values of a code span or code block as plain text.
  mutating func placePlain(in literal: String, line: Int) -> String {
    var out = ""
    for piece in placeholderPieces(literal) {
      switch piece {
      case .text(let text): out += text
      case .placeholder(let index): out += oneLine(shown(replacement(index, line: line)?.plain ?? ""))
      case .stray(let scalar):
        reportStray("private-use character \(codePoint(scalar))", line: line)
        out += codePoint(scalar)
      }
    }
    return out
  }

  private func oneLine(_ text: String) -> String {
    text.contains(where: \.isNewline) ? String(text.map { $0.isNewline ? " " : $0 }) : text
  }

  private func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.last?.isNewline == true { text.removeLast() }
    return String(text)
  }
}

extension SyntaxNode {
  /// Whether a line may end here: in a paragraph, and not in a heading or the cell of a table.
  fileprivate var isInParagraph: Bool {
    var ancestor = parent
    while let current = ancestor {
      switch current.kind {
      case .paragraph: return true
      case .heading, .tableCell, .link: return false
      default: ancestor = current.parent
      }
    }
    return false
  }
}
