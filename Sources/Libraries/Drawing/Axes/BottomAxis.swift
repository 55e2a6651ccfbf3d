/// The axis below an area whose positions carry labels: its line, a tick at each position, the labels, a title.
package struct BottomAxis: Sendable, Hashable {
  package let scale: PositionScale
  package let labels: PositionLabels
  package let title: [String]
  package let hasTicks: Bool

  /// - Parameter title: below the labels; empty for none.
  package init(
    scale: PositionScale, labels: PositionLabels, title: String = "", width: Double, hasTicks: Bool = true
  ) {
    self.scale = scale
    self.labels = labels
    self.title = title.isEmpty ? [] : wrappedText(title, width: width)
    self.hasTicks = hasTicks
  }

  package var height: Double {
    labelTop + labels.height + (title.isEmpty ? 0 : Double(title.count) * FigureText.line + 4)
  }

  /// Ticks that lead to labels beside their positions need a height of their own.
  private var labelTop: Double { labels.areMoved ? 17 : 8 }

  package func drawn(in area: PlotArea) -> [SVGElement] {
    var line = PathData()
    line.polyline([(area.left, area.bottom), (area.right, area.bottom)])
    if hasTicks {
      for (centre, column) in zip(scale.centres, labels.columns) {
        line.polyline([(centre, area.bottom), (centre, area.bottom + 5)])
        if labels.areMoved { line.line(column, area.bottom + 15) }
      }
    }
    let below = area.bottom + labelTop + labels.height + 4
    return [SVGElement.path(line, ["fill": "none", "stroke-width": 1]).painted(.axisLine)]
      + labels.drawn(top: area.bottom + labelTop)
      + SVGElement.lines(title, x: (area.left + area.right) / 2, top: below, anchor: .middle)
  }
}
