/// A line as high as a word, for a table's cell or a sentence: no axis, no text, the last value marked.
package struct Sparkline: Sendable {
  package var values: [Double?]
  package var band: ClosedRange<Double>?
  package var width = 84.0
  package var height = 18.0

  package init(_ values: [Double?]) {
    self.values = values.map { $0?.isDrawable == true ? $0 : nil }
  }

  /// An empty drawing when there is no value.
  package func drawn() -> Panel {
    guard let found = extent(values) else { return Panel(width: width, height: height, content: []) }
    let wide =
      min(
        found.lowerBound, band?.lowerBound ?? found.lowerBound)...max(
        found.upperBound, band?.upperBound ?? found.upperBound)
    let scale = ValueScale(domain: wide, from: height - 4, to: 4)
    let positions = PositionScale(count: values.count, from: 0, to: width)
    let points = zip(positions.centres, values).map { x, value in value.map { (x: x, y: scale($0)) } }
    var content: [SVGElement] = []
    if let band {
      let top = scale(band.upperBound)
      content.append(
        SVGElement.rectangle(x: 0, y: top, width: width, height: scale(band.lowerBound) - top).painted(.band))
    }
    var line = PathData()
    for run in points.split(whereSeparator: { $0 == nil }) where run.count > 1 {
      line.polyline(run.compactMap { $0 })
    }
    var parts: [SVGElement] = []
    if !line.isEmpty {
      parts.append(.path(line, ["fill": "none", "stroke": "currentColor", "stroke-width": 1.5]))
    }
    let style = SeriesStyle(0)
    if let last = points.compactMap({ $0 }).last {
      parts += [style.markers(at: [last], radius: 3)].compactMap { $0 }
    }
    return Panel(width: width, height: height, content: content + [style.group([:], parts)])
  }
}
