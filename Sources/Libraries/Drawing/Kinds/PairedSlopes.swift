/// Every subject's values over two or a few visits as a thin line, with the mean of the arm on top: what is to be shown
/// of small paired samples instead of two bars.
///
/// Arms stand side by side on one scale of values, in several rows when there are many. A subject whose other values
/// are missing is shown as a lone circle. More subjects than can be drawn one by one are counted: those whose values
/// round alike share a line as wide as they are many.
package struct PairedSlopes: Facet {
  package struct Arm: Sendable, Hashable {
    package let label: String
    /// For each subject one value for each visit; nil where it is missing.
    package let subjects: [[Double?]]
    /// One for each visit.
    package let means: [Estimate]
    /// Subjects behind each mean, as printed.
    package let counts: [String]
    /// Its place among the arms of a report, which decides how it looks; its place in the figure when nil.
    package let place: Int?

    package init(
      label: String, subjects: [[Double?]], means: [Estimate], counts: [String] = [], place: Int? = nil
    ) {
      self.label = label
      self.subjects = subjects.map { $0.map { $0?.isDrawable == true ? $0 : nil } }
      self.means = means
      self.counts = counts
      self.place = place
    }
  }

  package var visits: [String]
  package var arms: [Arm]
  package var valueTitle: String
  package var countTitle = "n"
  package var includesZero = false
  package var scale = ValueScale.Kind.linear
  package var band: ReferenceBand?
  /// The legend's words for a subject and for the mean with its interval; nil for no legend.
  package var keys: (subject: String, mean: String)?
  package var noData: String
  package var width = FigureText.figureWidth
  package var common: FacetCommon?
  package var format: TickFormat = \.text

  package init(visits: [String], arms: [Arm], valueTitle: String, noData: String) {
    self.visits = visits
    self.arms = arms
    self.valueTitle = valueTitle
    self.noData = noData
  }

  /// Whether lines stand for several subjects.
  package var isBinned: Bool { arms.reduce(0) { $0 + $1.subjects.count } > Figure.markLimit }

  package var extents: [ClosedRange<Double>?] {
    [
      extent(
        arms.flatMap { arm in
          arm.subjects.flatMap { $0.prefix(visits.count) }
            + arm.means.prefix(visits.count).flatMap(\.values)
        })
    ]
  }

  package var narrowest: Double {
    max(200, min(400, 40 + Double(visits.count * arms.count) * 64))
  }

  package var legend: [Legend.Entry] {
    keys.map { [.init(.subjectLine, $0.subject), .init(.mean, $0.mean)] } ?? []
  }

  package var bandName: Legend.Entry? { band.map { Legend.Entry(.band, $0.label) } }

  package mutating func dropTitle() { valueTitle = "" }

  package var head: Double { chart(rows.first ?? [], isFirst: true).headHeight }

  package func drawn() -> Panel {
    stacked(
      rows.enumerated().map { number, row in
        chart(row, isFirst: number == 0).drawn { _, scale, positions in
          row.enumerated().map { place, arm in
            let first = place * visits.count
            let xs = visits.indices.map { positions.centres[first + $0] }
            return marks(arm.element, SeriesStyle(arm.element.place ?? arm.offset), xs, scale)
          }
        }
      }, gap: 14)
  }

  private typealias Row = [(offset: Int, element: Arm)]

  private var axis: ValueAxis {
    let all = union(extents[0], shared(0))
    return ValueAxis(
      scale, over: band?.widening(all) ?? all, includingZero: includesZero,
      about: common == nil ? 5 : 4, format: format)
  }

  private var perRow: Int {
    let label = min(110, widestText(visits)) + 6
    let wanted = max(64, label * Double(visits.count))
    let fitting = max(1, Int((width - axis.labelWidth - 14) / wanted))
    let rowCount = max(1, (arms.count + fitting - 1) / fitting)
    return max(1, (arms.count + rowCount - 1) / rowCount)
  }

  private var rows: [Row] {
    let perRow = self.perRow
    return stride(from: 0, to: max(1, arms.count), by: perRow).map { start in
      Array(arms.enumerated().dropFirst(start).prefix(perRow))
    }
  }

  private func chart(_ row: Row, isFirst: Bool) -> PositionChart {
    let perRow = self.perRow
    var chart = PositionChart(axis: axis)
    chart.width = width
    chart.plotHeight = common?.plotHeight ?? (arms.count > perRow ? 170 : 240)
    chart.hasZeroRule = includesZero
    chart.joined = false
    chart.largestSlot = 150
    chart.capacity = perRow < arms.count ? perRow * visits.count : 0
    chart.band = band
    chart.hidesBandName = common?.hidesBandName ?? false
    if isFirst {
      chart.leastHead = common?.head ?? 0
      chart.valueTitle = valueTitle
      if common == nil { chart.legend = legend }
    }
    chart.positions = row.flatMap { _ in visits }
    if arms.count > 1 { chart.groups = row.map { .init(label: $0.element.label, count: visits.count) } }
    chart.counts = CountsTable(
      title: countTitle,
      counts: row.flatMap { arm in
        visits.indices.map { arm.element.counts.indices.contains($0) ? arm.element.counts[$0] : "" }
      })
    chart.noData = extents[0] == nil ? noData : nil
    return chart
  }

  private func marks(_ arm: Arm, _ style: SeriesStyle, _ xs: [Double], _ scale: ValueScale) -> SVGElement {
    let means = zip(xs, arm.means).map { x, mean in (x: x, estimate: mean) }
    var line = PathData()
    for run in means.split(whereSeparator: { $0.estimate.centre == nil }) where run.count > 1 {
      line.polyline(run.compactMap { point in point.estimate.centre.map { (x: point.x, y: scale($0)) } })
    }
    var whiskers = PathData()
    for point in means {
      guard let low = point.estimate.low, let high = point.estimate.high else { continue }
      whiskers.whisker(x: point.x, from: scale(low), to: scale(high), cap: 4)
    }
    let centres = means.compactMap { point in point.estimate.centre.map { (x: point.x, y: scale($0)) } }
    let bold =
      (line.isEmpty ? [] : [SVGElement.path(line, ["stroke-width": 2.75])])
      + (whiskers.isEmpty ? [] : [.path(whiskers, ["stroke-width": 1.75])])
    let markers = [style.markers(at: centres, radius: 4.5)].compactMap { $0 }
    let subjects = isBinned ? countedLines(arm, xs, scale) : subjectLines(arm, xs, scale)
    return style.group(["fill": "none", "stroke": "currentColor"], subjects + bold + markers)
  }

  /// Lines of many subjects are fainter, so that where they run together can still be seen.
  private func subjectLines(_ arm: Arm, _ xs: [Double], _ scale: ValueScale) -> [SVGElement] {
    var lines = PathData()
    var alone = PathData()
    for subject in arm.subjects {
      let points = zip(xs, subject).map { x, value in value.map { (x: x, y: scale($0)) } }
      for run in points.split(whereSeparator: { $0 == nil }) {
        let run = run.compactMap { $0 }
        if run.count > 1 { lines.polyline(run) }
        if run.count == 1, let only = run.first { alone.circle(only.x, only.y, radius: 2.5) }
      }
    }
    let opacity = min(0.8, max(0.2, 20 / Double(max(1, arm.subjects.count))))
    return [lines, alone].filter { !$0.isEmpty }.map {
      SVGElement.path($0, ["stroke-width": 0.9, "stroke-opacity": .number(opacity)])
    }
  }

  /// Values rounded to a grid of forty steps; each pair of neighbouring visits is one segment, wider for more subjects.
  private func countedLines(_ arm: Arm, _ xs: [Double], _ scale: ValueScale) -> [SVGElement] {
    struct Segment: Hashable {
      let visit: Int
      let from: Int
      let to: Int
    }
    let step = abs(scale.end - scale.start) / 40
    func bin(_ value: Double) -> Int { Int((scale.clamped(value) / step).rounded()) }
    var counts: [Segment: Int] = [:]
    for subject in arm.subjects {
      for visit in 0..<max(0, min(xs.count, subject.count) - 1) {
        guard let first = subject[visit], let second = subject[visit + 1] else { continue }
        counts[Segment(visit: visit, from: bin(first), to: bin(second)), default: 0] += 1
      }
    }
    let largest = Double(counts.values.max() ?? 1)
    var paths = [PathData](repeating: PathData(), count: 6)
    let ordered = counts.sorted {
      ($0.key.visit, $0.key.from, $0.key.to) < ($1.key.visit, $1.key.from, $1.key.to)
    }
    for (segment, count) in ordered {
      let width = min(5, Int(6 * (Double(count) / largest).squareRoot()))
      paths[width].polyline([
        (xs[segment.visit], Double(segment.from) * step), (xs[segment.visit + 1], Double(segment.to) * step),
      ])
    }
    return paths.enumerated().filter { !$0.element.isEmpty }.map { width, path in
      .path(path, ["stroke-width": .number(0.6 + 0.6 * Double(width)), "stroke-opacity": 0.3])
    }
  }
}
