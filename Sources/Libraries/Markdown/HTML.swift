/// HTML being put together, as bytes. Literals are markup; a text interpolated into one is escaped, so that it cannot
/// become markup by an oversight, and HTML interpolated into one stays HTML.
///
///     let cell: HTML = "<td class=\"\(kind)\">\(number)</td>"
package struct HTML: Sendable, Hashable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Markup from one of this program's own writers, such as a drawing.
  package init(markup: String) { bytes += markup.utf8 }

  init(markup: some Sequence<UInt8>) { bytes += markup }

  package var isEmpty: Bool { bytes.isEmpty }
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package static func += (html: inout HTML, more: HTML) { html.bytes += more.bytes }

  package static func + (first: HTML, second: HTML) -> HTML {
    var both = first
    both += second
    return both
  }

  package mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  var withoutLineEnds: HTML {
    HTML(markup: bytes[...(bytes.lastIndex { $0 != UInt8(ascii: "\n") } ?? -1)])
  }

  /// With every `part`, which is not empty, replaced by `other`.
  func replacing(_ part: HTML, with other: HTML) -> HTML {
    var out = HTML()
    var rest = bytes[...]
    while let start = rest.firstIndex(of: part.bytes[0]) {
      out.bytes += rest[..<start]
      rest = rest[start...]
      let isPart = rest.starts(with: part.bytes)
      out.bytes += isPart ? other.bytes[...] : rest.prefix(1)
      rest = rest.dropFirst(isPart ? part.bytes.count : 1)
    }
    out.bytes += rest
    return out
  }
}

extension HTML: CustomStringConvertible {
  package var description: String { text }
}

extension Sequence<HTML> {
  package func joined() -> HTML { reduce(into: HTML()) { $0 += $1 } }
}

extension HTML: ExpressibleByStringInterpolation {
  package init(stringLiteral markup: StaticString) {
    markup.withUTF8Buffer { bytes += $0 }
  }

  package init(stringInterpolation parts: Parts) { bytes = parts.bytes }

  package struct Parts: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + 24 * interpolationCount)
    }

    package mutating func appendLiteral(_ markup: StaticString) {
      markup.withUTF8Buffer { bytes += $0 }
    }

    package mutating func appendInterpolation(_ text: String) { appendEscaped(text, to: &bytes) }

    package mutating func appendInterpolation(_ number: Int) { bytes += String(number).utf8 }

    package mutating func appendInterpolation(_ html: HTML) { bytes += html.bytes }
  }
}
