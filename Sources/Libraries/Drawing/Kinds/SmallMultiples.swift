/// Several figures of means over visits side by side under headings of their own: the same scale for all, or one each
/// where they measure different things.
package struct SmallMultiples: Sendable {
  package var panels: [(heading: String, figure: MeanOverVisits)]
  package var columns = 2
  package var sharesScale = true
  package var noData: String
  package var width = FigureText.figureWidth

  package init(panels: [(heading: String, figure: MeanOverVisits)], noData: String) {
    self.panels = panels
    self.noData = noData
  }

  package func drawn() -> Panel {
    guard !panels.isEmpty else {
      let lines = wrappedText(noData, width: width)
      let texts = SVGElement.lines(lines, x: width / 2, top: 24, anchor: .middle)
      return Panel(width: width, height: 48 + Double(lines.count) * FigureText.line, content: texts)
    }
    let gap = 18.0
    let columns = max(1, min(self.columns, panels.count))
    let share = (width - gap * Double(columns - 1)) / Double(columns)
    let shared = extent(panels.flatMap { [$0.figure.values?.lowerBound, $0.figure.values?.upperBound] })
    var names: [String] = []
    for label in panels.flatMap({ $0.figure.series.map(\.label) }) where !names.contains(label) {
      names.append(label)
    }
    let legend = Legend(
      names.count > 1 ? names.enumerated().map { .init(.line(SeriesStyle($0.offset)), $0.element) } : [],
      width: width)
    var content = legend.drawn(top: 0)
    var top = legend.height > 0 ? legend.height + 10 : 0
    for start in stride(from: 0, to: panels.count, by: columns) {
      let row = panels.dropFirst(start).prefix(columns)
      let headings = row.map { wrappedText($0.heading, width: share, bold: true) }
      let headingHeight = Double(headings.reduce(0) { max($0, $1.count) }) * FigureText.line + 3
      var rowHeight = 0.0
      for (place, panel) in row.enumerated() {
        let x = Double(place) * (share + gap)
        let drawing = plain(panel.figure, names: names, width: share, shared: sharesScale ? shared : nil)
        content += SVGElement.lines(headings[place], x: x, top: top, ["font-weight": 600])
        content.append(drawing.placed(x: x, y: top + headingHeight))
        rowHeight = max(rowHeight, drawing.height)
      }
      top += headingHeight + rowHeight + gap
    }
    return Panel(width: width, height: top - gap, content: content)
  }

  /// A panel without legend or counts, its series in the order, and so in the style, of all panels.
  private func plain(
    _ figure: MeanOverVisits, names: [String], width: Double, shared: ClosedRange<Double>?
  ) -> Panel {
    var figure = figure
    figure.width = width
    figure.plotHeight = 150
    figure.shared = shared
    figure.isPlain = true
    figure.series = names.map { name in
      let known = figure.series.first { $0.label == name }
      return .init(label: name, estimates: known?.estimates ?? [])
    }
    return figure.drawn()
  }
}
