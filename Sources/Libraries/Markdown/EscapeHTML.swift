import Diagnostics

/// `text` as HTML content or as the value of a quoted attribute.
///
/// Control and direction characters are shown as `U+202E`, so that they are seen instead of obeyed; tabs and line
/// ends stay, since HTML reads them as spaces.
package func escapeHTML(_ text: String) -> String {
  let isPlain = text.utf8.withContiguousStorageIfAvailable { !$0.contains(where: isMarkup) }
  if isPlain == true, !holdsInvisible(text) { return text }
  var bytes: [UInt8] = []
  appendEscaped(text, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

/// The same, written behind other HTML.
func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
  var text = shown(text)
  text.withUTF8 { utf8 in
    var start = 0
    for index in 0..<utf8.count where isMarkup(utf8[index]) {
      guard let form = htmlForm(utf8[index]) else { continue }
      bytes += utf8[start..<index]
      form.withUTF8Buffer { bytes += $0 }
      start = index + 1
    }
    bytes += utf8[start...]
  }
}

/// Bytes that HTML would read as markup.
private func isMarkup(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
  default: false
  }
}

/// What stands for such a byte.
private func htmlForm(_ byte: UInt8) -> StaticString? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  default: nil
  }
}

/// `text` with invisible characters spelled out, save for tabs and line ends; those of other systems become `\n`.
func shown(_ text: String) -> String {
  guard holdsInvisible(text) else { return text }
  var out = ""
  var afterReturn = false
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n": if !afterReturn { out.unicodeScalars.append(scalar) }
    case "\r": out.unicodeScalars.append("\n")
    case "\t": out.unicodeScalars.append(scalar)
    default: out += visible(String(scalar))
    }
    afterReturn = scalar == "\r"
  }
  return out
}
