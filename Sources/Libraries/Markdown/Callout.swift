import Diagnostics

/// The five kinds of GitHub's alerts.
enum CalloutKind: String, CaseIterable, Sendable {
  case note, tip, important, warning, caution

  /// The mark that opens it in Markdown.
  var mark: String { "[!\(rawValue.uppercased())]" }

  func label(_ labels: MarkdownLabels) -> String {
    switch self {
    case .note: labels.note
    case .tip: labels.tip
    case .important: labels.important
    case .warning: labels.warning
    case .caution: labels.caution
    }
  }
}

/// A block quote whose first line is `[!NOTE]` or one of its like.
struct Callout {
  let kind: CalloutKind
  let quote: SyntaxNode
  let paragraph: SyntaxNode
  let mark: SyntaxNode
}

extension Composition {
  /// Finds callouts, and keeps their marks from being escaped in Markdown.
  mutating func findCallouts(in root: SyntaxNode) -> [Callout] {
    var found: [Callout] = []
    for quote in root.descendants(.blockQuote) {
      guard let paragraph = quote.firstChild, paragraph.kind == .paragraph, let text = paragraph.firstChild,
        text.kind == .text, text.next == nil || isBreak(text.next), let name = markedName(text.literal)
      else { continue }
      guard let kind = CalloutKind(rawValue: name.lowercased()) else {
        let known = CalloutKind.allCases.map { $0.rawValue.uppercased() }
        report(
          .warning, "unknown-callout",
          "callout '\(name)' is shown as a quote, expected one of \(known.joined(separator: ", "))",
          line: text.line, suggestion: nearestName(to: name, among: known))
        continue
      }
      guard let mark = SyntaxNode.customInline() else { continue }
      text.replace(with: [mark])
      add(Slot(node: mark, html: "", markdown: kind.mark))
      found.append(Callout(kind: kind, quote: quote, paragraph: paragraph, mark: mark))
    }
    return found
  }

  /// Replaces callouts by asides headed by their kind in words; inner ones first.
  func writeCallouts(_ callouts: [Callout]) {
    for callout in callouts.reversed() {
      if let lineEnd = callout.mark.next { lineEnd.remove() }
      callout.mark.remove()
      if callout.paragraph.firstChild == nil { callout.paragraph.remove() }
      guard let aside = SyntaxNode.customBlock() else { continue }
      let body = callout.quote.children.map { $0.html() }.joined()
      aside.setHTML(
        """
        <aside class="callout \(callout.kind.rawValue)" role="note">
        <p class="callout-title">\(callout.kind.label(options.labels))</p>
        \(body)</aside>
        """)
      callout.quote.replace(with: [aside])
    }
  }

  private func isBreak(_ node: SyntaxNode?) -> Bool { node?.kind == .softBreak || node?.kind == .lineBreak }

  private func markedName(_ text: String) -> String? {
    guard text.hasPrefix("[!"), text.hasSuffix("]") else { return nil }
    let name = text.dropFirst(2).dropLast()
    return !name.isEmpty && name.allSatisfy { $0.isASCII && $0.isLetter } ? String(name) : nil
  }
}
