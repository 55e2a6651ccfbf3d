/// An estimate with its interval as high as a word, for a table's cell: a rule at no difference, no axis, no text. Marks
/// of one column share their limits, so that they can be compared down the column.
package struct IntervalMark: Sendable {
  package var estimate: Estimate
  /// What lies at either end: minus and plus this value. Intervals that reach further end in an arrow.
  package var limit: Double
  package var width = 84.0
  package var height = 18.0

  package init(_ estimate: Estimate, limit: Double) {
    self.estimate = estimate
    self.limit = limit.isDrawable && limit > 0 ? limit : 1
  }

  /// The rule alone when there is no estimate.
  package func drawn() -> Panel {
    let middle = height / 2
    let scale = ValueScale(domain: -limit...limit, from: 5, to: width - 5)
    let rule = SVGElement.line(scale(0), 1, scale(0), height - 1, ["stroke-width": 1]).painted(.axisLine)
    guard let centre = estimate.centre else { return Panel(width: width, height: height, content: [rule]) }
    let style = SeriesStyle(0)
    var path = PathData()
    if let low = estimate.low, let high = estimate.high {
      path.polyline([(scale.clamped(low), middle), (scale.clamped(high), middle)])
      if low < -limit { path.arrowHead(x: scale.start, y: middle, direction: -1) }
      if high > limit { path.arrowHead(x: scale.end, y: middle, direction: 1) }
    }
    let line =
      path.isEmpty
      ? [] : [SVGElement.path(path, ["fill": "none", "stroke": "currentColor", "stroke-width": 1.5])]
    let isInside = centre.magnitude <= limit
    let marker = isInside ? style.markers(at: [(scale(centre), middle)], radius: 3) : nil
    return Panel(
      width: width, height: height, content: [rule, style.group([:], line + [marker].compactMap { $0 })])
  }
}
