/// Differences, or ratios, with their intervals, one row each: overall, and by subgroup.
package struct Forest: Facet {
  package struct Row: Sendable, Hashable {
    package enum Role: Sendable, Hashable {
      /// The name of a factor; it has no estimate.
      case heading
      case subgroup
      /// The whole population, drawn as a diamond as wide as its interval.
      case overall
    }

    package let role: Role
    package let label: String
    package let estimate: Estimate
    /// Decides the size of the square, as its area; such as the number of subjects.
    package let weight: Double?
    /// One for each column of text, as printed.
    package let texts: [String]

    package init(
      _ role: Role, _ label: String, estimate: Estimate = .missing, weight: Double? = nil,
      texts: [String] = []
    ) {
      self.role = role
      self.label = label
      self.estimate = estimate
      self.weight = weight
      self.texts = texts
    }
  }

  package var labelTitle = ""
  package var columns: [RowChart.Column] = []
  package var rows: [Row]
  package var axisTitle: String
  /// Ratios are drawn on a logarithmic axis around 1, differences on a linear one around 0.
  package var isRatio = false
  /// What lies on either side of no difference.
  package var favours: (low: String, high: String)?
  /// The values that the axis shows; intervals that reach further end in an arrow. All values when nil.
  package var shown: ClosedRange<Double>?
  package var noData: String
  package var width = FigureText.figureWidth
  package var common: FacetCommon?
  package var format: TickFormat = \.text

  package init(rows: [Row], axisTitle: String, noData: String) {
    self.rows = rows
    self.axisTitle = axisTitle
    self.noData = noData
  }

  package var narrowest: Double { 400 }

  package var extents: [ClosedRange<Double>?] { [extent(rows.flatMap { drawable($0.estimate).values })] }

  package func drawn() -> Panel {
    let origin = isRatio ? 1.0 : 0.0
    let found = extents[0].map { own in
      let limits = shown ?? union(own, shared(0)) ?? own
      return min(limits.lowerBound, origin)...max(limits.upperBound, origin)
    }
    var chart = RowChart(
      axis: ValueAxis(
        isRatio ? .log : .linear, over: found, includingZero: !isRatio, about: 4, format: format))
    chart.width = width
    chart.labelTitle = labelTitle
    chart.columns = columns
    chart.rows = rows.map { .init($0.label, indent: $0.role == .subgroup ? 1 : 0, texts: $0.texts) }
    chart.axisTitle = axisTitle
    chart.origin = origin
    chart.sides = found == nil ? nil : favours
    chart.noData = found == nil ? noData : nil
    let largest = rows.compactMap(\.weight).filter(\.isDrawable).max() ?? 0
    return chart.drawn { index, y, scale in
      let row = rows[index]
      guard let centre = drawable(row.estimate).centre else { return [] }
      // Areas are as the weights, from a square that can still be seen.
      let weight = row.weight.map { $0.isDrawable ? $0 : 0 } ?? largest
      let share = largest > 0 ? min(1, max(0, weight) / largest) : 1
      return [mark(row, centre: centre, radius: 2.5 + 3 * share.squareRoot(), y: y, scale)]
    }
  }

  /// On a log axis only what is positive can be drawn.
  private func drawable(_ estimate: Estimate) -> Estimate {
    guard isRatio else { return estimate }
    guard let centre = estimate.centre, centre > 0 else { return .missing }
    return Estimate(centre, low: (estimate.low ?? 0) > 0 ? estimate.low : nil, high: estimate.high)
  }

  private func mark(
    _ row: Row, centre: Double, radius: Double, y: Double, _ scale: ValueScale
  ) -> SVGElement {
    let style = SeriesStyle(0)
    let estimate = drawable(row.estimate)
    let x = scale(centre)
    let isOutside = x < scale.start - 0.5 || x > scale.end + 0.5
    var path = PathData()
    if row.role == .overall, let low = estimate.low, let high = estimate.high, !isOutside {
      path.polyline([(scale.clamped(low), y), (x, y - 6), (scale.clamped(high), y), (x, y + 6)])
      path.close()
      return style.group([:], [.path(path, ["fill": "currentColor"])])
    }
    if let low = estimate.low, let high = estimate.high {
      path.polyline([(scale.clamped(low), y), (scale.clamped(high), y)])
      if scale(low) < scale.start - 0.5 { path.arrowHead(x: scale.start, y: y, direction: -1) }
      if scale(high) > scale.end + 0.5 { path.arrowHead(x: scale.end, y: y, direction: 1) }
    }
    let line =
      path.isEmpty
      ? [] : [SVGElement.path(path, ["fill": "none", "stroke": "currentColor", "stroke-width": 1.5])]
    let square = SVGElement.path(MarkerShape.square.outline(x, y, radius: radius), ["fill": "currentColor"])
    return style.group([:], line + (isOutside ? [] : [square]))
  }
}

extension PathData {
  /// An open arrow head with its tip at a place, pointing left (−1) or right (1).
  mutating func arrowHead(x: Double, y: Double, direction: Double) {
    polyline([(x - direction * 5, y - 3.5), (x, y), (x - direction * 5, y + 3.5)])
  }
}
