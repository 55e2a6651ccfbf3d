/// The names of series at the ends of their lines.
package enum EndLabels {
  /// The widest line of a name that is still set beside its line.
  static let widest = 92.0

  /// Whether every name has room beside its line, in up to three lines of its own.
  package static func fit(_ labels: [String]) -> Bool {
    (2...5).contains(labels.count)
      && labels.allSatisfy { lines($0).count <= 3 && wrapsWithoutSplittingWords($0, width: widest) }
  }

  /// The room that the names need.
  static func width(_ labels: [String]) -> Double { widestText(labels.flatMap(lines)) }

  /// - Parameters:
  ///   - ends: where each line ends, and its name.
  ///   - x: where the names begin.
  /// - Returns: the names, moved apart where lines end close together, with a thin line back to the end it belongs to.
  package static func drawn(
    _ ends: [(x: Double, y: Double, label: String)], x: Double, within range: ClosedRange<Double>
  ) -> [SVGElement] {
    let names = ends.map { lines($0.label) }
    let heights = names.map { Double($0.count) * FigureText.line - 1 }
    let places = spread(ends.map(\.y), sizes: heights, gap: 3, within: range)
    return zip(zip(ends, names), places).flatMap { item, y -> [SVGElement] in
      let (end, lines) = item
      let top = y - Double(lines.count) * FigureText.line / 2
      let texts = SVGElement.lines(lines, x: x, top: top)
      guard abs(y - end.y) > 3 else { return texts }
      return [SVGElement.line(end.x + 6, end.y, x - 3, y, ["stroke-width": 0.75]).painted(.axisLine)] + texts
    }
  }

  private static func lines(_ label: String) -> [String] { balancedText(label, width: widest) }
}
