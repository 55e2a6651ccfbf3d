extension Composition {
  /// Joins the lines of a paragraph where a blank between them would be seen: scripts written without blanks between
  /// words have none at the end of a source line either. A line that is a placeholder stays a line, as a block may
  /// stand there, and so does the mark of a callout.
  func joinLines(of root: SyntaxNode) {
    for lineEnd in root.descendants(.softBreak) {
      guard let before = lineEnd.previous, let after = lineEnd.next, before.kind == .text,
        after.kind == .text,
        case .text(let left)? = placeholderPieces(before.literal).last,
        case .text(let right)? = placeholderPieces(after.literal).first,
        let last = left.unicodeScalars.last, let first = right.unicodeScalars.first, !opensCallout(before)
      else { continue }
      if isWrittenWithoutBlanks(last) || isWrittenWithoutBlanks(first) { lineEnd.remove() }
    }
  }

  /// Whether a text is the mark of a callout, which ends with its line.
  private func opensCallout(_ text: SyntaxNode) -> Bool {
    text.previous == nil && text.literal.hasPrefix("[!") && text.literal.hasSuffix("]")
  }
}

/// Chinese and Japanese characters and their full-width punctuation.
private func isWrittenWithoutBlanks(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x2E80...0x303E, 0x3041...0xA4CF, 0xF900...0xFAFF, 0xFF01...0xFF60, 0x20000...0x3FFFD: true
  default: false
  }
}
