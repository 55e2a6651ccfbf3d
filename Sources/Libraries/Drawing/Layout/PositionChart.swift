/// The frame that figures of values over positions have in common, from top to bottom: axis title, legend, brackets,
/// the plotting area with its axes, position labels, and a table of counts under the positions.
package struct PositionChart: Sendable {
  package var width = FigureText.figureWidth
  package var plotHeight = 240.0
  /// Set level above the axis, so that it is read without turning the head and wraps when it is long.
  package var valueTitle = ""
  package var legend: [Legend.Entry] = []
  package var axis: ValueAxis
  package var hasZeroRule = false
  package var band: ReferenceBand?
  package var hidesBandName = false
  package var positions: [String] = []
  /// Times of the positions; used when all are known and rising and none too close to be told apart, else positions
  /// stand at equal distances.
  package var times: [Double?] = []
  /// Whether positions are the ends of a line, which begins near the axis, or bands side by side.
  package var joined = true
  package var largestSlot = Double.infinity
  /// For how many bands room is kept, so that the bands of several charts are equally wide.
  package var capacity = 0
  package var positionTitle = ""
  /// Names of runs of neighbouring positions, set above them inside the frame; a small gap parts the runs.
  package var groups: [Group] = []
  package var counts = CountsTable(title: "", rows: [])
  package var comparisons: [Comparison] = []
  /// Room on the right of the area, for names at the ends of lines.
  package var rightMargin = 6.0
  /// The least height above the area, so that the areas of charts side by side are at one height.
  package var leastHead = 0.0
  /// What stands in the area instead of marks; nil when there are marks.
  package var noData: String?

  package struct Group: Sendable, Hashable {
    package let label: String
    /// How many positions it has.
    package let count: Int

    package init(label: String, count: Int) {
      self.label = label
      self.count = count
    }
  }

  package init(axis: ValueAxis) { self.axis = axis }

  /// The height of what stands above the area.
  package var headHeight: Double { head(frame).height }

  /// - Parameter marks: draws what the figure shows, given the area, the scale of values and the positions.
  package func drawn(
    marks: (PlotArea, ValueScale, PositionScale) -> [SVGElement]
  ) -> Panel {
    let frame = self.frame
    let head = head(frame)
    var content = head.content
    let top = max(head.height, leastHead)
    let area = PlotArea(left: frame.left, right: frame.right, top: top, bottom: top + plotHeight)
    let valueScale = axis.scale(in: area)

    if let band, noData == nil { content += [band.drawn(valueScale, in: area)].compactMap { $0 } }
    content += axis.drawnLeft(in: area)
    if hasZeroRule { content += [axis.zeroRule(in: area)].compactMap { $0 } }
    content += frame.brackets.drawn(bottom: area.top)
    content += noData.map { words(in: area, $0) } ?? marks(area, valueScale, frame.scale)

    let labels = PositionLabels(
      positions, at: frame.scale, width: width, otherWidths: counts.columnWidths(count: positions.count),
      mayMove: joined)
    let bottomAxis = BottomAxis(scale: frame.scale, labels: labels, title: positionTitle, width: width)
    content += bottomAxis.drawn(in: area)
    let tableTop = area.bottom + bottomAxis.height + 6
    let table = table.drawn(
      top: tableTop, margin: frame.left, centres: labels.columns, shown: labels.shown, width: width)
    content += table.content
    return Panel(width: width, height: (tableTop + table.height + 2).rounded(.up), content: content)
  }

  /// Names that have no room beside their counts stand in the legend.
  private var namesMove: Bool { !counts.isEmpty && !counts.namesFit && !counts.legend.isEmpty }
  private var table: CountsTable { namesMove ? counts.byKeys : counts }

  private struct Frame {
    let left: Double
    let right: Double
    let scale: PositionScale
    let brackets: Brackets
  }

  private var frame: Frame {
    let left = max(axis.labelWidth + 8, table.labelMargin, 12)
    let scale = positionScale(from: left, to: width - rightMargin)
    let isPartial = !joined && capacity > positions.count && !positions.isEmpty
    return Frame(
      left: left,
      right: isPartial ? left + scale.slot * Double(positions.count) : width - rightMargin, scale: scale,
      brackets: Brackets(comparisons, centres: scale.centres, within: left...max(left, width)))
  }

  private func head(_ frame: Frame) -> (content: [SVGElement], height: Double) {
    var content: [SVGElement] = []
    var top = 0.0
    let title = valueTitle + axis.factor
    if !title.isEmpty {
      let lines = wrappedText(title, width: width, bold: true)
      content += SVGElement.lines(lines, x: 0, top: top, ["font-weight": 600])
      top += Double(lines.count) * FigureText.line + 5
    }
    let names = namesMove ? counts.legend : []
    let keys = Legend(
      legend + names + (hidesBandName ? [] : [band.map { $0.legendEntry(axis.domain) }].compactMap { $0 }),
      width: width)
    if keys.height > 0 {
      content += keys.drawn(top: top)
      top += keys.height + 6
    }
    let runs = groupNames(frame.scale)
    content += runs.flatMap { SVGElement.lines($0.lines, x: $0.middle, top: top, anchor: .middle) }
    top += Double(runs.reduce(0) { max($0, $1.lines.count) }) * FigureText.line
    return (content, top + frame.brackets.height + 8)
  }

  private func positionScale(from left: Double, to right: Double) -> PositionScale {
    guard joined else {
      if capacity > positions.count, !positions.isEmpty {
        let slot = min(largestSlot, (right - left) / Double(capacity))
        return PositionScale(
          count: positions.count, from: left, to: left + slot * Double(positions.count))
      }
      return PositionScale(count: positions.count, from: left, to: right, largestSlot: largestSlot)
    }
    let padding = min(22, (right - left) / Double(2 * max(1, positions.count)))
    let (start, end) = (left + padding, right - padding)
    let known = times.count == positions.count && PositionScale.tellsApart(times) ? times : []
    return PositionScale(times: known, from: start, to: end)
      ?? PositionScale(times: positions.indices.map(Double.init), from: start, to: end)
      ?? PositionScale(count: positions.count, from: left, to: right)
  }

  private func groupNames(_ scale: PositionScale) -> [(lines: [String], middle: Double)] {
    var first = 0
    return groups.compactMap { group in
      let centres = scale.centres.dropFirst(first).prefix(group.count)
      first += group.count
      guard let start = centres.first, let end = centres.last, !group.label.isEmpty else { return nil }
      let lines = wrappedText(group.label, width: end - start + scale.slot - 10)
      return (lines, (start + end) / 2)
    }
  }

  private func words(in area: PlotArea, _ text: String) -> [SVGElement] {
    let lines = wrappedText(text, width: area.width - 20)
    let height = Double(lines.count) * FigureText.line
    return SVGElement.lines(
      lines, x: (area.left + area.right) / 2, top: (area.top + area.bottom - height) / 2, anchor: .middle)
  }
}
