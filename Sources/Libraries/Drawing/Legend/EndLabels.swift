/// The names of series at the ends of their lines.
package enum EndLabels {
  /// The widest name that is still set beside its line.
  static let widest = 88.0

  /// Whether every name has room beside its line.
  package static func fit(_ labels: [String]) -> Bool {
    (2...5).contains(labels.count) && widestText(labels) <= widest
  }

  /// - Parameters:
  ///   - ends: where each line ends, and its name.
  ///   - x: where the names begin.
  /// - Returns: the names, moved apart where lines end close together, with a thin line back to the end it belongs to.
  package static func drawn(
    _ ends: [(x: Double, y: Double, label: String)], x: Double, within range: ClosedRange<Double>
  ) -> [SVGElement] {
    let places = spread(ends.map(\.y), gap: FigureText.line - 1, within: range)
    return zip(ends, places).flatMap { end, y -> [SVGElement] in
      let text = SVGElement.text(end.label, x: x, y: y + FigureText.middle)
      guard abs(y - end.y) > 3 else { return [text] }
      let leader = SVGElement.line(end.x + 6, end.y, x - 3, y, ["stroke-width": 0.75]).painted(.axisLine)
      return [leader, text]
    }
  }
}
