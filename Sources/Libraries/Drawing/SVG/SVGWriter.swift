internal import Diagnostics

extension SVGElement {
  /// The element as XML text that is also valid inside an HTML page. Each child element stands on a line of its own, so
  /// that a changed mark is a changed line.
  package var text: String {
    var out: [UInt8] = []
    write(to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  private func write(to out: inout [UInt8]) {
    out.append(UInt8(ascii: "<"))
    out += name.utf8
    for attribute in attributes {
      out.append(UInt8(ascii: " "))
      out += attribute.name.utf8
      out.append(UInt8(ascii: "="))
      out.append(UInt8(ascii: "\""))
      switch attribute.value {
      case .number(let value): appendCoordinate(value, to: &out)
      case .text(let value): appendEscaped(value, to: &out)
      }
      out.append(UInt8(ascii: "\""))
    }
    guard !children.isEmpty else {
      out.append(UInt8(ascii: "/"))
      out.append(UInt8(ascii: ">"))
      return
    }
    out.append(UInt8(ascii: ">"))
    var endsWithElement = false
    for child in children {
      switch child {
      case .text(let text):
        if name == "style" { out += text.utf8 } else { appendEscaped(text, to: &out) }
        endsWithElement = false
      case .element(let element):
        out.append(UInt8(ascii: "\n"))
        element.write(to: &out)
        endsWithElement = true
      }
    }
    if endsWithElement { out.append(UInt8(ascii: "\n")) }
    out.append(UInt8(ascii: "<"))
    out.append(UInt8(ascii: "/"))
    out += name.utf8
    out.append(UInt8(ascii: ">"))
  }
}

/// Text for an XML attribute or text node. Control, bidirectional and invisible format characters are shown as `U+XXXX`
/// and not obeyed; so are the two noncharacters that XML forbids.
package func escaped(_ text: String) -> String {
  var out: [UInt8] = []
  appendEscaped(text, to: &out)
  return String(decoding: out, as: UTF8.self)
}

private func appendEscaped(_ text: String, to out: inout [UInt8]) {
  var text = visible(text)
  text.withUTF8 { utf8 in
    var start = 0
    for index in utf8.indices where mayNeedForm(utf8[index]) {
      guard let (form, length) = xmlForm(utf8[index...]) else { continue }
      out += utf8[start..<index]
      form.withUTF8Buffer { out += $0 }
      start = index + length
    }
    out += utf8[start...]
  }
}

private func mayNeedForm(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0xEF: true
  default: false
  }
}

/// What stands for the first character of some bytes where XML would read it as markup or forbids it, and its length.
private func xmlForm(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> (StaticString, Int)? {
  switch bytes.first {
  case UInt8(ascii: "&"): ("&amp;", 1)
  case UInt8(ascii: "<"): ("&lt;", 1)
  case UInt8(ascii: ">"): ("&gt;", 1)
  case UInt8(ascii: "\""): ("&quot;", 1)
  case 0xEF:
    if bytes.starts(with: [0xEF, 0xBF, 0xBE]) {
      ("U+FFFE", 3)
    } else if bytes.starts(with: [0xEF, 0xBF, 0xBF]) {
      ("U+FFFF", 3)
    } else {
      nil
    }
  default: nil
  }
}
