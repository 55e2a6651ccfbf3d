/// How one of several series is told from the others: by colour, and without colour by its marker and its dashes.
///
/// Twelve series have twelve different markers; colours and dashes repeat, but not in step.
package struct SeriesStyle: Sendable, Hashable {
  package let colour: ColourRole
  package let marker: MarkerShape
  /// The `stroke-dasharray` of lines; nil for a solid line.
  package let dash: String?

  /// The opacity by which filled areas of the series differ without colour.
  package let fullness: Double

  /// A style outside the common order, such as for two states of one series.
  package init(colour: ColourRole, marker: MarkerShape) {
    self.colour = colour
    self.marker = marker
    dash = nil
    fullness = 1
  }

  /// - Parameter index: the place of the series among the others, from 0.
  package init(_ index: Int) {
    let index = max(0, index)

    let colours = ColourRole.series
    let dashes: [String?] = [nil, "7 3", "2 2.5", "9 3 2 3", "5 2 1.5 2 1.5 2"]
    colour = colours[index % colours.count]
    marker = MarkerShape.allCases[index % MarkerShape.allCases.count]
    fullness = [1, 0.3, 0.65, 0.12, 0.85][index % 5]
    dash = dashes[(index + index / colours.count) % dashes.count]
  }

  /// A group whose `currentColor` is that of the series.
  package func group(
    _ attributes: KeyValuePairs<String, SVGValue> = [:], _ children: [SVGElement]
  ) -> SVGElement {
    SVGElement(
      "g", ["class": .text(colour.className), "color": .text(Palette.light[colour].hex)], children: children
    ).with(attributes)
  }

  /// The attributes of a line that joins the values of the series.
  func lineStyled(_ element: SVGElement) -> SVGElement {
    dash.map { element.with(["stroke-dasharray": .text($0)]) } ?? element
  }
}
