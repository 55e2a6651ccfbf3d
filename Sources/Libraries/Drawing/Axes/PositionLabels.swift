/// The labels below positions of an axis, set so that none overlaps another and none is cut.
package struct PositionLabels: Sendable, Hashable {
  /// Those positions that have room for their label; the others have a tick only.
  package let shown: [Int]
  /// The lines of each label shown.
  package let lines: [[String]]
  /// Whether the labels read upwards.
  package let upright: Bool
  package let height: Double

  private let centres: [Double]
  private let width: Double

  /// Tries, in this order: one line each; up to four lines each, broken between words; upright, for up to twelve
  /// positions; lines broken within words, where there is room for about eight letters; every second label, every
  /// third, and so on.
  ///
  /// - Parameters:
  ///   - width: that of the figure; labels keep within it.
  ///   - otherWidths: of what else stands in the column of each position, such as counts.
  package init(_ labels: [String], at scale: PositionScale, width: Double, otherWidths: [Double] = []) {
    let centres = scale.centres
    self.centres = centres
    self.width = width
    let gap = 6.0
    let columns = centres.indices.map { $0 < otherWidths.count ? otherWidths[$0] : 0 }
    func fits(_ indices: [Int], _ lines: [[String]]) -> Bool {
      var end = -Double.infinity
      for (index, lines) in zip(indices, lines) {
        let label = PositionLabels.box(widestText(lines), around: centres[index], within: width)
        let start = min(label.lowerBound, centres[index] - columns[index] / 2)
        if start < end + gap { return false }
        end = max(label.upperBound, centres[index] + columns[index] / 2)
      }
      return true
    }
    func wrapped(_ indices: [Int], slot: Double) -> [[String]]? {
      // A label may be wider than its slot where its neighbours are narrower.
      for room in [slot, slot * 1.25, slot * 1.5] {
        let width = max(20, room - gap)
        let lines = indices.map { wrappedText(labels[$0], width: width) }
        let isProper = indices.allSatisfy { wrapsWithoutSplittingWords(labels[$0], width: width) }
        if isProper, lines.allSatisfy({ $0.count <= 4 }), fits(indices, lines) { return lines }
      }
      return nil
    }
    let all = Array(zip(centres.indices, labels).map(\.0))
    let flat = all.map { [labels[$0]] }
    let rowsInSlot = min(scale.slot, 2 * (width - (centres.last ?? 0))) / FigureText.line
    let standing = all.map { Self.uprightLines(labels[$0], atMost: max(1, Int(rowsInSlot))) }
    if fits(all, flat) {
      (shown, lines, upright) = (all, flat, false)
    } else if let lines = wrapped(all, slot: scale.slot) {
      (shown, self.lines, upright) = (all, lines, false)
    } else if all.count <= 12, rowsInSlot >= 1, columns.allSatisfy({ $0 + 2 <= scale.slot }),
      standing.allSatisfy({ widestText($0) <= 150 })
    {
      (shown, lines, upright) = (all, standing, true)
    } else if scale.slot >= 60 {
      (shown, lines, upright) = (all, all.map { wrappedText(labels[$0], width: scale.slot - gap) }, false)
    } else {
      let steps = 2...max(2, all.count)
      let every = { (step: Int) in all.filter { $0 % step == 0 } }
      let plain = steps.first { step in fits(every(step), every(step).map { [labels[$0]] }) }
      let broken = steps.first { wrapped(every($0), slot: scale.slot * Double($0)) != nil }
      if let plain, plain <= 2 * (broken ?? plain) {
        (shown, lines) = (every(plain), every(plain).map { [labels[$0]] })
      } else if let broken, let lines = wrapped(every(broken), slot: scale.slot * Double(broken)) {
        (shown, self.lines) = (every(broken), lines)
      } else {
        shown = Array(all.prefix(1))
        lines = shown.map { wrappedText(labels[$0], width: width * 0.8) }
      }
      upright = false
    }
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
          let (x, y) = (centres[index] + offset + FigureText.middle, isAbove ? top + height - 2 : top + 2)
          let turn = "rotate(-90 \(coordinate(x)) \(coordinate(y)))"
          return .text(line, x: x, y: y, anchor: isAbove ? .start : .end, ["transform": .text(turn)])
        }
      }
      let box = Self.box(widestText(lines), around: centres[index], within: width)
      let middle = (box.lowerBound + box.upperBound) / 2
      let start = isAbove ? top + height - Double(lines.count) * FigureText.line : top
      return SVGElement.lines(lines, x: middle, top: start, anchor: .middle)
    }
  }

  private static func box(_ length: Double, around centre: Double, within width: Double) -> ClosedRange<
    Double
  > {
    let middle = max(length / 2, min(centre, width - length / 2))
    return (middle - length / 2)...(middle + length / 2)
  }

  /// The narrowest wrapping of an upright label into the lines that its slot has room for.
  private static func uprightLines(_ label: String, atMost count: Int) -> [String] {
    guard count > 1, textWidth(label) > 100 else { return [label] }
    let start = max(100, textWidth(label) / Double(count))
    for width in stride(from: start, to: textWidth(label), by: 10) {
      let lines = wrappedText(label, width: width)
      if lines.count <= count, wrapsWithoutSplittingWords(label, width: width) { return lines }
    }
    return [label]
  }
}
