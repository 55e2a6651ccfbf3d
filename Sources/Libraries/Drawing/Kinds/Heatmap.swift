/// A table of values as tinted cells with the number in each: effects over endpoints and visits, or a shift table.
///
/// More columns than have room for their numbers are folded into blocks below one another.
package struct Heatmap: Facet {
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
  /// The value of the fullest tint; the largest magnitude in the table, or in all panels of it, when nil.
  package var limit: Double?
  package var noData: String
  package var width = FigureText.figureWidth
  package var common: FacetCommon?

  package init(columns: [String], rows: [(label: String, cells: [Cell])], noData: String) {
    self.columns = columns
    self.rows = rows
    self.noData = noData
  }

  /// The fullest tint still leaves text on it at 4.5 : 1.
  package static let fullestTint = 0.4

  package var narrowest: Double { 400 }

  package var extents: [ClosedRange<Double>?] { [extent(rows.flatMap(\.cells).map(\.value))] }

  package func drawn() -> Panel {
    guard !rows.isEmpty, !columns.isEmpty else {
      let lines = wrappedText(noData, width: width)
      let texts = SVGElement.lines(lines, x: width / 2, top: 24, anchor: .middle)
      return Panel(width: width, height: 48 + Double(lines.count) * FigureText.line, content: texts)
    }
    let widest = widestText(rows.flatMap(\.cells).map(\.text)) + 8
    let fitting = max(1, Int((width - labelWidth - 10) / widest))
    let blocks = (columns.count + fitting - 1) / fitting
    let perBlock = (columns.count + blocks - 1) / blocks
    return stacked(
      stride(from: 0, to: columns.count, by: perBlock).map { first in
        block(first..<min(first + perBlock, columns.count), slots: perBlock)
      }, gap: 14)
  }

  private var labelWidth: Double {
    min(rows.reduce(textWidth(rowTitle)) { max($0, textWidth($1.label)) }, width * 0.34)
  }

  /// Some of the columns, in cells as wide as those of a block of `slots` columns.
  private func block(_ shown: Range<Int>, slots: Int) -> Panel {
    let all = PositionScale(count: slots, from: labelWidth + 10, to: width, largestSlot: 92)
    let left = (all.centres.first ?? 0) - all.slot / 2
    let scale = PositionScale(count: shown.count, from: left, to: left + all.slot * Double(shown.count))
    var content: [SVGElement] = []
    var top = 0.0
    if !columnTitle.isEmpty {
      let lines = wrappedText(columnTitle, width: width, bold: true)
      let half = lines.reduce(0) { max($0, textWidth($1, bold: true)) } / 2
      let middle = min(max(left + scale.slot * Double(shown.count) / 2, half), width - half)
      content += SVGElement.lines(lines, x: middle, top: 0, anchor: .middle, ["font-weight": 600])
      top = Double(lines.count) * FigureText.line + 2
    }
    let head = PositionLabels(Array(columns[shown]), at: scale, width: width)
    let rowHead = rowTitle.isEmpty ? [] : wrappedText(rowTitle, width: labelWidth)
    let headHeight = max(head.height, Double(rowHead.count) * FigureText.line)
    content += head.drawn(top: top + headHeight - head.height, isAbove: true)
    let rowTop = top + headHeight - Double(rowHead.count) * FigureText.line
    content += [SVGElement.group([:], SVGElement.lines(rowHead, x: 0, top: rowTop)).painted(.quiet)]
    top += headHeight + 5
    for (index, row) in rows.enumerated() {
      let lines = wrappedText(row.label, width: labelWidth)
      let height = max(24, Double(lines.count) * FigureText.line + 4)
      let labelTop = top + (height - Double(lines.count) * FigureText.line) / 2
      content += SVGElement.lines(lines, x: 0, top: labelTop)
      let cells = shown.filter { $0 < row.cells.count }.map { ($0, row.cells[$0]) }
      content += self.cells(cells, row: index, top: top, height: height, scale)
      top += height
    }
    return Panel(width: width, height: (top + 3).rounded(.up), content: content)
  }

  private var fullest: Double {
    let all = union(extents[0], shared(0))
    return limit ?? max(all?.lowerBound.magnitude ?? 0, all?.upperBound.magnitude ?? 0)
  }

  private func cells(
    _ cells: [(column: Int, cell: Cell)], row: Int, top: Double, height: Double, _ scale: PositionScale
  ) -> [SVGElement] {
    let largest = fullest
    return zip(scale.centres, cells).flatMap { centre, item -> [SVGElement] in
      let (column, cell) = item
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
      // A number wider than the whole figure is left to the table of values beside it.
      if textWidth(cell.text) <= scale.slot - 3 {
        parts.append(.text(cell.text, x: centre, y: top + height / 2 + FigureText.middle, anchor: .middle))
      }
      return parts
    }
  }
}
