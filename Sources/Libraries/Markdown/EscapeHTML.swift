import Diagnostics

/// `text` as HTML content or as the value of a quoted attribute.
///
/// Control and direction characters are shown as `U+202E`, so that they are seen instead of obeyed; tabs and line
/// ends stay, since HTML reads them as spaces.
package func escapeHTML(_ text: String) -> String {
  let special: Set<UInt8> = [0x26, 0x3C, 0x3E, 0x22, 0x27]
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && !special.contains($0) }) { return text }
  var out = ""
  for scalar in shown(text).unicodeScalars {
    switch scalar {
    case "&": out += "&amp;"
    case "<": out += "&lt;"
    case ">": out += "&gt;"
    case "\"": out += "&quot;"
    case "'": out += "&#39;"
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out
}

/// `text` with invisible characters spelled out, save for tabs and line ends; those of other systems become `\n`.
func shown(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isInvisible) else { return text }
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
