/// The labels below positions of an axis, set so that none overlaps another and none is cut.
package struct PositionLabels: Sendable, Hashable {
  /// Those positions that have room for their label; the others have a tick only.
  package let shown: [Int]
  /// The lines of each label shown.
  package let lines: [[String]]
  /// Whether the labels read upwards.
  package let upright: Bool
  package let height: Double
  /// Where the label of each position stands, and whatever else belongs to it: at the position, or beside it where
  /// positions are too close together for their labels.
  package let columns: [Double]
  /// Whether any label stands beside its position.
  package let areMoved: Bool

  private let width: Double

  /// Tries, in this order: one line each; up to four lines each, broken between words; where labels may move, beside
  /// their positions; where they may not, upright, for up to twelve positions; lines broken within words, where there is
  /// room for about eight letters; every second label, every third, and so on.
  ///
  /// - Parameters:
  ///   - width: that of the figure; labels keep within it.
  ///   - otherWidths: of what else stands in the column of each position, such as counts.
  ///   - mayMove: whether labels may stand beside their positions, with a slanting tick to lead to them.
  package init(
    _ labels: [String], at scale: PositionScale, width: Double, otherWidths: [Double] = [],
    mayMove: Bool = false
  ) {
    let room = LabelRoom(labels: labels, scale: scale, width: width, others: otherWidths)
    let laid = room.laid(mayMove: mayMove)
    shown = laid.shown
    lines = laid.lines
    upright = laid.upright
    columns = laid.columns ?? scale.centres
    areMoved = laid.columns != nil
    self.width = width
    if upright {
      height = lines.reduce(0) { max($0, widestText($1)) } + 4
    } else {
      height = Double(lines.reduce(0) { max($0, $1.count) }) * FigureText.line
    }
  }

  /// The labels, the top of their box at `top`. Below an axis they hang from the top; above cells, with `isAbove`, they
  /// stand on the bottom.
  package func drawn(top: Double, isAbove: Bool = false) -> [SVGElement] {
    zip(shown, lines).flatMap { index, lines -> [SVGElement] in
      if upright {
        return lines.enumerated().map { number, line in
          let offset = (Double(number) - Double(lines.count - 1) / 2) * FigureText.line
          let (x, y) = (columns[index] + offset + FigureText.middle, isAbove ? top + height - 2 : top + 2)
          let turn = "rotate(-90 \(coordinate(x)) \(coordinate(y)))"
          return .text(line, x: x, y: y, anchor: isAbove ? .start : .end, ["transform": .text(turn)])
        }
      }
      let box = labelBox(widestText(lines), around: columns[index], within: width)
      let middle = (box.lowerBound + box.upperBound) / 2
      let start = isAbove ? top + height - Double(lines.count) * FigureText.line : top
      return SVGElement.lines(lines, x: middle, top: start, anchor: .middle)
    }
  }
}

/// The stretch that a label takes: around its place, and within the figure.
func labelBox(_ length: Double, around centre: Double, within width: Double) -> ClosedRange<Double> {
  let middle = max(length / 2, min(centre, width - length / 2))
  return (middle - length / 2)...(middle + length / 2)
}
