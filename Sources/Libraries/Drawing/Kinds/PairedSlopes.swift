/// Every subject's values over two or a few visits as a thin line, with the mean of the arm on top: what is to be shown
/// of small paired samples instead of two bars.
///
/// Arms stand side by side on one scale of values, in several rows when there are many. A subject whose other values
/// are missing is shown as a lone circle.
package struct PairedSlopes: Sendable {
  package struct Arm: Sendable, Hashable {
    package let label: String
    /// For each subject one value for each visit; nil where it is missing.
    package let subjects: [[Double?]]
    /// One for each visit.
    package let means: [Estimate]
    /// Subjects behind each mean, as printed.
    package let counts: [String]

    package init(label: String, subjects: [[Double?]], means: [Estimate], counts: [String] = []) {
      self.label = label
      self.subjects = subjects.map { $0.map { $0?.isDrawable == true ? $0 : nil } }
      self.means = means
      self.counts = counts
    }
  }

  package var visits: [String]
  package var arms: [Arm]
  package var valueTitle: String
  package var countTitle = "n"
  package var includesZero = false
  /// The legend's words for a subject and for the mean with its interval; nil for no legend.
  package var keys: (subject: String, mean: String)?
  package var noData: String
  package var width = FigureText.figureWidth
  package var format: TickFormat = \.text

  package init(visits: [String], arms: [Arm], valueTitle: String, noData: String) {
    self.visits = visits
    self.arms = arms
    self.valueTitle = valueTitle
    self.noData = noData
  }

  package func drawn() -> Panel {
    let found = extent(
      arms.flatMap { arm in
        arm.subjects.flatMap { $0.prefix(visits.count) } + arm.means.prefix(visits.count).flatMap(\.values)
      })
    let axis = ValueAxis(over: found, includingZero: includesZero, format: format)
    let label = min(110, widestText(visits)) + 6
    let wanted = max(64, label * Double(visits.count))
    let fitting = max(1, Int((width - axis.labelWidth - 14) / wanted))
    let rowCount = max(1, (arms.count + fitting - 1) / fitting)
    let perRow = max(1, (arms.count + rowCount - 1) / rowCount)
    let rows = stride(from: 0, to: max(1, arms.count), by: perRow).map { start in
      Array(arms.enumerated().dropFirst(start).prefix(perRow))
    }
    let panels = rows.enumerated().map { number, row in
      drawnRow(row, isFirst: number == 0, axis: axis, perRow: perRow, isEmpty: found == nil)
    }
    return stacked(panels, gap: 14)
  }

  private func drawnRow(
    _ row: [(offset: Int, element: Arm)], isFirst: Bool, axis: ValueAxis, perRow: Int, isEmpty: Bool
  ) -> Panel {
    var chart = PositionChart(axis: axis)
    chart.width = width
    chart.plotHeight = arms.count > perRow ? 170 : 240
    chart.hasZeroRule = includesZero
    chart.joined = false
    chart.largestSlot = 150
    chart.capacity = perRow < arms.count ? perRow * visits.count : 0
    if isFirst {
      chart.valueTitle = valueTitle
      if let keys { chart.legend = [.init(.subjectLine, keys.subject), .init(.mean, keys.mean)] }
    }
    chart.positions = row.flatMap { _ in visits }
    if arms.count > 1 { chart.groups = row.map { .init(label: $0.element.label, count: visits.count) } }
    chart.counts = CountsTable(
      title: countTitle,
      counts: row.flatMap { arm in
        visits.indices.map { arm.element.counts.indices.contains($0) ? arm.element.counts[$0] : "" }
      })
    chart.noData = isEmpty ? noData : nil
    return chart.drawn { _, scale, positions in
      row.enumerated().map { place, arm in
        let first = place * visits.count
        let xs = visits.indices.map { positions.centres[first + $0] }
        return marks(arm.element, SeriesStyle(arm.offset), xs, scale)
      }
    }
  }

  private func marks(_ arm: Arm, _ style: SeriesStyle, _ xs: [Double], _ scale: ValueScale) -> SVGElement {
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
    let thin = [lines, alone].filter { !$0.isEmpty }.map {
      SVGElement.path($0, ["stroke-width": 0.6])
    }
    let means = zip(xs, arm.means).map { x, mean in (x: x, estimate: mean) }
    var line = PathData()
    for run in means.split(whereSeparator: { $0.estimate.centre == nil }) where run.count > 1 {
      line.polyline(run.compactMap { point in point.estimate.centre.map { (x: point.x, y: scale($0)) } })
    }
    let whiskers = means.compactMap { point -> SVGElement? in
      guard let low = point.estimate.low, let high = point.estimate.high else { return nil }
      var path = PathData()
      path.whisker(x: point.x, from: scale(low), to: scale(high), cap: 4)
      return .path(path, ["stroke-width": 1.75])
    }
    let centres = means.compactMap { point in point.estimate.centre.map { (x: point.x, y: scale($0)) } }
    let bold = line.isEmpty ? [] : [SVGElement.path(line, ["stroke-width": 2.75])]
    let markers = [style.markers(at: centres, radius: 4.5)].compactMap { $0 }
    return style.group(["fill": "none", "stroke": "currentColor"], thin + bold + whiskers + markers)
  }
}
