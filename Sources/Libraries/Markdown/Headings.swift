import Diagnostics

/// A heading of the document, with the id that links to it.
struct Heading {
  let node: SyntaxNode
  let level: Int
  let text: String
  let id: String
  /// Headings within quotes and lists have no section and no place in the outline.
  let isTopLevel: Bool

  /// The id of the heading element, where `id` is that of its section.
  var titleID: String { "\(id)-title" }

  func hasSection(_ options: MarkdownOptions) -> Bool { options.sections && isTopLevel && level > 1 }
}

extension Composition {
  /// Reads all headings, gives them ids and reports levels that a reader could not follow.
  mutating func readHeadings(of root: SyntaxNode) -> [Heading] {
    var headings: [Heading] = []
    var ids = HeadingIDs(prefix: options.idPrefix)
    var firstTitleLine: Int?
    var previous = 0
    for node in root.descendants(.heading) {
      let level = node.headingLevel
      let text = plainText(of: node)
      let isTopLevel = node.parent?.parent == nil
      headings.append(
        Heading(
          node: node, level: level, text: text, id: ids.next(text, level: level), isTopLevel: isTopLevel))
      if text.isEmpty { report(.warning, "empty-heading", "a heading without text", line: node.line) }
      if level == 1 {
        if let firstTitleLine {
          report(
            .warning, "second-title", "a second heading of level 1, expected one title", line: node.line,
            notes: ["the first is in line \(firstTitleLine) of the text"])
        } else {
          firstTitleLine = node.line
        }
      }
      if level > previous + 1, previous > 0 || level > 2 {
        report(
          .warning, "heading-gap",
          "a heading of level \(level) after one of level \(previous), "
            + "expected at most level \(previous + 1)", line: node.line)
      }
      previous = level
    }
    return headings
  }

  /// The words of a heading, values included; read before these are put in.
  private func plainText(of node: SyntaxNode) -> String {
    var out = ""
    for child in node.descendants {
      switch child.kind {
      case .text, .code: out += placeholderPieces(child.literal).map(plainText).joined()
      case .softBreak, .lineBreak: out += " "
      default: break
      }
    }
    return out
  }

  private func plainText(_ piece: PlaceholderPiece) -> String {
    switch piece {
    case .text(let text): text
    case .placeholder(let index): replacements.indices.contains(index) ? replacements[index].plain : ""
    case .stray: ""
    }
  }

  /// Puts in the place of each heading the same with its id.
  func writeHeadings(_ headings: [Heading]) {
    for heading in headings {
      guard let block = SyntaxNode.customBlock() else { continue }
      let id = heading.hasSection(options) ? heading.titleID : heading.id
      let tag: HTML = "<h\(heading.level)"
      let rest = HTML(markup: heading.node.html().bytes.dropFirst(tag.bytes.count))
      block.setHTML("\(tag) id=\"\(id)\"\(rest)")
      heading.node.replace(with: [block])
    }
  }
}
