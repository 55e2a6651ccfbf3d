import Diagnostics

/// `text` as XML content or as the value of a quoted attribute. What XML 1.0 cannot hold is shown as `U+0001`.
package func escapeXML(_ text: String) -> String {
  var out = ""
  for scalar in visible(text).unicodeScalars {
    switch scalar {
    case "&": out += "&amp;"
    case "<": out += "&lt;"
    case ">": out += "&gt;"
    case "\"": out += "&quot;"
    case "'": out += "&apos;"
    case "\u{FFFE}": out += "U+FFFE"
    case "\u{FFFF}": out += "U+FFFF"
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out
}
