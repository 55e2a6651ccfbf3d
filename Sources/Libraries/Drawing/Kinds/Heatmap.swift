/// A table of values as tinted cells with the number in each: effects over endpoints and visits, or a shift table.
package struct Heatmap: Sendable {
  package struct Cell: Sendable, Hashable {
    /// Decides the tint; nil for none.
    package let value: Double?
    /// The number as printed, or what stands for a missing one.
    package let text: String

    package init(_ value: Double?, _ text: String) {
      self.value = value?.isDrawable == true ? value : nil
      self.text = text
    }
  }

  package enum Tint: Sendable, Hashable {
    /// Two colours away from zero on either side.
    case diverging
    /// One colour, from zero upwards.
    case sequential
  }

  package var columns: [String]
  package var rows: [(label: String, cells: [Cell])]
  package var tint = Tint.diverging
  /// Above the column labels, such as `At week 24`.
  package var columnTitle = ""
  /// Above the row labels, such as `At baseline`.
  package var rowTitle = ""
  /// Outlines the cells of equal row and column: no shift.
  package var outlinesDiagonal = false
  /// The value of the fullest tint; the largest magnitude in the table when nil.
  package var limit: Double?
  package var noData: String
  package var width = FigureText.figureWidth

  package init(columns: [String], rows: [(label: String, cells: [Cell])], noData: String) {
    self.columns = columns
    self.rows = rows
    self.noData = noData
  }

  /// The fullest tint still leaves text on it at 4.5 : 1.
  package static let fullestTint = 0.4

  package func drawn() -> Panel {
    guard !rows.isEmpty, !columns.isEmpty else {
      let lines = wrappedText(noData, width: width)
      let texts = SVGElement.lines(lines, x: width / 2, top: 24, anchor: .middle)
      return Panel(width: width, height: 48 + Double(lines.count) * FigureText.line, content: texts)
    }
    let labelWidth = min(rows.reduce(textWidth(rowTitle)) { max($0, textWidth($1.label)) }, width * 0.34)
    let scale = PositionScale(count: columns.count, from: labelWidth + 10, to: width, largestSlot: 92)
    let left = (scale.centres.first ?? 0) - scale.slot / 2
    var content: [SVGElement] = []
    var top = 0.0
    if !columnTitle.isEmpty {
      let lines = wrappedText(columnTitle, width: width)
      let half = widestText(lines) / 2
      let middle = min(max(left + scale.slot * Double(columns.count) / 2, half), width - half)
      content += SVGElement.lines(lines, x: middle, top: 0, anchor: .middle)
      top = Double(lines.count) * FigureText.line + 2
    }
    let head = PositionLabels(columns, at: scale, width: width)
    let rowHead = rowTitle.isEmpty ? [] : wrappedText(rowTitle, width: labelWidth)
    let headHeight = max(head.height, Double(rowHead.count) * FigureText.line)
    content += head.drawn(top: top + headHeight - head.height, isAbove: true)
    content += SVGElement.lines(
      rowHead, x: 0, top: top + headHeight - Double(rowHead.count) * FigureText.line)
    top += headHeight + 5
    for (index, row) in rows.enumerated() {
      let lines = wrappedText(row.label, width: labelWidth)
      let height = max(24, Double(lines.count) * FigureText.line + 4)
      let labelTop = top + (height - Double(lines.count) * FigureText.line) / 2
      content += SVGElement.lines(lines, x: 0, top: labelTop)
      content += cells(row.cells, row: index, top: top, height: height, scale)
      top += height
    }
    return Panel(width: width, height: (top + 3).rounded(.up), content: content)
  }

  private func cells(
    _ cells: [Cell], row: Int, top: Double, height: Double, _ scale: PositionScale
  ) -> [SVGElement] {
    let largest = limit ?? rows.flatMap(\.cells).compactMap(\.value?.magnitude).max() ?? 0
    let isNarrow = cells.contains { textWidth($0.text) > scale.slot - 3 }
    return zip(scale.centres, cells).enumerated().flatMap { column, item -> [SVGElement] in
      let (centre, cell) = item
      let left = centre - scale.slot / 2
      var parts: [SVGElement] = []
      if let value = cell.value, largest > 0 {
        let share = min(1, value.magnitude / largest)
        let colour = SeriesStyle(tint == .diverging && value > 0 ? 1 : 0)
        let tinted = SVGElement.rectangle(
          x: left + 1, y: top + 1, width: scale.slot - 2, height: height - 2,
          ["fill": "currentColor", "fill-opacity": .number(share * Self.fullestTint)])
        parts.append(colour.group([:], [tinted]))
      }
      if outlinesDiagonal, row == column {
        let outline = SVGElement.rectangle(
          x: left + 1, y: top + 1, width: scale.slot - 2, height: height - 2,
          ["fill": "none", "stroke-width": 1.5])
        parts.append(outline.painted(.axisLine))
      }
      // Numbers that do not fit their cells are left to the table of values beside the figure, all of them alike.
      if !isNarrow {
        parts.append(.text(cell.text, x: centre, y: top + height / 2 + FigureText.middle, anchor: .middle))
      }
      return parts
    }
  }
}
