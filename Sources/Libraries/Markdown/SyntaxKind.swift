/// The kinds of node that this module tells apart.
enum SyntaxKind: Sendable {
  case text, softBreak, lineBreak, code, link, image, htmlInline, customInline
  case paragraph, heading, blockQuote, codeBlock, htmlBlock, customBlock, footnoteDefinition
  case table, tableHeader, tableRow, tableCell
  /// Lists, emphasis, rules: nodes that pass unchanged.
  case other
}

/// How a column of a pipe table is aligned; the raw value is the byte that cmark-gfm uses.
enum ColumnAlignment: UInt8, Sendable {
  case none = 0
  case left = 0x6C
  case centre = 0x63
  case right = 0x72

  /// The cell of a delimiter row.
  var delimiter: String {
    switch self {
    case .none: "---"
    case .left: ":--"
    case .centre: ":-:"
    case .right: "--:"
    }
  }

  /// A class attribute with a leading space, or nothing. HTML no longer has `align`.
  var classAttribute: HTML {
    switch self {
    case .none: ""
    case .left: " class=\"align-left\""
    case .centre: " class=\"align-center\""
    case .right: " class=\"align-right\""
    }
  }
}
