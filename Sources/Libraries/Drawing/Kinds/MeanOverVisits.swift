/// Means with their intervals over visits, one line for each arm, and the number of subjects below each point.
///
/// The standard figure of a repeated endpoint. Arms are set a little apart, so that their intervals do not cover one
/// another. Lines join neighbouring visits only: where a mean is missing the line is interrupted.
package struct MeanOverVisits: Facet {
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
    /// Its place among the series of a report, which decides how it looks; its place in the figure when nil.
    package let place: Int?

    package init(label: String, estimates: [Estimate], counts: [String] = [], place: Int? = nil) {
      self.label = label
      self.estimates = estimates
      self.counts = counts
      self.place = place
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
  /// A logarithmic axis shows positive values only, and no zero.
  package var scale = ValueScale.Kind.linear
  package var band: ReferenceBand?
  package var comparisons: [Comparison] = []
  package var noData: String
  package var width = FigureText.figureWidth
  package var common: FacetCommon?
  package var format: TickFormat = \.text

  /// - Parameter noData: the words for a figure without a single value.
  package init(positions: [Position], series: [Series], valueTitle: String, noData: String) {
    self.positions = positions
    self.series = series
    self.valueTitle = valueTitle
    self.noData = noData
  }

  /// Whether visits stand at their times.
  package var keepsTimes: Bool { PositionScale.tellsApart(positions.map(\.time)) }

  package func drawn() -> Panel {
    chart.drawn { area, scale, positions in
      let dodge = dodge(positions)
      return marks(scale, positions, dodge: dodge)
        + (namesAtEnds ? endNames(area, scale, positions, dodge: dodge) : [])
    }
  }

  package var extents: [ClosedRange<Double>?] { [values] }

  package var legend: [Legend.Entry] {
    zip(series, styles).map { Legend.Entry(.line($1), $0.label) }.filter { !$0.label.isEmpty }
  }

  package var bandName: Legend.Entry? { band.map { Legend.Entry(.band, $0.label) } }

  package mutating func dropTitle() { valueTitle = "" }

  package var head: Double { chart.headHeight }

  private var styles: [SeriesStyle] {
    series.enumerated().map { SeriesStyle($0.element.place ?? $0.offset) }
  }

  private var chart: PositionChart {
    let values = self.values
    let all = union(values, shared(0))
    var chart = PositionChart(
      axis: ValueAxis(
        scale, over: band?.widening(all) ?? all, includingZero: includesZero,
        about: common == nil ? 5 : 4, format: format))
    chart.width = width
    chart.plotHeight = common?.plotHeight ?? 240
    chart.leastHead = common?.head ?? 0
    chart.valueTitle = valueTitle
    chart.hasZeroRule = includesZero
    chart.band = band
    chart.hidesBandName = common?.hidesBandName ?? false
    chart.positions = positions.map(\.label)
    chart.times = positions.map(\.time)
    chart.positionTitle = positionTitle
    chart.counts = countsTable
    chart.comparisons = comparisons
    chart.noData = values == nil ? noData : nil
    if namesAtEnds { chart.rightMargin = EndLabels.width(series.map(\.label)) + 4 }
    if common == nil, !namesAtEnds, countsTable.isEmpty, series.count > 1 { chart.legend = legend }
    return chart
  }

  /// From the smallest to the largest of what is drawn; nil when there is nothing.
  private var values: ClosedRange<Double>? {
    extent(series.flatMap { $0.estimates.prefix(positions.count).flatMap(\.values) })
  }

  /// The table's rows carry the keys of the lines, so that it is also the legend. As a panel it has the keys alone.
  private var countsTable: CountsTable {
    if series.count == 1, let only = series.first {
      return CountsTable(title: countTitle, counts: only.counts)
    }
    let rows = zip(series, styles).map { series, style in
      let key = namesAtEnds || common != nil ? LegendKey.marker(style) : .line(style)
      return CountsTable.Row(label: common == nil ? series.label : "", key: key, counts: series.counts)
    }
    return CountsTable(title: countTitle, rows: rows)
  }

  /// Names stand at the ends of the lines when they are short and every line reaches the last visit.
  private var namesAtEnds: Bool {
    guard common == nil, positions.count <= 12, let last = positions.indices.last else { return false }
    return EndLabels.fit(series.map(\.label))
      && series.allSatisfy { $0.estimates.indices.contains(last) && $0.estimates[last].centre != nil }
  }

  private func dodge(_ positions: PositionScale) -> [Double] {
    let step = min(7, min(42, positions.slot * 0.6) / Double(max(1, series.count)))
    return series.indices.map { (Double($0) - Double(series.count - 1) / 2) * step }
  }

  private func marks(_ scale: ValueScale, _ positions: PositionScale, dodge: [Double]) -> [SVGElement] {
    zip(series, styles).enumerated().map { index, item in
      let (series, style) = item
      let points = zip(positions.centres, series.estimates).map { (x: $0 + dodge[index], estimate: $1) }
      let means = points.map { point in point.estimate.centre.map { (x: point.x, y: scale($0)) } }
      var line = PathData()
      for run in means.split(whereSeparator: { $0 == nil }) where run.count > 1 {
        line.polyline(run.compactMap { $0 })
      }
      var whiskers = PathData()
      for point in points {
        guard let low = point.estimate.low, let high = point.estimate.high else { continue }
        whiskers.whisker(x: point.x, from: scale(low), to: scale(high), cap: min(3, positions.slot * 0.3))
      }
      let joined = line.isEmpty ? [] : [style.lineStyled(.path(line, ["stroke-width": 1.75]))]
      let intervals = whiskers.isEmpty ? [] : [SVGElement.path(whiskers)]
      let radius = positions.slot < 16 || (common != nil && positions.slot < 40) ? 2.75 : 4
      let markers = [style.markers(at: means.compactMap { $0 }, radius: radius)].compactMap { $0 }
      return style.group(
        ["fill": "none", "stroke": "currentColor", "stroke-width": 1.25], joined + intervals + markers)
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
    return EndLabels.drawn(ends, x: area.right + 3, within: area.top...area.bottom)
  }
}
