/// Rows of counts below an axis, each number under its position: how many subjects each point stands for.
package struct CountsTable: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package let label: String
    /// Drawn before the label; nil when the row needs none.
    package let key: LegendKey?
    /// As printed, one for each position; empty where there is none.
    package let counts: [String]

    package init(label: String, key: LegendKey? = nil, counts: [String]) {
      self.label = label
      self.key = key
      self.counts = counts
    }
  }

  /// Above the rows; empty for none.
  package let title: String
  package let rows: [Row]

  package init(title: String, rows: [Row]) {
    self.title = title
    self.rows = rows
  }

  /// A single row: its title before the numbers when it is as short as `n`, above them otherwise.
  package init(title: String, counts: [String]) {
    let isShort = textWidth(title) <= 40
    self.init(title: isShort ? "" : title, rows: [Row(label: isShort ? title : "", counts: counts)])
  }

  package var isEmpty: Bool { rows.allSatisfy { $0.counts.allSatisfy(\.isEmpty) } }

  /// The room that the numbers of each position need.
  package func columnWidths(count: Int) -> [Double] {
    (0..<count).map { index in
      rows.reduce(0) { max($0, $1.counts.count > index ? textWidth($1.counts[index]) : 0) }
    }
  }

  /// Whether every row has room for its name in the margin, beside its numbers.
  package var namesFit: Bool { rows.allSatisfy { $0.label.isEmpty || Self.fitsMargin($0) } }

  /// The same rows by their keys alone, for a figure whose legend has the names; rows without a key keep theirs.
  package var byKeys: CountsTable {
    CountsTable(
      title: title,
      rows: rows.map { Row(label: $0.key == nil ? $0.label : "", key: $0.key, counts: $0.counts) })
  }

  /// The names with their keys, for a legend above the figure.
  package var legend: [Legend.Entry] {
    rows.filter { $0.key != nil && !$0.label.isEmpty }.map { Legend.Entry($0.key, $0.label) }
  }

  /// The margin on the left that names or keys ask for: 0 without numbers, and when a name without a key is so long that
  /// it stands above its numbers.
  package var labelMargin: Double {
    guard !isEmpty, namesFit else { return 0 }
    return rows.reduce(0) { widest, row in
      let lines = wrappedText(row.label, width: Self.widestLabel)
      return max(widest, Self.indent(row) + widestText(lines) + 14)
    }
  }

  /// The table from `top` downwards, and its height.
  /// - Parameters:
  ///   - margin: the left edge of the plotting area.
  ///   - shown: the positions that have room for their numbers.
  package func drawn(
    top: Double, margin: Double, centres: [Double], shown: [Int], width: Double
  ) -> (content: [SVGElement], height: Double) {
    guard !isEmpty else { return ([], 0) }
    var content: [SVGElement] = []
    var y = top
    if !title.isEmpty {
      let lines = wrappedText(title, width: width)
      content += [SVGElement.group([:], SVGElement.lines(lines, x: 0, top: y)).painted(.quiet)]
      y += Double(lines.count) * FigureText.line
    }
    let beside = labelMargin > 0 && labelMargin <= margin + 1
    for row in rows {
      let indent = Self.indent(row)
      let lines =
        row.label.isEmpty
        ? [] : wrappedText(row.label, width: beside ? Self.widestLabel : width - indent)
      if let key = row.key { content.append(key.drawn(x: 0, y: y + FigureText.line / 2)) }
      let names = SVGElement.lines(lines, x: indent, top: y)
      content += row.key == nil && !names.isEmpty ? [SVGElement.group([:], names).painted(.quiet)] : names
      let numbers = beside ? y : y + Double(lines.count) * FigureText.line
      let texts = shown.filter { $0 < row.counts.count && !row.counts[$0].isEmpty }.map { index in
        SVGElement.text(row.counts[index], x: centres[index], y: numbers + FigureText.ascent)
      }
      content.append(.group(["text-anchor": "middle"], texts))
      y = beside ? y + Double(max(1, lines.count)) * FigureText.line : numbers + FigureText.line
    }
    return (content, y - top)
  }

  private static let widestLabel = 92.0

  private static func indent(_ row: Row) -> Double { row.key.map { $0.width + 6 } ?? 0 }

  private static func fitsMargin(_ row: Row) -> Bool {
    lineCount(row.label, width: widestLabel) <= 2 && wrapsWithoutSplittingWords(row.label, width: widestLabel)
  }
}
