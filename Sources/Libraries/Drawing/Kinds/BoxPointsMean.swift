/// The distribution of one value in each of several groups: its box, every subject, and the mean with its interval,
/// side by side so that none covers another.
///
/// More subjects than can be drawn one by one are counted in intervals of values, as bars.
package struct BoxPointsMean: Facet {
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
    /// Its place among the groups of a report, which decides how it looks; its place in the figure when nil.
    package let place: Int?

    package init(
      label: String, box: Box?, points: [Point], mean: Estimate, count: String = "", place: Int? = nil
    ) {
      self.label = label
      self.box = box?.values.allSatisfy(\.isDrawable) == true ? box : nil
      self.points = points.filter(\.value.isDrawable)
      self.mean = mean
      self.count = count
      self.place = place
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
  package var scale = ValueScale.Kind.linear
  package var band: ReferenceBand?
  package var keys: Keys?
  package var comparisons: [Comparison] = []
  package var noData: String
  package var width = FigureText.figureWidth
  package var common: FacetCommon?
  package var format: TickFormat = \.text

  package init(groups: [Group], valueTitle: String, noData: String) {
    self.groups = groups
    self.valueTitle = valueTitle
    self.noData = noData
  }

  /// Whether subjects are counted instead of drawn.
  package var isBinned: Bool { groups.reduce(0) { $0 + $1.points.count } > Figure.markLimit }

  package var extents: [ClosedRange<Double>?] {
    let values = groups.flatMap { $0.points.map(\.value) + ($0.box?.values ?? []) }
    return [extent(values.map(Optional.some) + groups.flatMap(\.mean.values))]
  }

  package var narrowest: Double { max(200, 60 + 36 * Double(groups.count)) }

  package var legend: [Legend.Entry] {
    keys.map {
      [
        .init(isBinned ? .bars : groups.contains { isCrowd($0) } ? .dot : .subject, $0.subject),
        .init(.box, $0.box), .init(.mean, $0.mean),
      ]
    } ?? []
  }

  package var bandName: Legend.Entry? { band.map { Legend.Entry(.band, $0.label) } }

  package mutating func dropTitle() { valueTitle = "" }

  package var head: Double { chart.headHeight }

  package func drawn() -> Panel {
    chart.drawn { area, scale, positions in
      let lanes = lanes(area, scale, share: min(positions.slot, 120))
      return zip(groups, positions.centres).enumerated().map { index, item in
        marks(item.0, SeriesStyle(item.0.place ?? index), centre: item.1, lanes)
      }
    }
  }

  private var chart: PositionChart {
    let found = extents[0]
    let all = union(found, shared(0))
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
    chart.positions = groups.map(\.label)
    chart.joined = false
    chart.largestSlot = 170
    chart.counts = CountsTable(title: countTitle, counts: groups.map(\.count))
    chart.comparisons = comparisons
    chart.noData = found == nil ? noData : nil
    if common == nil { chart.legend = legend }
    return chart
  }

  /// What the groups have in common: the width they share, the scale, and for counted subjects the intervals and the
  /// largest count.
  private struct Lanes {
    let share: Double
    let scale: ValueScale
    let bins: ValueBins?
    let largest: Int
  }

  private func lanes(_ area: PlotArea, _ scale: ValueScale, share: Double) -> Lanes {
    guard isBinned else { return Lanes(share: share, scale: scale, bins: nil, largest: 0) }
    let bins = ValueBins(over: scale.domain, about: 36)
    let largest = groups.map { bins.counts($0.points.map(\.value)).max() ?? 0 }.max() ?? 0
    return Lanes(share: share, scale: scale, bins: bins, largest: largest)
  }

  /// Three lanes: subjects on the left, the box in the middle, the mean on the right.
  private func marks(_ group: Group, _ style: SeriesStyle, centre: Double, _ lanes: Lanes) -> SVGElement {
    let (share, scale) = (lanes.share, lanes.scale)
    var parts: [SVGElement] = []
    if !group.points.isEmpty {
      if let bins = lanes.bins {
        parts.append(bars(group, bins, lanes, left: centre - share * 0.44))
      } else {
        parts.append(cloud(group, lanes, centre: centre - share * 0.28))
      }
    }
    if let box = group.box { parts += self.box(box, x: centre + share * 0.06, width: share * 0.22, scale) }
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

  /// Every subject a circle, spread sideways as far as there are others of about the same value, so that the cloud has
  /// the shape of the distribution.
  private func cloud(_ group: Group, _ lanes: Lanes, centre: Double) -> SVGElement {
    let (share, scale) = (lanes.share, lanes.scale)
    let heights = group.points.map { scale($0.value) }
    let neighbours = neighbourCounts(heights, within: abs(scale.end - scale.start) / 24)
    let most = Double(neighbours.max() ?? 1)
    let crowd = min(1, Double(group.points.count) / 12)
    // A crowd of outlines would be a tangle, and a long path: its subjects are dots that show through one another.
    let isCrowd = isCrowd(group)
    let radius = min(isCrowd ? 2.2 : 2.75, max(1.25, share * 0.05))
    let places = zip(group.points, zip(heights, neighbours)).map { point, place in
      let spread = (0.25 + 0.75 * Double(place.1) / most) * crowd
      return (x: centre + share * 0.16 * spread * jitter(point.key), y: place.0)
    }
    var path = PathData()
    if isCrowd {
      path.dots(places)
    } else {
      for place in places { path.circle(place.x, place.y, radius: radius) }
    }
    return isCrowd
      ? .path(
        path, ["stroke-width": .number(2 * radius), "stroke-linecap": "round", "stroke-opacity": 0.6])
      : .path(path, ["stroke-width": 0.9])
  }

  private func isCrowd(_ group: Group) -> Bool { group.points.count > 60 }

  private func bars(_ group: Group, _ bins: ValueBins, _ lanes: Lanes, left: Double) -> SVGElement {
    var path = PathData()
    for (bin, count) in bins.counts(group.points.map(\.value)).enumerated() where count > 0 {
      let length = lanes.share * 0.36 * Double(count) / Double(max(1, lanes.largest))
      let (low, high) = (lanes.scale(bins.edges[bin]), lanes.scale(bins.edges[bin + 1]))
      path.polyline([(left, low), (left + length, low), (left + length, high), (left, high)])
      path.close()
    }
    return .path(path, ["fill": "currentColor", "fill-opacity": 0.3, "stroke-width": 0.75])
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
