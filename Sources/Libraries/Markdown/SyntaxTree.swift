import CCmarkGFM
import Glibc
import Synchronization

/// cmark-gfm behind one file: nothing else in the module sees its header, its pointers or its memory.
///
/// The tree belongs to `withDocument`; a node is a reference into it and must not be kept beyond that call.
struct SyntaxNode {
  fileprivate let pointer: OpaquePointer

  /// Parses `text`, hands the root to `body` and frees the whole tree afterwards, also when `body` throws.
  ///
  /// cmark-gfm 0.29 keeps its inline character tables and its registry in process-wide variables, so that two
  /// parses at once spoil each other silently. One lock covers registration, feeding and finishing; a finished
  /// tree shares nothing and is changed and written outside of it.
  static func withDocument<Result>(
    _ text: String, extensions: [SyntaxExtension] = SyntaxExtension.narrative, footnotes: Bool = true,
    _ body: (SyntaxNode) throws -> Result
  ) rethrows -> Result? {
    var options = CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8
    if footnotes { options |= CMARK_OPT_FOOTNOTES }
    let address = parserLock.withLock { registered in
      if !registered {
        cmark_gfm_core_extensions_ensure_registered()
        registered = true
      }
      let root = parse(text, options: options, extensions: extensions)
      return UInt(bitPattern: root)
    }
    guard let root = OpaquePointer(bitPattern: address) else { return nil }
    defer { cmark_node_free(root) }
    return try body(SyntaxNode(pointer: root))
  }

  private static let parserLock = Mutex(false)

  private static func parse(_ text: String, options: Int32, extensions: [SyntaxExtension]) -> OpaquePointer? {
    guard let parser = cmark_parser_new(options) else { return nil }
    defer { cmark_parser_free(parser) }
    for name in extensions {
      guard let found = cmark_find_syntax_extension(name.rawValue) else { continue }
      cmark_parser_attach_syntax_extension(parser, found)
    }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    return cmark_parser_finish(parser)
  }
}

/// The version of the cmark-gfm library that this process is linked with, such as `0.29.0.gfm.6`.
package var libraryVersion: String { String(cString: cmark_version_string()) }

/// Extensions of GitHub's dialect. Footnotes are an option of the parser, not an extension.
enum SyntaxExtension: String, CaseIterable {
  case table, strikethrough, autolink, tagfilter, tasklist

  /// Task lists are left out: their check boxes have no label that a screen reader could read.
  static let narrative: [SyntaxExtension] = [.table, .strikethrough, .autolink]
}

// MARK: Reading

extension SyntaxNode {
  var kind: SyntaxKind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_CUSTOM_BLOCK: .customBlock
    case CMARK_NODE_CUSTOM_INLINE: .customInline
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
    case CMARK_NODE_DOCUMENT, CMARK_NODE_LIST, CMARK_NODE_ITEM, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_EMPH,
      CMARK_NODE_STRONG, CMARK_NODE_FOOTNOTE_REFERENCE:
      .other
    default: extensionKind
    }
  }

  /// Extension types are numbered at run time; their names are fixed.
  private var extensionKind: SyntaxKind {
    switch String(cString: cmark_node_get_type_string(pointer)) {
    case "table": .table
    case "table_header": .tableHeader
    case "table_row": .tableRow
    case "table_cell": .tableCell
    default: .other
    }
  }

  /// The line of the source, 1-based; that of the nearest ancestor where the parser recorded none.
  var line: Int {
    var node: OpaquePointer? = pointer
    while let current = node {
      let line = Int(cmark_node_get_start_line(current))
      if line > 0 { return line }
      node = cmark_node_parent(current)
    }
    return 1
  }

  var parent: SyntaxNode? { cmark_node_parent(pointer).map(SyntaxNode.init) }
  var previous: SyntaxNode? { cmark_node_previous(pointer).map(SyntaxNode.init) }
  var next: SyntaxNode? { cmark_node_next(pointer).map(SyntaxNode.init) }
  var firstChild: SyntaxNode? { cmark_node_first_child(pointer).map(SyntaxNode.init) }

  var children: [SyntaxNode] {
    var found: [SyntaxNode] = []
    var node = firstChild
    while let current = node {
      found.append(current)
      node = current.next
    }
    return found
  }

  /// All nodes below this one in document order.
  var descendants: [SyntaxNode] {
    var found: [SyntaxNode] = []
    visitDescendants { node, _ in found.append(node) }
    return found
  }

  func descendants(_ kind: SyntaxKind) -> [SyntaxNode] {
    var found: [SyntaxNode] = []
    visitDescendants { node, _ in if node.kind == kind { found.append(node) } }
    return found
  }

  /// Visits the nodes below this one in document order, each with its depth below it, without changing the tree.
  /// Takes no stack of its own, so that deep nesting cannot exhaust it.
  func visitDescendants(_ visit: (SyntaxNode, _ depth: Int) -> Void) {
    var depth = 1
    var node = firstChild
    while let current = node {
      visit(current, depth)
      node = current.firstChild
      if node != nil {
        depth += 1
        continue
      }
      var climbing = current
      while climbing.next == nil, depth > 1, let parent = climbing.parent {
        climbing = parent
        depth -= 1
      }
      node = climbing.next
    }
  }

  /// The text of a text, code or raw HTML node; empty for others.
  var literal: String { text(cmark_node_get_literal(pointer)) }
  /// The destination of a link or image, entities and backslashes resolved.
  var url: String { text(cmark_node_get_url(pointer)) }
  var title: String { text(cmark_node_get_title(pointer)) }
  /// What follows the opening fence of a code block.
  var fenceInfo: String { text(cmark_node_get_fence_info(pointer)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

  /// The alignment of each column of a table.
  var columnAlignments: [ColumnAlignment] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let bytes = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return (0..<count).map { ColumnAlignment(rawValue: bytes[$0]) ?? .none }
  }

  private func text(_ bytes: UnsafePointer<CChar>?) -> String { bytes.map { String(cString: $0) } ?? "" }
}

