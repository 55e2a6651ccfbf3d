/// Filters from text to text. Letters follow Unicode, whatever the language of the machine.
let textFilters = [
  /// Upper case of every letter; `ß` becomes `SS`.
  textFilter("upper") { text, _ in text.uppercased() },
  /// Lower case of every letter.
  textFilter("lower") { text, _ in text.lowercased() },
  /// Upper case of the first character. The rest stays: `hsCRP` keeps its spelling.
  textFilter("capitalize") { text, _ in text.prefix(1).uppercased() + text.dropFirst() },
  /// Without white space at both ends.
  textFilter("trim") { text, _ in trimmed(text) },
  /// `replace: "from", "to"`: every occurrence, from the left, never inside what was put in.
  textFilter("replace", parameters: ["from", "to"]) { text, arguments in
    guard arguments.count == 2, !arguments[0].isEmpty else {
      throw TemplateMessage("the text to be replaced is empty")
    }
    return replaced(arguments[0], with: arguments[1], in: text)
  },
]

/// A filter that takes text, and arguments that are text.
private func textFilter(
  _ name: String, parameters: [String] = [],
  apply: @escaping @Sendable (_ text: String, _ arguments: [String]) throws -> String
) -> TemplateFilter {
  TemplateFilter(
    name, takes: .text, parameters: parameters.map { TemplateParameter($0, .text) }, gives: .fixed(.text)
  ) { value, arguments in
    guard case .text(let text) = value else { throw TemplateMessage("expected text") }
    return .text(try apply(text, arguments.compactMap { if case .text(let text) = $0 { text } else { nil } }))
  }
}

private func trimmed(_ text: String) -> String {
  guard let first = text.firstIndex(where: { !$0.isWhitespace }),
    let last = text.lastIndex(where: { !$0.isWhitespace })
  else { return "" }
  return String(text[first...last])
}

private func replaced(_ pattern: String, with replacement: String, in text: String) -> String {
  let bytes = Array(text.utf8)
  let wanted = Array(pattern.utf8)
  var out: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if bytes[index] == wanted[0], bytes[index...].starts(with: wanted) {
      out += replacement.utf8
      index += wanted.count
    } else {
      out.append(bytes[index])
      index += 1
    }
  }
  return String(decoding: out, as: UTF8.self)
}
