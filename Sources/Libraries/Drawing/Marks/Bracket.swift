/// A comparison of two positions, as a bracket over them with what was found.
package struct Comparison: Sendable, Hashable {
  package let first: Int
  package let second: Int
  /// Such as `p = 0.012`.
  package let text: String

  /// - Parameters:
  ///   - first: index of a position.
  ///   - second: index of another.
  package init(_ first: Int, _ second: Int, _ text: String) {
    self.first = first
    self.second = second
    self.text = text
  }
}

/// Brackets stacked above an area so that no line or text meets another.
///
/// All stand above the area and so above every mark in it. Narrow ones are placed first and lowest; a wider one goes
/// above whatever it spans.
package struct Brackets: Sendable, Hashable {
  package struct Placed: Sendable, Hashable {
    package let left: Double
    package let right: Double
    /// The stretch that the bracket and its text take.
    package let extent: ClosedRange<Double>
    package let lines: [String]
    package let middle: Double
    /// Distance of its feet above the area.
    package let base: Double

    package var height: Double { Brackets.foot + 2 + Double(lines.count) * FigureText.line }
  }

  package let placed: [Placed]
  /// The room that is needed above the area; 0 without brackets.
  package let height: Double

  static let foot = 5.0
  private static let clearance = 6.0

  /// Comparisons of a position with itself or with one that does not exist are left out.
  package init(_ comparisons: [Comparison], centres: [Double], within range: ClosedRange<Double>) {
    let valid = comparisons.filter {
      centres.indices.contains($0.first) && centres.indices.contains($0.second) && $0.first != $0.second
    }
    let order = valid.indices.sorted { a, b in
      let spans = [a, b].map { abs(centres[valid[$0].first] - centres[valid[$0].second]) }
      return (spans[0], a) < (spans[1], b)
    }
    var placed: [Placed] = []
    for index in order {
      let ends = [centres[valid[index].first], centres[valid[index].second]].sorted()
      let lines = wrappedText(valid[index].text, width: range.upperBound - range.lowerBound)
      let half = widestText(lines) / 2
      let middle = max(range.lowerBound + half, min((ends[0] + ends[1]) / 2, range.upperBound - half))
      let extent = min(ends[0], middle - half)...max(ends[1], middle + half)
      let below = placed.filter {
        $0.extent.lowerBound < extent.upperBound + Self.clearance
          && extent.lowerBound < $0.extent.upperBound + Self.clearance
      }
      let base = below.reduce(0) { max($0, $1.base + $1.height + 3) }
      placed.append(
        Placed(left: ends[0], right: ends[1], extent: extent, lines: lines, middle: middle, base: base))
    }
    self.placed = placed
    height = placed.isEmpty ? 0 : placed.reduce(0) { max($0, $1.base + $1.height) } + 6
  }

  /// - Parameter bottom: the top of the area.
  package func drawn(bottom: Double) -> [SVGElement] {
    guard !placed.isEmpty else { return [] }
    var path = PathData()
    var texts: [SVGElement] = []
    for bracket in placed {
      let feet = bottom - 4 - bracket.base
      let beam = feet - Self.foot
      path.polyline([
        (bracket.left, feet), (bracket.left, beam), (bracket.right, beam), (bracket.right, feet),
      ])
      let top = beam - 2 - Double(bracket.lines.count) * FigureText.line
      texts += SVGElement.lines(bracket.lines, x: bracket.middle, top: top, anchor: .middle)
    }
    return [SVGElement.path(path, ["fill": "none", "stroke-width": 1]).painted(.axisLine)] + texts
  }
}
