extension ValueAxis {
  /// Grid lines across the area, the axis line on its left with the break mark where zero is left out, and the labels.
  package func drawnLeft(in area: PlotArea) -> [SVGElement] {
    let scale = self.scale(in: area)
    let rules =
      labels.isEmpty
      ? [] : ticks.map { SVGElement.line(area.left, scale($0.value), area.right, scale($0.value)) }
    let texts = zip(ticks, labels).map { tick, label in
      SVGElement.text(label, x: area.left - 7, y: scale(tick.value) + FigureText.middle)
    }
    return [
      SVGElement.group(["stroke-width": 1], rules).painted(.gridLine),
      axisLine(in: area),
      SVGElement.group(["text-anchor": "end"], texts).painted(.quiet),
    ]
  }

  /// A level rule at zero, where the axis has it; darker than the grid.
  package func zeroRule(in area: PlotArea) -> SVGElement? {
    guard domain.contains(0), !labels.isEmpty else { return nil }
    let y = scale(in: area)(0)
    return SVGElement.line(area.left, y, area.right, y, ["stroke-width": 1]).painted(.axisLine)
  }

  private func axisLine(in area: PlotArea) -> SVGElement {
    var path = PathData()
    let x = area.left
    switch truncation {
    case .none: path.polyline([(x, area.top), (x, area.bottom)])
    case .below:
      path.polyline([(x, area.top), (x, area.bottom - 10)])
      path.polyline([(x, area.bottom - 5), (x, area.bottom)])
      path.breakMark(x, area.bottom - 7.5)
    case .above:
      path.polyline([(x, area.top), (x, area.top + 5)])
      path.polyline([(x, area.top + 10), (x, area.bottom)])
      path.breakMark(x, area.top + 7.5)
    }
    return SVGElement.path(path, ["fill": "none", "stroke-width": 1]).painted(.axisLine)
  }
}

extension PathData {
  /// Two slanted strokes across an upright axis line.
  fileprivate mutating func breakMark(_ x: Double, _ y: Double) {
    for offset in [-2.5, 2.5] {
      polyline([(x - 5, y + offset + 2), (x + 5, y + offset - 2)])
    }
  }
}
