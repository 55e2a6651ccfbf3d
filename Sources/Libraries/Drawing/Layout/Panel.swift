/// A drawing of a known size, its origin at the upper left corner.
package struct Panel: Sendable, Hashable {
  package var width: Double
  package var height: Double
  package var content: [SVGElement]

  package init(width: Double, height: Double, content: [SVGElement]) {
    self.width = width
    self.height = height
    self.content = content
  }
}

/// The rectangle in which values are drawn, inside the axes.
package struct PlotArea: Sendable, Hashable {
  package var left: Double
  package var right: Double
  package var top: Double
  package var bottom: Double

  package init(left: Double, right: Double, top: Double, bottom: Double) {
    self.left = left
    self.right = max(left, right)
    self.top = top
    self.bottom = max(top, bottom)
  }

  package var width: Double { right - left }
  package var height: Double { bottom - top }
}
