extension PathData {
  /// An upright interval with a cap at either end, centred on `x`.
  package mutating func whisker(x: Double, from low: Double, to high: Double, cap: Double = 3) {
    polyline([(x - cap, high), (x + cap, high)])
    polyline([(x, high), (x, low)])
    polyline([(x - cap, low), (x + cap, low)])
  }

  /// A level interval with a cap at either end, centred on `y`.
  package mutating func levelWhisker(y: Double, from low: Double, to high: Double, cap: Double = 3) {
    polyline([(low, y - cap), (low, y + cap)])
    polyline([(low, y), (high, y)])
    polyline([(high, y - cap), (high, y + cap)])
  }
}
