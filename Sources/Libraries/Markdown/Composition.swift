import Diagnostics

/// The state of one rendering: what is to be put in, where it was put, and what was found wrong.
struct Composition {
  let replacements: [Replacement]
  let options: MarkdownOptions
  let location: (Int) -> SourceLocation?

  private(set) var findings: [Finding] = []
  private(set) var links: [NarrativeLink] = []
  private var known: Set<Finding> = []
  /// Custom nodes, each with its text for either form.
  private(set) var slots: [Slot] = []
  /// Paragraphs that hold a table or figure; HTML wants it without the paragraph.
  private var blocks: [(paragraph: SyntaxNode, html: HTML)] = []
  /// The lines on which the source names each replacement.
  private var named: [Int: [Int]] = [:]
  /// How often each replacement was put in, and how often that was refused with a message.
  private var placed: [Int: Int] = [:]
  private var refusals: [Int: Int] = [:]

  struct Finding: Hashable {
    let line: Int
    let diagnostic: Diagnostic
  }

  struct Slot {
    let node: SyntaxNode
    let html: HTML
    let markdown: String
  }

  init(replacements: [Replacement], options: MarkdownOptions, location: @escaping (Int) -> SourceLocation?) {
    self.replacements = replacements
    self.options = options
    self.location = location
  }

  mutating func report(
    _ severity: Severity, _ code: String, _ message: String, line: Int, suggestion: String? = nil,
    notes: [String] = []
  ) {
    let diagnostic = Diagnostic(
      severity, code, message, at: location(line), suggestion: suggestion, notes: notes)
    let finding = Finding(line: line, diagnostic: diagnostic)
    if known.insert(finding).inserted { findings.append(finding) }
  }

  /// In the order of the source; messages for one line stay in the order in which they were found.
  var diagnostics: [Diagnostic] {
    findings.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element.diagnostic)
  }

  func refused() -> RenderedMarkdown {
    RenderedMarkdown(html: "", markdown: "", title: nil, outline: [], links: [], diagnostics: diagnostics)
  }

  mutating func add(_ slot: Slot) { slots.append(slot) }

  mutating func addLink(to destination: String, line: Int) {
    links.append(NarrativeLink(destination: destination, location: location(line)))
  }

  /// Removes the slots added since there were `count`, for a part of the tree that is written apart.
  mutating func takeSlots(from count: Int) -> [Slot] {
    defer { slots.removeSubrange(count...) }
    return Array(slots[count...])
  }

  /// A paragraph with a table or figure in it. A custom block would do as well, save that the Markdown writer puts
  /// an empty line before it, which takes it out of a list item that it starts.
  mutating func block(html: HTML, markdown: String) -> SyntaxNode? {
    guard let paragraph = SyntaxNode.paragraph() else { return nil }
    guard let content = SyntaxNode.customInline() else { return paragraph }
    paragraph.append(content)
    slots.append(Slot(node: content, html: "", markdown: markdown))
    blocks.append((paragraph, html))
    return paragraph
  }

  /// Takes tables and figures out of their paragraphs.
  func writeBlocks() {
    for (paragraph, html) in blocks {
      guard let block = SyntaxNode.customBlock() else { continue }
      block.setHTML(html)
      paragraph.replace(with: [block])
    }
  }

  /// Sets the content of every slot for one of the two forms.
  func fillMarkdown() { for slot in slots { slot.node.setMarkdown(slot.markdown) } }
  func fillHTML() { for slot in slots { slot.node.setHTML(slot.html) } }
}

extension Composition {
  /// Notes every placeholder of the source, and reports characters that could forge one.
  mutating func readPlaceholders(of source: String) {
    guard placeholderPieces(source) != [.text(source)] else { return }
    let lines = source.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    for (index, line) in lines.enumerated() {
      for piece in placeholderPieces(String(line)) {
        switch piece {
        case .placeholder(let number) where replacements.indices.contains(number):
          named[number, default: []].append(index + 1)
        case .placeholder(let number):
          reportStray("placeholder \(number) without a replacement", line: index + 1)
        case .stray(let scalar): reportStray("private-use character \(codePoint(scalar))", line: index + 1)
        case .text: break
        }
      }
    }
  }

  /// One replacement of the source for one place in the tree; nil, with a message, for an unknown one.
  mutating func replacement(_ index: Int, line: Int) -> Replacement? {
    guard replacements.indices.contains(index) else {
      reportStray("placeholder \(index) without a replacement", line: line)
      return nil
    }
    placed[index, default: 0] += 1
    if placed[index, default: 0] > named[index, default: []].count {
      report(.error, "forged-placeholder", "a placeholder spelled by character references", line: line)
      return nil
    }
    return replacements[index]
  }

  mutating func refuse(_ index: Int) { refusals[index, default: 0] += 1 }

  /// Reports each placeholder that the source names and the tree does not show: a value must not vanish.
  mutating func checkPlaced() {
    for (index, lines) in named.sorted(by: { $0.key < $1.key }) {
      let missing = lines.count - placed[index, default: 0] - refusals[index, default: 0]
      guard missing > 0, let line = lines.last else { continue }
      report(
        .error, "value-not-shown",
        "a value stands where nothing is shown, such as a link or footnote definition that is not used, "
          + "expected it in text", line: line)
    }
  }

  mutating func reportStray(_ what: String, line: Int) {
    report(
      .error, "private-use-character", "\(what), expected text without private-use characters", line: line)
  }

  func codePoint(_ scalar: Unicode.Scalar) -> String {
    "U+" + String(scalar.value, radix: 16, uppercase: true)
  }
}
