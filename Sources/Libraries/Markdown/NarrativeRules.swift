import Diagnostics

/// What a narrative may not hold: taken out of the tree, so that neither form shows it, and reported.
extension Composition {
  mutating func applyRules(to root: SyntaxNode) {
    for node in root.descendants {
      switch node.kind {
      case .htmlBlock, .htmlInline: removeHTML(node)
      case .link: checkLink(node)
      case .image: removeImage(node)
      case .code: node.setLiteral(placePlain(in: node.literal, line: node.line))
      case .codeBlock: checkCodeBlock(node)
      default: break
      }
    }
    // Text that a removed node parted is one text again.
    root.joinText()
  }

  private mutating func removeHTML(_ node: SyntaxNode) {
    let literal = node.literal
    let start = literal.prefix { !$0.isNewline }
    refusePlaceholders(in: literal, where: nil, line: node.line)
    report(
      .error, "raw-html", "raw HTML '\(excerpt(String(start)))', expected Markdown", line: node.line,
      notes: literal.hasPrefix("<!--") ? ["write a comment as a comment of the template"] : [])
    node.remove()
  }

  private mutating func checkLink(_ node: SyntaxNode) {
    let line = node.line
    let url = node.url
    let hasPlaceholder =
      refusePlaceholders(in: url, where: "the destination of a link", line: line)
      || refusePlaceholders(in: node.title, where: "the title of a link", line: line)
    if hasPlaceholder {
      node.unwrap()
    } else if let reason = linkProblem(url) {
      report(
        .error, "link-destination", "link to '\(excerpt(url))', \(reason)", line: line,
        notes: ["expected http:, https:, mailto:, #section or a file of the report"])
      node.unwrap()
    } else {
      addLink(to: url, line: line)
    }
  }

  private mutating func removeImage(_ node: SyntaxNode) {
    let line = node.line
    refusePlaceholders(in: node.url, where: nil, line: line)
    refusePlaceholders(in: node.title, where: nil, line: line)
    report(
      .error, "image", "image '\(excerpt(node.url))', expected a figure of the report", line: line,
      notes: ["a report loads nothing; figures are made from its data"])
    node.unwrap()
  }

  private mutating func checkCodeBlock(_ node: SyntaxNode) {
    let line = node.line
    if refusePlaceholders(in: node.fenceInfo, where: "the first line of a code block", line: line) {
      node.setFenceInfo("")
    }
    node.setLiteral(placePlain(in: node.literal, line: line))
  }

  /// True when `text` holds a placeholder or a stray character; reported as standing in `place`, or, without one,
  /// left to the caller's own message.
  @discardableResult
  private mutating func refusePlaceholders(in text: String, where place: String?, line: Int) -> Bool {
    var found = false
    for piece in placeholderPieces(text) {
      switch piece {
      case .text: continue
      case .placeholder(let index): refuse(index)
      case .stray: break
      }
      found = true
    }
    if found, let place {
      report(.error, "value-in-markup", "a value in \(place), expected it in text", line: line)
    }
    return found
  }

  private func excerpt(_ text: String) -> String { text.count > 60 ? "\(text.prefix(60))…" : text }
}

/// Why a link to `url` is not allowed, or nil when it is.
func linkProblem(_ url: String) -> String? {
  if url.isEmpty { return "which is empty" }
  // Browsers read a backslash as a slash, and skip spaces and control characters within a scheme.
  if url.unicodeScalars.contains(where: { $0 == "\\" || $0.properties.isWhitespace || isInvisible($0) }) {
    return "which holds a space, a backslash or an invisible character"
  }
  let head = url.prefix { !":/?#".contains($0) }
  if url.dropFirst(head.count).first == ":" {
    let scheme = head.lowercased()
    return ["http", "https", "mailto"].contains(scheme) ? nil : "whose scheme is '\(scheme)'"
  }
  if url.hasPrefix("/") { return "which starts at the root of a server" }
  let path = url.prefix { $0 != "?" && $0 != "#" }
  let climbs = path.split(separator: "/").contains { isParent($0) }
  return climbs ? "which leaves the report's folder" : nil
}

/// `..`, also with its points written in percent form.
private func isParent(_ component: Substring) -> Bool {
  component.lowercased().replacing("%2e", with: ".") == ".."
}
