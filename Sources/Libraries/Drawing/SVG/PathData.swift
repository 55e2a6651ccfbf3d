/// The `d` attribute of a path, built point by point.
package struct PathData: Sendable, Hashable {
  package private(set) var text = ""

  package init() {}

  package var isEmpty: Bool { text.isEmpty }

  package mutating func move(_ x: Double, _ y: Double) { text += "M\(coordinate(x)) \(coordinate(y))" }

  package mutating func line(_ x: Double, _ y: Double) { text += "L\(coordinate(x)) \(coordinate(y))" }

  package mutating func horizontal(_ x: Double) { text += "H\(coordinate(x))" }

  package mutating func vertical(_ y: Double) { text += "V\(coordinate(y))" }

  package mutating func close() { text += "Z" }

  /// Joins the points by straight lines, as a figure of its own.
  package mutating func polyline(_ points: [(x: Double, y: Double)]) {
    for (index, point) in points.enumerated() {
      if index == 0 { move(point.x, point.y) } else { line(point.x, point.y) }
    }
  }

  /// A cubic curve from the current point.
  package mutating func curve(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, to x: Double, _ y: Double
  ) {
    let numbers = [x1, y1, x2, y2, x, y].map(coordinate)
    text += "C" + numbers.joined(separator: " ")
  }

  /// A full circle around a centre.
  package mutating func circle(_ x: Double, _ y: Double, radius: Double) {
    let r = coordinate(radius)
    let width = coordinate(2 * radius)
    move(x - radius, y)
    text += "a\(r) \(r) 0 1 0 \(width) 0a\(r) \(r) 0 1 0 -\(width) 0Z"
  }
}
