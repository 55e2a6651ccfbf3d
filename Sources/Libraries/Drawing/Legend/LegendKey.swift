/// The small sample of a mark that stands beside its name.
package enum LegendKey: Sendable, Hashable {
  /// A line with its marker.
  case line(SeriesStyle)
  case marker(SeriesStyle)
  /// One subject's mark.
  case subject
  /// One subject's mark among many.
  case dot
  /// One subject's line.
  case subjectLine
  /// A mean with its interval.
  case mean
  case box
  /// Counts of subjects, as bars.
  case bars
  case band
  /// A filled area of a series.
  case swatch(SeriesStyle)

  package var width: Double {
    switch self {
    case .line, .subjectLine, .band: 28
    case .marker, .subject, .dot, .mean: 10
    case .box, .bars, .swatch: 14
    }
  }

  /// The sample, its left end at `x`, its middle at `y`.
  package func drawn(x: Double, y: Double) -> SVGElement {
    let centre = x + width / 2
    var path = PathData()
    switch self {
    case .line(let style):
      path.polyline([(x, y), (x + width, y)])
      let line = style.lineStyled(.path(path, ["stroke": "currentColor", "stroke-width": 1.5]))
      return style.group(["fill": "none"], [line] + [style.markers(at: [(centre, y)])].compactMap { $0 })
    case .marker(let style):
      return style.group([:], [style.markers(at: [(centre, y)])].compactMap { $0 })
    case .subject:
      path.circle(centre, y, radius: 2.5)
      return stroked(path, .subject)
    case .dot:
      path.circle(centre, y, radius: 2.5)
      return SVGElement.path(path, ["fill": "currentColor", "fill-opacity": 0.6]).painted(.subject)
    case .subjectLine:
      path.polyline([(x, y + 4), (x + width, y - 4)])
      return stroked(path, .subject)
    case .mean:
      path.whisker(x: centre, from: y + 7, to: y - 7)
      let mark = SVGElement.path(
        MarkerShape.diamond.outline(centre, y, radius: 3.2), ["fill": "currentColor"])
      return SVGElement.group([:], [stroked(path, nil), mark]).painted(.neutral)
    case .box:
      path.polyline([(x, y - 6), (x + width, y - 6), (x + width, y + 6), (x, y + 6)])
      path.close()
      path.polyline([(x, y), (x + width, y)])
      return stroked(path, .neutral)
    case .bars:
      for (row, length) in [6.0, 14, 9].enumerated() {
        let top = y - 6 + 4 * Double(row)
        path.polyline([(x, top), (x + length, top), (x + length, top + 4), (x, top + 4)])
        path.close()
      }
      return stroked(path, .neutral)
    case .swatch(let style):
      let area = SVGElement.rectangle(
        x: x + 0.5, y: y - 5, width: 13, height: 10,
        ["fill": "currentColor", "fill-opacity": .number(style.fullness), "stroke": "currentColor"])
      return style.group([:], [area])
    case .band:
      return SVGElement.rectangle(x: x, y: y - 6, width: width, height: 12).painted(.band)
    }
  }

  private func stroked(_ path: PathData, _ paint: Paint?) -> SVGElement {
    let element = SVGElement.path(path, ["fill": "none", "stroke": "currentColor", "stroke-width": 1.25])
    return paint.map { element.painted($0) } ?? element
  }
}
