/// The `d` attribute of a path, built point by point.
package struct PathData: Sendable, Hashable {
  private var bytes: [UInt8] = []

  package init() {}

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package var isEmpty: Bool { bytes.isEmpty }

  package mutating func move(_ x: Double, _ y: Double) { add("M", x, y) }

  package mutating func line(_ x: Double, _ y: Double) { add("L", x, y) }

  package mutating func horizontal(_ x: Double) { add("H", x) }

  package mutating func vertical(_ y: Double) { add("V", y) }

  package mutating func close() { add("Z") }

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
    add("C", x1, y1, x2, y2, x, y)
  }

  /// Places without extent, which a stroke with round ends shows as dots of its width: from above to below, each from the
  /// last, on a grid that nobody sees, as hundreds of them would otherwise be most of a page.
  package mutating func dots(_ places: [(x: Double, y: Double)]) {
    let points = places.map { (x: $0.x.rounded(), y: ($0.y * 2).rounded() / 2) }
      .sorted { ($0.y, $0.x) < ($1.y, $1.x) }
    for (index, point) in points.enumerated() {
      if index == 0 {
        move(point.x, point.y)
      } else {
        add("m", point.x - points[index - 1].x, point.y - points[index - 1].y)
      }
      add("h", 0)
    }
  }

  /// A full circle around a centre.
  package mutating func circle(_ x: Double, _ y: Double, radius: Double) {
    move(x - radius, y)
    add("a", radius, radius, 0, 1, 0, 2 * radius, 0)
    add("a", radius, radius, 0, 1, 0, -2 * radius, 0)
    close()
  }

  /// A command with its numbers, blanks between them.
  private mutating func add(_ command: Unicode.Scalar, _ numbers: Double...) {
    bytes.append(UInt8(ascii: command))
    for (index, number) in numbers.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: " ")) }
      appendCoordinate(number, to: &bytes)
    }
  }
}
