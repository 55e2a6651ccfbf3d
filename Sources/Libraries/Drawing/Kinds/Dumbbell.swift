/// Two values of each of many items, such as endpoints before and after, joined by a line.
package struct Dumbbell: Facet {
  package struct Row: Sendable, Hashable {
    package let label: String
    package let first: Double?
    package let second: Double?
    /// One for each column of text, as printed.
    package let texts: [String]

    package init(_ label: String, first: Double?, second: Double?, texts: [String] = []) {
      self.label = label
      self.first = first?.isDrawable == true ? first : nil
      self.second = second?.isDrawable == true ? second : nil
      self.texts = texts
    }
  }

  package var rows: [Row]
  /// The legend's words for the two values.
  package var names: (first: String, second: String)
  package var columns: [RowChart.Column] = []
  package var labelTitle = ""
  package var axisTitle: String
  package var includesZero = false
  package var noData: String
  package var width = FigureText.figureWidth
  package var common: FacetCommon?
  package var format: TickFormat = \.text

  package init(rows: [Row], names: (first: String, second: String), axisTitle: String, noData: String) {
    self.rows = rows
    self.names = names
    self.axisTitle = axisTitle
    self.noData = noData
  }

  package var narrowest: Double { 400 }

  package var extents: [ClosedRange<Double>?] { [extent(rows.flatMap { [$0.first, $0.second] })] }

  package var legend: [Legend.Entry] {
    [.init(.marker(before), names.first), .init(.marker(after), names.second)]
  }

  package func drawn() -> Panel {
    let found = extents[0]
    var chart = RowChart(
      axis: ValueAxis(over: union(found, shared(0)), includingZero: includesZero, format: format))
    chart.width = width
    chart.labelTitle = labelTitle
    chart.columns = columns
    chart.rows = rows.map { .init($0.label, texts: $0.texts) }
    chart.axisTitle = axisTitle
    chart.origin = includesZero ? 0 : nil
    chart.noData = found == nil ? noData : nil
    if common == nil { chart.legend = legend }
    return chart.drawn { index, y, scale in mark(rows[index], y: y, scale) }
  }

  /// The same colour, hollow and filled: one item at two times.
  private let before = SeriesStyle(colour: .series1, marker: .hollowCircle)
  private let after = SeriesStyle(colour: .series1, marker: .circle)

  private func mark(_ row: Row, y: Double, _ scale: ValueScale) -> [SVGElement] {
    var parts: [SVGElement] = []
    if let first = row.first, let second = row.second {
      parts.append(.line(scale(first), y, scale(second), y, ["stroke": "currentColor", "stroke-width": 2]))
    }
    let markers = [
      row.first.map { before.markers(at: [(scale($0), y)], radius: 4.5) },
      row.second.map { after.markers(at: [(scale($0), y)], radius: 4.5) },
    ]
    parts += markers.compactMap { $0 ?? nil }
    return parts.isEmpty ? [] : [before.group([:], parts)]
  }
}
