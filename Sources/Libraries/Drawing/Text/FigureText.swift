/// The one text size of every figure, and the distances that follow from it.
///
/// A figure is drawn `FigureText.figureWidth` units wide with text of 13 units. On a screen 360 px wide, with gutters
/// of 16 px on either side, that text is 9.3 px high; a wider figure must stand in a region that scrolls.
package enum FigureText {
  /// Height of the font, in units of the drawing.
  package static let size = 13.0
  /// Distance between the baselines of two lines.
  package static let line = 17.0
  /// From the middle of a line of digits or capitals down to its baseline.
  package static let middle = 4.7
  /// From the top of a line's box to its baseline.
  package static let ascent = 12.5
  /// From the baseline to the bottom of the line's box.
  package static let descent = 3.5
  /// The width of a figure unless the caller asks for another.
  package static let figureWidth = 460.0
  /// The same for pages and for figures that stand alone; generic family last.
  package static let fontFamily = "Helvetica, Arial, 'DejaVu Sans', sans-serif"
}

/// Which part of a text stands at its x coordinate.
package enum TextAnchor: String, Sendable {
  case start, middle, end
}

extension SVGElement {
  /// One line of text with its baseline at `y`, written as text and never as outlines.
  package static func text(
    _ string: String, x: Double, y: Double, anchor: TextAnchor = .start,
    _ attributes: KeyValuePairs<String, SVGValue> = [:]
  ) -> SVGElement {
    var element = SVGElement("text", ["x": .number(x), "y": .number(y)], text: string)
    if anchor != .start { element = element.with(["text-anchor": .text(anchor.rawValue)]) }
    return element.with(attributes)
  }

  /// Lines of text below one another, the first with its box's top at `top`.
  package static func lines(
    _ lines: [String], x: Double, top: Double, anchor: TextAnchor = .start,
    _ attributes: KeyValuePairs<String, SVGValue> = [:]
  ) -> [SVGElement] {
    lines.enumerated().map { index, line in
      let y = top + FigureText.ascent + Double(index) * FigureText.line
      return .text(line, x: x, y: y, anchor: anchor, attributes)
    }
  }
}
