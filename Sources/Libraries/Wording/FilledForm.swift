/// Replaces every `{name}` that is given; one pass, so that a value holding braces stays as it is.
package func fill(_ form: String, _ values: KeyValuePairs<String, String>) -> String {
  guard hasNames(form) else { return form }
  var out = ""
  forEachPiece(of: form) { piece in
    switch piece {
    case .words(let words): out += words
    case .name(let name):
      if let value = values.first(where: { $0.key == name })?.value {
        out += value
      } else {
        out += "{\(name)}"
      }
    }
  }
  return out
}

/// The names in braces of a form, in their order.
package func placeholders(in form: String) -> [String] {
  var names: [String] = []
  forEachPiece(of: form) { if case .name(let name) = $0 { names.append(String(name)) } }
  return names
}

/// A part of a form: words as they stand, never none, or a name that stood in braces.
package enum FormPiece {
  case words(Substring)
  case name(Substring)
}

/// Cuts a form at its `{names}`. A brace that is never closed belongs to the words.
package func forEachPiece(of form: String, _ body: (FormPiece) -> Void) {
  var start = form.startIndex
  while let open = form.utf8[start...].firstIndex(of: UInt8(ascii: "{")),
    let close = form.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
  {
    if open > start { body(.words(form[start..<open])) }
    body(.name(form[form.utf8.index(after: open)..<close]))
    start = form.utf8.index(after: close)
  }
  if start < form.endIndex { body(.words(form[start...])) }
}

private func hasNames(_ form: String) -> Bool {
  form.utf8.withContiguousStorageIfAvailable { $0.contains(UInt8(ascii: "{")) } ?? true
}
