/// One element of a drawing: a value, written out by `SVGElement.text`.
///
/// Attributes are written in the order in which they were given, so that equal drawings are equal bytes.
package struct SVGElement: Sendable, Hashable {
  package var name: String
  package var attributes: [Attribute]
  package var children: [Child]

  package struct Attribute: Sendable, Hashable {
    package let name: String
    package let value: SVGValue
  }

  package enum Child: Sendable, Hashable {
    case element(SVGElement)
    case text(String)
  }

  package init(
    _ name: String, _ attributes: KeyValuePairs<String, SVGValue> = [:], children: [SVGElement] = []
  ) {
    self.name = name
    self.attributes = attributes.map { Attribute(name: $0.key, value: $0.value) }
    self.children = children.map(Child.element)
  }

  /// An element that holds text only, such as `title` or `text`.
  package init(_ name: String, _ attributes: KeyValuePairs<String, SVGValue> = [:], text: String) {
    self.init(name, attributes)
    self.children = [.text(text)]
  }

  /// The value of an attribute as it is written, before escaping; nil when the element has none of that name.
  package subscript(attribute attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value.text
  }

  /// Whether text is written in this element or below it.
  var hasText: Bool {
    children.contains { child in
      if case .element(let element) = child { element.hasText } else { true }
    }
  }

  /// This element and all elements below it.
  package var elementCount: Int {
    children.reduce(1) { count, child in
      if case .element(let element) = child { count + element.elementCount } else { count }
    }
  }
}

/// What an attribute holds: a coordinate, always written in fixed point, or text.
package enum SVGValue: Sendable, Hashable {
  case number(Double)
  case text(String)

  package var text: String {
    switch self {
    case .number(let value): coordinate(value)
    case .text(let value): value
    }
  }
}

extension SVGValue: ExpressibleByStringLiteral, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  package init(stringLiteral value: String) { self = .text(value) }
  package init(floatLiteral value: Double) { self = .number(value) }
  package init(integerLiteral value: Int) { self = .number(Double(value)) }
}
