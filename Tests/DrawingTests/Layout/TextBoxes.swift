import Drawing

/// The boxes that the texts of a drawing take by the library's own estimate, in the drawing's coordinates.
struct TextBox: Hashable, CustomStringConvertible {
  let text: String
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double

  var description: String { "“\(text)” (\(left)…\(right), \(top)…\(bottom))" }

  func overlaps(_ other: TextBox, by tolerance: Double = 1) -> Bool {
    min(right, other.right) - max(left, other.left) > tolerance
      && min(bottom, other.bottom) - max(top, other.top) > tolerance
  }
}

func textBoxes(_ elements: [SVGElement]) -> [TextBox] {
  elements.flatMap { textBoxes($0, anchor: "start", x: 0, y: 0) }
}

private func textBoxes(_ element: SVGElement, anchor: String, x: Double, y: Double) -> [TextBox] {
  var (x, y) = (x, y)
  let anchor = element[attribute: "text-anchor"] ?? anchor
  let numbers = (element[attribute: "transform"] ?? "").split { " ()".contains($0) }.compactMap { Double($0) }
  if element[attribute: "transform"]?.hasPrefix("translate") == true {
    x += numbers[0]
    y += numbers[1]
  }
  guard element.name == "text" else {
    return element.children.flatMap { child -> [TextBox] in
      if case .element(let element) = child { textBoxes(element, anchor: anchor, x: x, y: y) } else { [] }
    }
  }
  let text = element.children.map { child in if case .text(let text) = child { text } else { "" } }.joined()
  let at = (
    x: x + (element[attribute: "x"].flatMap(Double.init) ?? 0),
    y: y + (element[attribute: "y"].flatMap(Double.init) ?? 0)
  )
  let width = textWidth(text, bold: element[attribute: "font-weight"] != nil)
  let start = anchor == "end" ? -width : anchor == "middle" ? -width / 2 : 0
  if numbers.first == -90 {
    // Reading upwards: what lies to the left of the anchor lies below it.
    return [
      TextBox(
        text: text, left: at.x - FigureText.ascent + 1, right: at.x + FigureText.descent - 1,
        top: at.y - start - width,
        bottom: at.y - start)
    ]
  }
  return [
    TextBox(
      text: text, left: at.x + start, right: at.x + start + width, top: at.y - FigureText.ascent + 1,
      bottom: at.y + FigureText.descent - 1)
  ]
}
