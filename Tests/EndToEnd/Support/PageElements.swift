/// The elements of a page as a tree, read by the rules that this program's pages keep: lower case names, quoted
/// attributes, every element closed that HTML wants closed.
struct PageElements: Sendable {
  struct Element: Sendable {
    let name: String
    let attributes: [String: String]
    /// Index of the element it stands in; nil for the root.
    let parent: Int?
    /// From 1 for the root.
    let depth: Int
    var children: [Int] = []
    /// The text right inside it, without that of its elements.
    var text = ""
  }

  private(set) var elements: [Element] = []

  private static let void: Set<String> = ["meta", "br", "hr", "link", "img", "input", "col"]

  init(_ page: String) {
    var open: [Int] = []
    // What stands before each tag, and the tag itself.
    for piece in Array(page.utf8).split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false)
      .dropFirst()
    {
      let end = Self.end(of: piece)
      let tag = String(decoding: piece[..<end], as: UTF8.self)
      let text = String(decoding: piece[end...].dropFirst(), as: UTF8.self)
      let name = String(tag.prefix { !$0.isWhitespace && $0 != "/" })
      if tag.hasPrefix("/") {
        _ = open.popLast()
      } else if !tag.hasPrefix("!"), !tag.hasPrefix("?") {
        let index = elements.count
        elements.append(
          Element(
            name: name, attributes: Self.attributes(tag.dropFirst(name.count)), parent: open.last,
            depth: open.count + 1))
        if let last = open.last { elements[last].children.append(index) }
        if !tag.hasSuffix("/"), !Self.void.contains(name) { open.append(index) }
      }
      if let last = open.last { elements[last].text += text }
    }
  }

  func all(_ names: String...) -> [Element] { elements.filter { names.contains($0.name) } }

  func children(of element: Element) -> [Element] { element.children.map { elements[$0] } }

  /// All text inside an element, in order of elements and not of characters: good for looking into, not for reading.
  func text(of element: Element) -> String {
    element.text + children(of: element).map(text).joined()
  }

  func isInside(_ name: String, _ element: Element) -> Bool {
    element.parent.map { elements[$0].name == name || isInside(name, elements[$0]) } ?? false
  }

  /// Where a tag ends: the first `>` that is in no quoted value.
  private static func end(of tag: ArraySlice<UInt8>) -> Int {
    var isQuoted = false
    return tag.firstIndex { byte in
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      return byte == UInt8(ascii: ">") && !isQuoted
    } ?? tag.endIndex
  }

  private static func attributes(_ text: Substring) -> [String: String] {
    var found: [String: String] = [:]
    var rest = text
    while let start = rest.firstIndex(where: { !$0.isWhitespace && $0 != "/" }) {
      rest = rest[start...]
      let name = String(rest.prefix { $0 != "=" && !$0.isWhitespace && $0 != "/" })
      rest = rest.dropFirst(name.count)
      if rest.hasPrefix("=\"") {
        rest = rest.dropFirst(2)
        let value = rest.prefix { $0 != "\"" }
        found[name] = String(value)
        rest = rest.dropFirst(value.count + 1)
      } else {
        found[name] = ""
      }
    }
    return found
  }
}
