internal import Diagnostics

extension SVGElement {
  /// The element as XML text that is also valid inside an HTML page. Each child element stands on a line of its own, so
  /// that a changed mark is a changed line.
  package var text: String {
    var out = ""
    write(to: &out)
    return out
  }

  private func write(to out: inout String) {
    out += "<\(name)"
    for attribute in attributes {
      out += " \(attribute.name)=\"\(escaped(attribute.value.text))\""
    }
    guard !children.isEmpty else {
      out += "/>"
      return
    }
    out += ">"
    var endsWithElement = false
    for child in children {
      switch child {
      case .text(let text):
        out += name == "style" ? text : escaped(text)
        endsWithElement = false
      case .element(let element):
        out += "\n"
        element.write(to: &out)
        endsWithElement = true
      }
    }
    if endsWithElement { out += "\n" }
    out += "</\(name)>"
  }
}

/// Text for an XML attribute or text node. Control, bidirectional and invisible format characters are shown as `U+XXXX`
/// and not obeyed; so are the two noncharacters that XML forbids.
package func escaped(_ text: String) -> String {
  var out = ""
  for scalar in visible(text).unicodeScalars {
    switch scalar {
    case "&": out += "&amp;"
    case "<": out += "&lt;"
    case ">": out += "&gt;"
    case "\"": out += "&quot;"
    case "\u{FFFE}", "\u{FFFF}": out += "U+" + String(scalar.value, radix: 16, uppercase: true)
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out
}
