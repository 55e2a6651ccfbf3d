/// The tags of a page or picture, read by rules stricter than any browser's: whatever is not a well-formed tag, entity or
/// text is a fault.
struct MarkupScan {
  /// Every opening and closing tag in order: `p`, `/p`, `a href`; attributes by name, in their order.
  private(set) var tags: [String] = []
  /// The same for what stands inside `svg`, each once: how often depends on how long a text is.
  private(set) var drawn: Set<String> = []
  /// Values of `href` and `src` that do not lead to a place of the same page.
  private(set) var addresses: Set<String> = []
  private(set) var faults: [String] = []
  private let bytes: [UInt8]
  private var position = 0
  private var open: [String] = []

  /// Elements that HTML never closes.
  private static let void: Set<String> = ["meta", "br", "hr", "link", "img", "input", "col"]

  /// - Parameter isXML: whether every element must be closed.
  init(_ text: String, isXML: Bool = false) {
    bytes = Array(text.utf8)
    scan(isXML: isXML)
  }

  private mutating func scan(isXML: Bool) {
    while position < bytes.count, faults.count < 5 {
      switch bytes[position] {
      case UInt8(ascii: "<"): tag(isXML: isXML)
      case UInt8(ascii: "&"): entity(until: bytes.count)
      case 0..<0x20 where !"\t\n".utf8.contains(bytes[position]), 0x7F: fault("a control character")
      default: position += 1
      }
    }
    if !open.isEmpty { fault("\(open) not closed") }
  }

  private mutating func fault(_ what: String) {
    let excerpt = bytes[max(0, position - 40)..<min(bytes.count, position + 60)]
    faults.append("\(what) at '\(String(decoding: excerpt, as: UTF8.self))'")
    position += 1
  }

  private mutating func tag(isXML: Bool) {
    let start = position
    if text(at: position, is: "<!DOCTYPE html>")
      || text(at: position, is: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    {
      while bytes[position] != UInt8(ascii: ">") { position += 1 }
      position += 1
      return
    }
    position += 1
    let closes = take("/")
    let name = word()
    guard !name.isEmpty else {
      position = start
      return fault("'<' that opens no tag")
    }
    var shape = (closes ? "/" : "") + name
    while take(" ") || take("\n") {
      if text(at: position, is: "/>") || text(at: position, is: ">") { break }
      let attribute = word()
      guard !attribute.isEmpty else { return fault("no attribute") }
      shape += " \(attribute)"
      guard take("=") else { continue }
      guard take("\"") else { return fault("a value without quotes") }
      let valueStart = position
      while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
        switch bytes[position] {
        case UInt8(ascii: "<"): return fault("'<' in an attribute")
        case UInt8(ascii: "&"): entity(until: bytes.count)
        default: position += 1
        }
      }
      let value = String(decoding: bytes[valueStart..<min(position, bytes.count)], as: UTF8.self)
      position += 1
      if attribute == "href" || attribute == "src" || attribute == "xlink:href", !value.hasPrefix("#") {
        addresses.insert(value)
      }
    }
    let isEmpty = take("/")
    guard take(">") else { return fault("a tag that does not end") }
    if closes {
      guard open.popLast() == name else { return fault("'/\(name)' closes another element") }
    }
    if open.contains("svg") || name == "svg" { drawn.insert(shape) } else { tags.append(shape) }
    if !closes, !isEmpty, isXML || !Self.void.contains(name) { open.append(name) }
    if name == "style", !closes { skip(to: "</style>") }
  }

  /// The style sheet is no text.
  private mutating func skip(to end: String) {
    while position < bytes.count, !text(at: position, is: end) { position += 1 }
  }

  private mutating func entity(until end: Int) {
    let start = position
    position += 1
    _ = take("#")
    _ = word()
    guard take(";"), position - start > 2 else {
      position = start
      return fault("'&' that opens no entity")
    }
  }

  private mutating func word() -> String {
    let start = position
    while position < bytes.count, isName(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: ":"):
      true
    default: false
    }
  }

  private mutating func take(_ character: Character) -> Bool {
    guard position < bytes.count, bytes[position] == character.asciiValue else { return false }
    position += 1
    return true
  }

  private func text(at start: Int, is text: String) -> Bool {
    let end = start + text.utf8.count
    return end <= bytes.count && bytes[start..<end].elementsEqual(text.utf8)
  }
}
