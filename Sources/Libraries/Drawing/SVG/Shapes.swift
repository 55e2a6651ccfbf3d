extension SVGElement {
  /// A group. Presentation attributes given here are inherited by what is drawn in it.
  package static func group(
    _ attributes: KeyValuePairs<String, SVGValue>, _ children: [SVGElement]
  ) -> SVGElement {
    SVGElement("g", attributes, children: children)
  }

  package static func path(
    _ data: PathData, _ attributes: KeyValuePairs<String, SVGValue> = [:]
  ) -> SVGElement {
    SVGElement("path", ["d": .text(data.text)]).with(attributes)
  }

  package static func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double,
    _ attributes: KeyValuePairs<String, SVGValue> = [:]
  ) -> SVGElement {
    SVGElement("line", ["x1": .number(x1), "y1": .number(y1), "x2": .number(x2), "y2": .number(y2)])
      .with(attributes)
  }

  package static func rectangle(
    x: Double, y: Double, width: Double, height: Double,
    _ attributes: KeyValuePairs<String, SVGValue> = [:]
  ) -> SVGElement {
    SVGElement(
      "rect",
      [
        "x": .number(x), "y": .number(y), "width": .number(max(0, width)), "height": .number(max(0, height)),
      ]
    )
    .with(attributes)
  }

  /// This element with further attributes after those it has.
  package func with(_ further: KeyValuePairs<String, SVGValue>) -> SVGElement {
    var copy = self
    copy.attributes += further.map { Attribute(name: $0.key, value: $0.value) }
    return copy
  }
}
