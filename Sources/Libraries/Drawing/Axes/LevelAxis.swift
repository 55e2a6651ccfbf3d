extension ValueAxis {
  /// The axis below an area whose values run from left to right: grid lines up the area, the axis line with the break
  /// mark where zero is left out, and as many labels as fit side by side.
  package func drawnBelow(_ area: PlotArea) -> [SVGElement] {
    let scale = levelScale(in: area)
    guard !labels.isEmpty else { return [line(in: area)] }
    let rules = ticks.map { SVGElement.line(scale($0.value), area.top, scale($0.value), area.bottom) }
    let texts = shownLabels(scale).map { index in
      SVGElement.text(labels[index], x: scale(ticks[index].value), y: area.bottom + 6 + FigureText.ascent)
    }
    return [
      SVGElement.group(["stroke-width": 1], rules).painted(.gridLine), line(in: area),
      SVGElement.group(["text-anchor": "middle"], texts).painted(.quiet),
    ]
  }

  /// The room that the labels take below the area.
  package var heightBelow: Double { labels.isEmpty ? 0 : 6 + FigureText.line }

  /// Every label, every second, every third …: the first choice in which none meets its neighbour.
  private func shownLabels(_ scale: ValueScale) -> [Int] {
    let widths = labels.map { textWidth($0) }
    for step in 1...max(1, labels.count) {
      // Counted from the label of zero or one, which is the one that a reader looks for.
      let origin = ticks.firstIndex { $0.value == (kind == .log ? 1 : 0) } ?? 0
      let chosen = labels.indices.filter { ($0 - origin) % step == 0 }
      let apart = zip(chosen, chosen.dropFirst()).allSatisfy { a, b in
        scale(ticks[b].value) - scale(ticks[a].value) >= (widths[a] + widths[b]) / 2 + 6
      }
      if apart { return chosen }
    }
    return [0]
  }

  private func line(in area: PlotArea) -> SVGElement {
    var path = PathData()
    let y = area.bottom
    switch truncation {
    case .none: path.polyline([(area.left, y), (area.right, y)])
    case .below:
      path.polyline([(area.left, y), (area.left + 5, y)])
      path.polyline([(area.left + 10, y), (area.right, y)])
      path.levelBreakMark(area.left + 7.5, y)
    case .above:
      path.polyline([(area.left, y), (area.right - 10, y)])
      path.polyline([(area.right - 5, y), (area.right, y)])
      path.levelBreakMark(area.right - 7.5, y)
    }
    return SVGElement.path(path, ["fill": "none", "stroke-width": 1]).painted(.axisLine)
  }
}

extension PathData {
  /// Two slanted strokes across a level axis line.
  fileprivate mutating func levelBreakMark(_ x: Double, _ y: Double) {
    for offset in [-2.5, 2.5] { polyline([(x + offset - 2, y + 5), (x + offset + 2, y - 5)]) }
  }
}
