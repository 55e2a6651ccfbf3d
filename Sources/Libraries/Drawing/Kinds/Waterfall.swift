/// Individual changes as bars, from the largest to the smallest, around a rule at zero: response within one arm.
///
/// Of more subjects than can be drawn one by one, each bar stands for several neighbours, at the median of them.
package struct Waterfall: Facet {
  package struct Bar: Sendable, Hashable {
    /// Decides the order of equal values; it is not written into the drawing.
    package let key: String
    package let value: Double
    /// Index into `categories`.
    package let category: Int

    package init(key: String, value: Double, category: Int = 0) {
      self.key = key
      self.value = value
      self.category = category
    }
  }

  /// A level that a change is held against, such as a response at −30%.
  package struct Threshold: Sendable, Hashable {
    package let value: Double
    package let label: String

    package init(_ value: Double, _ label: String) {
      self.value = value
      self.label = label
    }
  }

  package var bars: [Bar]
  /// What colours stand for; no legend for fewer than two.
  package var categories: [String] = []
  package var thresholds: [Threshold] = []
  package var valueTitle: String
  /// Below the bars, such as `Subjects (n = 24)`.
  package var subjectTitle = ""
  package var noData: String
  package var width = FigureText.figureWidth
  package var common: FacetCommon?
  package var format: TickFormat = \.text

  package init(bars: [Bar], valueTitle: String, noData: String) {
    self.bars = bars
    self.valueTitle = valueTitle
    self.noData = noData
  }

  /// How many subjects a bar stands for.
  package var subjectsPerBar: Int {
    let count = bars.count { $0.value.isDrawable }
    return count > Figure.markLimit ? (count + mostBars - 1) / mostBars : 1
  }

  package var extents: [ClosedRange<Double>?] {
    let values = bars.map(\.value).filter(\.isDrawable)
    return [extent(values + thresholds.map(\.value).filter { _ in !values.isEmpty })]
  }

  package var legend: [Legend.Entry] {
    categories.count < 2
      ? [] : categories.enumerated().map { .init(.swatch(SeriesStyle($0.offset)), $0.element) }
  }

  package mutating func dropTitle() { valueTitle = "" }

  package var head: Double { chart.headHeight }

  package func drawn() -> Panel {
    let ordered = bars.filter(\.value.isDrawable).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let shown = stride(from: 0, to: ordered.count, by: subjectsPerBar).map { start in
      ordered[min(start + subjectsPerBar / 2, ordered.count - 1)]
    }
    return chart.drawn { area, scale, _ in
      drawnBars(shown, area, scale) + drawnThresholds(shown, area, scale)
    }
  }

  private let mostBars = 400

  private var chart: PositionChart {
    let found = extents[0]
    var chart = PositionChart(
      axis: ValueAxis(
        over: union(found, shared(0)), includingZero: true, about: common == nil ? 5 : 4, format: format))
    chart.width = width
    chart.plotHeight = common?.plotHeight ?? 240
    chart.leastHead = common?.head ?? 0
    chart.valueTitle = valueTitle
    chart.hasZeroRule = true
    chart.positionTitle = subjectTitle
    chart.noData = found == nil ? noData : nil
    if common == nil { chart.legend = legend }
    return chart
  }

  /// One path for each category, so that a thousand subjects are still a handful of elements.
  private func drawnBars(_ ordered: [Bar], _ area: PlotArea, _ scale: ValueScale) -> [SVGElement] {
    let positions = PositionScale(count: ordered.count, from: area.left + 4, to: area.right, largestSlot: 24)
    let half = positions.slot * (positions.slot > 4 ? 0.4 : 0.5)
    let zero = scale(0)
    var paths: [Int: PathData] = [:]
    for (x, bar) in zip(positions.centres, ordered) {
      let end = scale(bar.value)
      // A change of nothing is still a subject: it shows as a thin line.
      let height = abs(end - zero) < 0.5 ? 0.5 : 0
      paths[bar.category, default: PathData()].polyline([
        (x - half, zero + height), (x - half, end - height), (x + half, end - height),
        (x + half, zero + height),
      ])
      paths[bar.category]?.close()
    }
    return paths.sorted { $0.key < $1.key }.map { category, path in
      let style = SeriesStyle(category)
      // Without colour, categories differ by how full their bars are.
      return style.group(
        ["stroke": "currentColor", "stroke-width": .number(min(1, half * 0.4))],
        [.path(path, ["fill": "currentColor", "fill-opacity": .number(style.fullness)])])
    }
  }

  private func drawnThresholds(_ ordered: [Bar], _ area: PlotArea, _ scale: ValueScale) -> [SVGElement] {
    // Falling bars leave room at the upper right and at the lower left.
    thresholds.flatMap { threshold -> [SVGElement] in
      let y = scale.clamped(threshold.value)
      let line = SVGElement.line(area.left, y, area.right, y, ["stroke-width": 1, "stroke-dasharray": "4 3"])
      let label =
        threshold.value > 0
        ? SVGElement.text(threshold.label, x: area.right, y: y - 4, anchor: .end)
        : SVGElement.text(threshold.label, x: area.left + 5, y: y + FigureText.ascent)
      return [line.painted(.axisLine), label]
    }
  }
}
