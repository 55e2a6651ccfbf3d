/// Means with their intervals over visits, one line for each arm, and the number of subjects below each point.
///
/// The standard figure of a repeated endpoint. Arms are set a little apart, so that their intervals do not cover one
/// another. Lines join neighbouring visits only: where a mean is missing the line is interrupted.
package struct MeanOverVisits: Sendable {
  package struct Position: Sendable, Hashable {
    package let label: String
    /// When it is, in any unit; nil to set visits at equal distances.
    package let time: Double?

    package init(_ label: String, time: Double? = nil) {
      self.label = label
      self.time = time
    }
  }

  package struct Series: Sendable, Hashable {
    package let label: String
    /// One for each position.
    package let estimates: [Estimate]
    /// Subjects behind each estimate, as printed.
    package let counts: [String]

    package init(label: String, estimates: [Estimate], counts: [String] = []) {
      self.label = label
      self.estimates = estimates
      self.counts = counts
    }
  }

  package var positions: [Position]
  package var series: [Series]
  /// Parameter and unit, such as `Change in HbA1c (%)`.
  package var valueTitle: String
  package var positionTitle = ""
  /// The heading of the counts, such as `No. of subjects`.
  package var countTitle = "n"
  /// For changes: zero is on the axis, and a rule marks it.
  package var includesZero = false
  package var band: ReferenceBand?
  package var comparisons: [Comparison] = []
  package var noData: String
  package var width = FigureText.figureWidth
  package var plotHeight = 240.0
  /// Values that the axis covers besides its own, so that several figures have one scale.
  package var shared: ClosedRange<Double>?
  /// Without names of series and without counts, as one of several panels that have these in common.
  package var isPlain = false
  package var format: TickFormat = \.text

  /// - Parameter noData: the words for a figure without a single value.
  package init(positions: [Position], series: [Series], valueTitle: String, noData: String) {
    self.positions = positions
    self.series = series
    self.valueTitle = valueTitle
    self.noData = noData
  }

  package func drawn() -> Panel {
    let values = self.values
    let all = extent([values, shared].flatMap { [$0?.lowerBound, $0?.upperBound] })
    let axis = ValueAxis(over: band?.widening(all) ?? all, includingZero: includesZero, format: format)
    let table = countsTable
    let named = namesAtEnds
    var chart = PositionChart(axis: axis)
    chart.width = width
    chart.plotHeight = plotHeight
    chart.valueTitle = valueTitle
    chart.hasZeroRule = includesZero
    chart.band = band
    chart.positions = positions.map(\.label)
    chart.times = positions.map(\.time)
    chart.positionTitle = positionTitle
    chart.counts = table
    chart.comparisons = comparisons
    chart.noData = values == nil ? noData : nil
    if named { chart.rightMargin = widestText(series.map(\.label)) + 4 }
    if !named, !isPlain, table.isEmpty, series.count > 1 {
      chart.legend = series.enumerated().map { Legend.Entry(.line(SeriesStyle($0.offset)), $0.element.label) }
    }
    return chart.drawn { area, scale, positions in
      marks(scale, positions, dodge: dodge(positions))
        + (named ? endNames(area, scale, positions, dodge: dodge(positions)) : [])
    }
  }

  /// From the smallest to the largest of what is drawn; nil when there is nothing.
  package var values: ClosedRange<Double>? {
    extent(series.flatMap { $0.estimates.prefix(positions.count).flatMap(\.values) })
  }

  /// The table's rows carry the keys of the lines, so that it is also the legend.
  private var countsTable: CountsTable {
    if series.count == 1, let only = series.first {
      return CountsTable(title: countTitle, counts: only.counts)
    }
    let rows = series.enumerated().map { index, series in
      let style = SeriesStyle(index)
      let key = namesAtEnds ? LegendKey.marker(style) : .line(style)
      return CountsTable.Row(label: series.label, key: key, counts: series.counts)
    }
    return CountsTable(title: countTitle, rows: rows)
  }

  /// Names stand at the ends of the lines when they are short and every line reaches the last visit.
  private var namesAtEnds: Bool {
    guard !isPlain, positions.count <= 12, let last = positions.indices.last else { return false }
    return EndLabels.fit(series.map(\.label))
      && series.allSatisfy { $0.estimates.indices.contains(last) && $0.estimates[last].centre != nil }
  }

  private func dodge(_ positions: PositionScale) -> [Double] {
    let step = min(7, min(42, positions.slot * 0.6) / Double(max(1, series.count)))
    return series.indices.map { (Double($0) - Double(series.count - 1) / 2) * step }
  }

  private func marks(_ scale: ValueScale, _ positions: PositionScale, dodge: [Double]) -> [SVGElement] {
    series.enumerated().map { index, series in
      let style = SeriesStyle(index)
      let points = zip(positions.centres, series.estimates).map { (x: $0 + dodge[index], estimate: $1) }
      let means = points.map { point in point.estimate.centre.map { (x: point.x, y: scale($0)) } }
      var line = PathData()
      for run in means.split(whereSeparator: { $0 == nil }) where run.count > 1 {
        line.polyline(run.compactMap { $0 })
      }
      let whiskers = points.compactMap { point -> SVGElement? in
        guard let low = point.estimate.low, let high = point.estimate.high else { return nil }
        var path = PathData()
        path.whisker(x: point.x, from: scale(low), to: scale(high), cap: min(3, positions.slot * 0.3))
        return .path(path)
      }
      let joined = line.isEmpty ? [] : [style.lineStyled(.path(line, ["stroke-width": 1.75]))]
      let radius = positions.slot < 16 ? 2.5 : 4
      let markers = [style.markers(at: means.compactMap { $0 }, radius: radius)].compactMap { $0 }
      return style.group(
        ["fill": "none", "stroke": "currentColor", "stroke-width": 1.25], joined + whiskers + markers)
    }
  }

  private func endNames(
    _ area: PlotArea, _ scale: ValueScale, _ positions: PositionScale, dodge: [Double]
  ) -> [SVGElement] {
    let ends = series.enumerated().compactMap { index, series -> (x: Double, y: Double, label: String)? in
      guard let x = positions.centres.last, let mean = series.estimates[positions.centres.count - 1].centre
      else { return nil }
      return (x: x + dodge[index], y: scale(mean), label: series.label)
    }
    let half = FigureText.line / 2
    return EndLabels.drawn(ends, x: area.right + 3, within: (area.top + half)...(area.bottom - half))
  }
}
