/// Replaces every `{name}` that is given; one pass, so that a value holding braces stays as it is.
package func fill(_ form: String, _ values: KeyValuePairs<String, String>) -> String {
  guard form.utf8.contains(UInt8(ascii: "{")) else { return form }
  var out = ""
  var rest = Substring(form)
  while let open = rest.firstIndex(of: "{") {
    out += rest[..<open]
    rest = rest[open...]
    guard let close = rest.firstIndex(of: "}") else { break }
    let name = rest[rest.index(after: open)..<close]
    out += values.first { $0.key == name }.map(\.value) ?? String(rest[...close])
    rest = rest[rest.index(after: close)...]
  }
  return out + rest
}

/// The names in braces of a form, in their order.
package func placeholders(in form: String) -> [String] {
  var names: [String] = []
  var rest = form[...]
  while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
    names.append(String(rest[rest.index(after: open)..<close]))
    rest = rest[rest.index(after: close)...]
  }
  return names
}
