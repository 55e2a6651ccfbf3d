/// The frame that figures with one row for each item have in common: columns of text on either side of a plotting area
/// whose values run from left to right, column titles above, the axis below.
package struct RowChart: Sendable {
  package struct Row: Sendable, Hashable {
    package let label: String
    /// Steps by which the label is moved to the right.
    package let indent: Int
    /// One for each column of text.
    package let texts: [String]

    package init(_ label: String, indent: Int = 0, texts: [String] = []) {
      self.label = label
      self.indent = indent
      self.texts = texts
    }
  }

  package struct Column: Sendable, Hashable {
    package let title: String
    package let isLeft: Bool

    /// - Parameter isLeft: between the labels and the plotting area; otherwise on its right.
    package init(_ title: String, isLeft: Bool = false) {
      self.title = title
      self.isLeft = isLeft
    }
  }

  package var width = FigureText.figureWidth
  package var labelTitle = ""
  package var columns: [Column] = []
  package var rows: [Row] = []
  package var axis: ValueAxis
  /// Below the axis.
  package var axisTitle = ""
  /// A rule up the area at the value of no difference; nil for none.
  package var origin: Double?
  package var legend: [Legend.Entry] = []
  /// Words below the axis on either side of the origin.
  package var sides: (low: String, high: String)?
  package var noData: String?

  package init(axis: ValueAxis) { self.axis = axis }

  /// - Parameter marks: draws one row's mark, given its index, the middle of its line, and the scale of values.
  package func drawn(marks: (Int, Double, ValueScale) -> [SVGElement]) -> Panel {
    var content: [SVGElement] = []
    var top = 0.0
    let keys = Legend(legend, width: width)
    if keys.height > 0 {
      content += keys.drawn(top: 0)
      top = keys.height + 8
    }
    let grid = columnGrid
    content += titles(grid, top: &top)
    let area = PlotArea(
      left: grid.plot.lowerBound, right: grid.plot.upperBound, top: top, bottom: top + height(grid))
    let scale = axis.levelScale(in: area)
    content += axis.drawnBelow(area)
    if let origin, axis.domain.contains(origin), !axis.labels.isEmpty {
      let x = scale(origin)
      content.append(SVGElement.line(x, area.top, x, area.bottom, ["stroke-width": 1]).painted(.axisLine))
    }
    var y = area.top
    for (index, row) in rows.enumerated() {
      let lines = labelLines(row, grid)
      content += SVGElement.lines(lines, x: Double(row.indent) * indentStep, top: y + 2)
      for (place, text) in row.texts.enumerated() where place < grid.ends.count {
        content.append(.text(text, x: grid.ends[place], y: y + 2 + FigureText.ascent, anchor: .end))
      }
      content += marks(index, y + 2 + FigureText.line / 2, scale)
      y += Double(lines.count) * FigureText.line + rowGap
    }
    if let noData {
      let lines = wrappedText(noData, width: area.width)
      content += SVGElement.lines(lines, x: (area.left + area.right) / 2, top: area.top + 8, anchor: .middle)
    }
    var bottom = area.bottom + axis.heightBelow
    content += footer(area, scale, &bottom)
    return Panel(width: width, height: (bottom + 3).rounded(.up), content: content)
  }

  private let indentStep = 12.0
  private let rowGap = 4.0

  private struct Grid {
    let label: Double
    /// Right edges of the columns of text.
    let ends: [Double]
    let titles: [[String]]
    let plot: ClosedRange<Double>
  }

  private var columnGrid: Grid {
    let texts = columns.indices.map { column in
      rows.reduce(0) { max($0, $1.texts.count > column ? textWidth($1.texts[column]) : 0) }
    }
    let titles = zip(columns, texts).map { balancedText($0.title, width: max(90, $1)) }
    let widths = zip(titles, texts).map { max(widestText($0), $1) }
    let wanted = rows.reduce(textWidth(labelTitle)) {
      max($0, textWidth($1.label) + Double($1.indent) * indentStep)
    }
    let taken = widths.reduce(0) { $0 + $1 + 10 }
    let label = min(wanted, max(70, min(width * 0.38, width - taken - 150)))
    var x = label
    var ends = [Double](repeating: 0, count: columns.count)
    for column in columns.indices where columns[column].isLeft {
      x += 10 + widths[column]
      ends[column] = x
    }
    var right = width
    for column in columns.indices.reversed() where !columns[column].isLeft {
      ends[column] = right
      right -= widths[column] + 10
    }
    // Labels of the axis stand centred below its ends.
    let (first, last) = (textWidth(axis.labels.first ?? "") / 2, textWidth(axis.labels.last ?? "") / 2)
    let left = max(x + 14, first)
    return Grid(
      label: label, ends: ends, titles: titles, plot: left...max(left + 20, min(right - 4, width - last)))
  }

  private func labelLines(_ row: Row, _ grid: Grid) -> [String] {
    // A heading has the whole row to itself.
    let isHeading = row.texts.allSatisfy(\.isEmpty)
    let room = isHeading ? max(grid.label, grid.plot.lowerBound - 14) : grid.label
    return wrappedText(row.label, width: room - Double(row.indent) * indentStep)
  }

  private func height(_ grid: Grid) -> Double {
    let lines = rows.reduce(0.0) { $0 + Double(labelLines($1, grid).count) * FigureText.line + rowGap }
    return max(lines + 4, 48)
  }

  private func titles(_ grid: Grid, top: inout Double) -> [SVGElement] {
    let label = labelTitle.isEmpty ? [] : wrappedText(labelTitle, width: grid.label)
    let count = max(label.count, grid.titles.reduce(0) { max($0, $1.filter { !$0.isEmpty }.count) })
    guard count > 0 else { return [] }
    let bottom = top + Double(count) * FigureText.line
    let place = { (lines: [String]) in bottom - Double(lines.count) * FigureText.line }
    var content = SVGElement.lines(label, x: 0, top: place(label))
    for (lines, end) in zip(grid.titles, grid.ends) {
      content += SVGElement.lines(lines, x: end, top: place(lines), anchor: .end)
    }
    top = bottom + 4
    content.append(SVGElement.line(0, top, width, top, ["stroke-width": 1]).painted(.axisLine))
    top += 2
    return content
  }

  private func footer(_ area: PlotArea, _ scale: ValueScale, _ bottom: inout Double) -> [SVGElement] {
    var content: [SVGElement] = []
    if let sides, let origin {
      let middle = scale.clamped(origin)
      let low = wrappedText("← \(sides.low)", width: max(60, middle - 8))
      let high = wrappedText("\(sides.high) →", width: max(60, width - middle - 8))
      content += SVGElement.lines(low, x: max(middle - 6, widestText(low)), top: bottom, anchor: .end)
      content += SVGElement.lines(high, x: min(middle + 6, width - widestText(high)), top: bottom)
      bottom += Double(max(low.count, high.count)) * FigureText.line
    }
    let title = axisTitle + axis.factor
    if !title.isEmpty {
      let lines = wrappedText(title, width: width)
      let half = widestText(lines) / 2
      let middle = min(max((area.left + area.right) / 2, half), width - half)
      content += SVGElement.lines(lines, x: middle, top: bottom + 2, anchor: .middle)
      bottom += 2 + Double(lines.count) * FigureText.line
    }
    return content
  }
}
