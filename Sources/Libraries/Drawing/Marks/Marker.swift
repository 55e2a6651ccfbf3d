/// The shape of a mark. Filled and hollow forms count as different shapes.
package enum MarkerShape: String, Sendable, CaseIterable {
  case circle, square, triangle, diamond, invertedTriangle, hollowCircle, hollowSquare, hollowTriangle
  case hollowDiamond, cross, plus, hollowInvertedTriangle

  var isHollow: Bool {
    switch self {
    case .circle, .square, .triangle, .diamond, .invertedTriangle: false
    case .hollowCircle, .hollowSquare, .hollowTriangle, .hollowDiamond, .cross, .plus,
      .hollowInvertedTriangle:
      true
    }
  }

  /// The outline around a centre. `radius` is that of the circle; the others are drawn to look as large.
  package func outline(_ x: Double, _ y: Double, radius r: Double) -> PathData {
    var path = PathData()
    switch self {
    case .circle, .hollowCircle: path.circle(x, y, radius: r)
    case .square, .hollowSquare: path.polygon(x, y, r * 0.9, [(-1, -1), (1, -1), (1, 1), (-1, 1)])
    case .triangle, .hollowTriangle: path.polygon(x, y, r * 1.15, [(0, -1.1), (1, 0.75), (-1, 0.75)])
    case .invertedTriangle, .hollowInvertedTriangle:
      path.polygon(x, y, r * 1.15, [(0, 1.1), (-1, -0.75), (1, -0.75)])
    case .diamond, .hollowDiamond: path.polygon(x, y, r * 1.3, [(0, -1), (1, 0), (0, 1), (-1, 0)])
    case .cross:
      path.polyline([(x - r * 0.85, y - r * 0.85), (x + r * 0.85, y + r * 0.85)])
      path.polyline([(x - r * 0.85, y + r * 0.85), (x + r * 0.85, y - r * 0.85)])
    case .plus:
      path.polyline([(x - r * 1.1, y), (x + r * 1.1, y)])
      path.polyline([(x, y - r * 1.1), (x, y + r * 1.1)])
    }
    return path
  }
}

extension PathData {
  fileprivate mutating func polygon(
    _ x: Double, _ y: Double, _ scale: Double, _ corners: [(x: Double, y: Double)]
  ) {
    polyline(corners.map { (x: x + $0.x * scale, y: y + $0.y * scale) })
    close()
  }
}

extension SeriesStyle {
  /// Markers at the given places, one element each; nil when there is no place.
  package func markers(at places: [(x: Double, y: Double)], radius: Double = 4) -> SVGElement? {
    guard !places.isEmpty else { return nil }
    let paths = places.map { SVGElement.path(marker.outline($0.x, $0.y, radius: radius)) }
    if marker.isHollow {
      return SVGElement.group(["stroke": "currentColor", "stroke-width": 1.5], paths).painted(.paper)
    }
    return SVGElement.group(["fill": "currentColor", "stroke-width": 1], paths).painted(.halo)
  }
}
