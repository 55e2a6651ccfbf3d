/// The distribution of one value in each of several groups: its box, every subject, and the mean with its interval,
/// side by side so that none covers another.
package struct BoxPointsMean: Sendable {
  /// The five numbers of a box, as computed by the caller; the whiskers end where the caller's rule says.
  package struct Box: Sendable, Hashable {
    package let whiskerLow: Double
    package let lowerQuartile: Double
    package let median: Double
    package let upperQuartile: Double
    package let whiskerHigh: Double

    package init(
      whiskerLow: Double, lowerQuartile: Double, median: Double, upperQuartile: Double, whiskerHigh: Double
    ) {
      self.whiskerLow = whiskerLow
      self.lowerQuartile = lowerQuartile
      self.median = median
      self.upperQuartile = upperQuartile
      self.whiskerHigh = whiskerHigh
    }

    var values: [Double] { [whiskerLow, lowerQuartile, median, upperQuartile, whiskerHigh] }
  }

  package struct Point: Sendable, Hashable {
    /// Decides where the point stands within its group; it is not written into the drawing.
    package let key: String
    package let value: Double

    package init(key: String, value: Double) {
      self.key = key
      self.value = value
    }
  }

  package struct Group: Sendable, Hashable {
    package let label: String
    package let box: Box?
    package let points: [Point]
    package let mean: Estimate
    /// Subjects in the group, as printed.
    package let count: String

    package init(label: String, box: Box?, points: [Point], mean: Estimate, count: String = "") {
      self.label = label
      self.box = box?.values.allSatisfy(\.isDrawable) == true ? box : nil
      self.points = points.filter(\.value.isDrawable)
      self.mean = mean
      self.count = count
    }
  }

  /// The legend's words for the three kinds of mark; nil for no legend.
  package struct Keys: Sendable, Hashable {
    package let subject: String
    package let box: String
    package let mean: String

    package init(subject: String, box: String, mean: String) {
      self.subject = subject
      self.box = box
      self.mean = mean
    }
  }

  package var groups: [Group]
  package var valueTitle: String
  package var countTitle = "n"
  package var includesZero = true
  package var keys: Keys?
  package var comparisons: [Comparison] = []
  package var noData: String
  package var width = FigureText.figureWidth
  package var format: TickFormat = \.text

  package init(groups: [Group], valueTitle: String, noData: String) {
    self.groups = groups
    self.valueTitle = valueTitle
    self.noData = noData
  }

  package func drawn() -> Panel {
    let values = groups.flatMap { $0.points.map(\.value) + ($0.box?.values ?? []) }
    let found = extent(values.map(Optional.some) + groups.flatMap(\.mean.values))
    var chart = PositionChart(axis: ValueAxis(over: found, includingZero: includesZero, format: format))
    chart.width = width
    chart.valueTitle = valueTitle
    chart.hasZeroRule = includesZero
    chart.positions = groups.map(\.label)
    chart.joined = false
    chart.largestSlot = 170
    chart.counts = CountsTable(title: countTitle, counts: groups.map(\.count))
    chart.comparisons = comparisons
    chart.noData = found == nil ? noData : nil
    if let keys {
      chart.legend = [.init(.subject, keys.subject), .init(.box, keys.box), .init(.mean, keys.mean)]
    }
    return chart.drawn { _, scale, positions in
      zip(groups, positions.centres).enumerated().map { index, item in
        marks(item.0, SeriesStyle(index), centre: item.1, share: min(positions.slot, 120), scale)
      }
    }
  }

  /// Three lanes: subjects on the left, the box in the middle, the mean on the right.
  private func marks(
    _ group: Group, _ style: SeriesStyle, centre: Double, share: Double, _ scale: ValueScale
  ) -> SVGElement {
    var parts: [SVGElement] = []
    if !group.points.isEmpty {
      var path = PathData()
      let radius = min(2.75, max(1.25, share * 0.05))
      for point in group.points {
        let x = centre + share * (-0.3 + 0.12 * jitter(point.key))
        path.circle(x, scale(point.value), radius: radius)
      }
      parts.append(.path(path, ["stroke-width": 0.9]))
    }
    if let box = group.box { parts += self.box(box, x: centre + share * 0.03, width: share * 0.24, scale) }
    if let mean = group.mean.centre {
      let x = centre + share * 0.32
      if let low = group.mean.low, let high = group.mean.high {
        var path = PathData()
        path.whisker(x: x, from: scale(low), to: scale(high), cap: min(4, share * 0.08))
        parts.append(.path(path, ["stroke-width": 1.75]))
      }
      let shape = MarkerShape.diamond.outline(x, scale(mean), radius: min(4.5, share * 0.12))
      parts.append(SVGElement.path(shape, ["fill": "currentColor", "stroke-width": 1]).painted(.halo))
    }
    return style.group(["fill": "none", "stroke": "currentColor"], parts)
  }

  private func box(_ box: Box, x: Double, width: Double, _ scale: ValueScale) -> [SVGElement] {
    let (left, right) = (x - width / 2, x + width / 2)
    var whiskers = PathData()
    for (quartile, end) in [(box.upperQuartile, box.whiskerHigh), (box.lowerQuartile, box.whiskerLow)] {
      whiskers.polyline([(x, scale(quartile)), (x, scale(end))])
      whiskers.polyline([(x - width / 4, scale(end)), (x + width / 4, scale(end))])
    }
    let top = scale(box.upperQuartile)
    let body = SVGElement.rectangle(
      x: left, y: top, width: width, height: scale(box.lowerQuartile) - top,
      ["fill": "currentColor", "fill-opacity": 0.15, "stroke-width": 1.25])
    let median = scale(box.median)
    return [
      .path(whiskers, ["stroke-width": 1.25]), body,
      .line(left, median, right, median, ["stroke-width": 2.5]),
    ]
  }
}