// MARK: Changing

extension SyntaxNode {
  static func text(_ literal: String) -> SyntaxNode? {
    guard let node = make(CMARK_NODE_TEXT) else { return nil }
    node.setLiteral(literal)
    return node
  }

  /// A node whose content the writers pass through as it is, in safe mode too.
  static func customInline() -> SyntaxNode? { make(CMARK_NODE_CUSTOM_INLINE) }
  static func customBlock() -> SyntaxNode? { make(CMARK_NODE_CUSTOM_BLOCK) }
  static func paragraph() -> SyntaxNode? { make(CMARK_NODE_PARAGRAPH) }

  private static func make(_ type: cmark_node_type) -> SyntaxNode? {
    cmark_node_new(type).map(SyntaxNode.init)
  }

  func setLiteral(_ text: String) { cmark_node_set_literal(pointer, terminated(text)) }
  func setFenceInfo(_ text: String) { cmark_node_set_fence_info(pointer, terminated(text)) }

  /// What a custom node writes into Markdown.
  func setMarkdown(_ text: String) { cmark_node_set_on_enter(pointer, terminated(text)) }

  /// What a custom node writes into HTML before its children.
  func setHTML(_ html: HTML) {
    (html.bytes + [0]).withUnsafeBytes {
      _ = cmark_node_set_on_enter(pointer, $0.bindMemory(to: CChar.self).baseAddress)
    }
  }

  /// Joins text nodes that stand side by side.
  func joinText() { cmark_consolidate_text_nodes(pointer) }

  /// False when the tree does not allow `child` here; `child` then still belongs to the caller.
  @discardableResult func append(_ child: SyntaxNode) -> Bool {
    cmark_node_append_child(pointer, child.pointer) != 0
  }

  /// Puts `node` before this one; frees it when the tree does not allow it here.
  func insertBefore(_ node: SyntaxNode) {
    if cmark_node_insert_before(pointer, node.pointer) == 0 { cmark_node_free(node.pointer) }
  }

  /// Takes the node and all below it out of the tree and frees them.
  func remove() { cmark_node_free(pointer) }

  /// Puts `nodes` in the place of this one, which is freed.
  func replace(with nodes: [SyntaxNode]) {
    for node in nodes { insertBefore(node) }
    remove()
  }

  /// Puts the children in the place of this node.
  func unwrap() { replace(with: children) }

  /// C ends a text at its first zero byte; the replacement character keeps what follows.
  private func terminated(_ text: String) -> String {
    text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
  }
}

// MARK: Writing

extension SyntaxNode {
  /// HTML in safe mode: raw HTML is left out, custom nodes are written as they are.
  func html() -> HTML {
    written(cmark_render_html(pointer, CMARK_OPT_DEFAULT, nil), as: HTML.init(markup:)) ?? HTML()
  }

  /// CommonMark with GitHub's extensions; lines are broken where the source breaks them.
  func commonMark() -> String {
    written(
      cmark_render_commonmark(pointer, CMARK_OPT_DEFAULT, 0), as: { String(decoding: $0, as: UTF8.self) })
      ?? ""
  }

  /// What a writer of the library made, which is freed afterwards.
  private func written<Form>(
    _ text: UnsafeMutablePointer<CChar>?, as form: (UnsafeRawBufferPointer) -> Form
  ) -> Form? {
    guard let text else { return nil }
    defer { cmark_get_default_mem_allocator().pointee.free(text) }
    return form(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }
}
