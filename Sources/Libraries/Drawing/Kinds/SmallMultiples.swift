/// Several figures of one kind side by side under headings of their own, with one legend: the same scale for all, or one
/// each where they measure different things.
package struct SmallMultiples: Facet {
  package struct Entry: Sendable {
    package let heading: String
    package let figure: any Facet
    /// Panels with the same number have the same scale.
    package let scale: Int

    package init(_ heading: String, _ figure: any Facet, scale: Int = 0) {
      self.heading = heading
      self.figure = figure
      self.scale = scale
    }
  }

  package var panels: [Entry]
  /// Above all panels, such as what they measure; empty for none.
  package var title = ""
  package var noData: String
  package var width = FigureText.figureWidth
  package var common: FacetCommon?

  package init(panels: [Entry], noData: String) {
    self.panels = panels
    self.noData = noData
  }

  private let gap = 18.0

  package func drawn() -> Panel {
    guard let first = panels.first else {
      let lines = wrappedText(noData, width: width)
      let texts = SVGElement.lines(lines, x: width / 2, top: 24, anchor: .middle)
      return Panel(width: width, height: 48 + Double(lines.count) * FigureText.line, content: texts)
    }
    let fitting = Int((width + gap) / (first.figure.narrowest + gap))
    let columns = max(1, min(fitting, panels.count))
    let share = (width - gap * Double(columns - 1)) / Double(columns)
    var content: [SVGElement] = []
    var top = 0.0
    if !title.isEmpty {
      let lines = wrappedText(title, width: width, bold: true)
      content += SVGElement.lines(lines, x: 0, top: 0, ["font-weight": 600])
      top += Double(lines.count) * FigureText.line + 5
    }
    let legend = Legend(names + [commonBand].compactMap { $0 }, width: width)
    content += legend.drawn(top: top)
    top += legend.height > 0 ? legend.height + 10 : 0
    let band = commonBand
    for start in stride(from: 0, to: panels.count, by: columns) {
      let row = panels.dropFirst(start).prefix(columns).map { panel in
        (
          heading: wrappedText(panel.heading, width: share, bold: true),
          figure: prepared(panel, width: share, hidesBandName: band != nil)
        )
      }
      let head = row.reduce(0) { max($0, $1.figure.head) }
      let headingHeight = Double(row.reduce(0) { max($0, $1.heading.count) }) * FigureText.line + 3
      var rowHeight = 0.0
      for (place, panel) in row.enumerated() {
        let x = Double(place) * (share + gap)
        var figure = panel.figure
        figure.common?.head = head
        let drawing = figure.drawn()
        content += SVGElement.lines(panel.heading, x: x, top: top, ["font-weight": 600])
        content.append(drawing.placed(x: x, y: top + headingHeight))
        rowHeight = max(rowHeight, drawing.height)
      }
      top += headingHeight + rowHeight + gap
    }
    return Panel(width: width, height: top - gap, content: content)
  }

  private func prepared(_ panel: Entry, width: Double, hidesBandName: Bool) -> any Facet {
    var figure = panel.figure
    figure.width = width
    var common = FacetCommon()
    common.shared = sharedExtents(panel.scale)
    common.hidesBandName = hidesBandName
    figure.common = common
    figure.dropTitle()
    return figure
  }

  /// The legends of all panels, each name once; the name of the only series there is says nothing.
  private var names: [Legend.Entry] {
    let names = panels.flatMap(\.figure.legend).reduce(into: [Legend.Entry]()) { names, entry in
      if !names.contains(entry) { names.append(entry) }
    }
    if names.count == 1, case .line = names.first?.key { return [] }
    return names
  }

  /// The band that all panels have alike.
  private var commonBand: Legend.Entry? {
    guard let first = panels.first?.figure.bandName, panels.allSatisfy({ $0.figure.bandName == first })
    else { return nil }
    return first
  }

  private func sharedExtents(_ scale: Int) -> [ClosedRange<Double>?] {
    let all = panels.filter { $0.scale == scale }.map(\.figure.extents)
    return (0..<(all.map(\.count).max() ?? 0)).map { place in
      all.reduce(nil) { union($0, $1.indices.contains(place) ? $1[place] : nil) }
    }
  }
}
