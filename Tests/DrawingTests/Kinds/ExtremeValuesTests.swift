import Drawing
import Testing

@Suite("Values at the limits of doubles")
struct ExtremeValuesTests {
  static let values: [Double?] = [
    nil, .nan, .infinity, -.infinity, .greatestFiniteMagnitude, -.greatestFiniteMagnitude,
    .leastNonzeroMagnitude, 1e300,
    -1e300, 1e-300, 0, -0.0, 1, 1 + .ulpOfOne, 1e15, -1e15, 0.1, 1e308, 12345.678,
  ]

  /// A value picked by a hash of the place at which it is used.
  private func pick(_ key: String) -> Double? {
    Self.values[Int((jitter(key) + 1) / 2 * Double(Self.values.count))]
  }

  private func estimate(_ key: String) -> Estimate {
    Estimate(pick(key), low: pick("\(key) low"), high: pick("\(key) high"))
  }

  /// Every mark and text is inside its drawing, give or take what clamping leaves at its edges.
  private func expectDrawn(_ panel: Panel, _ seed: Int) {
    #expect(panel.height < 5000 && panel.height > 0)
    for box in textBoxes(panel.content) {
      #expect(box.left > -1 && box.right < panel.width + 1, "\(seed): \(box)")
    }
    let text = panel.content.map(\.text).joined()
    #expect(!text.contains("nan") && !text.contains("inf"))
    for number in panel.content.flatMap(coordinates) {
      #expect(number.magnitude < 6000, "\(seed): a coordinate is far outside")
    }
  }

  private func coordinates(_ element: SVGElement) -> [Double] {
    let own = element.attributes.filter {
      ["d", "x", "y", "x1", "x2", "y1", "y2", "width", "height"].contains($0.name)
    }
    let numbers = own.flatMap { attribute in
      attribute.value.text.split { !($0.isNumber || "-.".contains($0)) }.compactMap { Double($0) }
    }
    let children = element.children.flatMap { child -> [Double] in
      if case .element(let element) = child { coordinates(element) } else { [] }
    }
    return numbers + children
  }

  @Test("neither stop a figure of positions nor leave it", arguments: 0..<24)
  func positions(_ seed: Int) {
    let (groups, visits) = (seed % 4, seed % 7)
    var means = MeanOverVisits(
      positions: (0..<visits).map {
        .init("Visit \($0)", time: seed % 2 == 0 ? pick("\(seed) time \($0)") : nil)
      },
      series: (0..<groups).map { group in
        .init(label: "Arm \(group)", estimates: (0..<visits).map { estimate("\(seed) \(group) \($0)") })
      }, valueTitle: "Value", noData: "No data")
    means.band = ReferenceBand(low: pick("\(seed) low"), high: pick("\(seed) high"), label: "Band")
    means.includesZero = seed % 3 == 0
    expectDrawn(means.drawn(), seed)
    let visitNames = (0..<visits).map { "Visit \($0)" }
    let slopes = PairedSlopes(
      visits: visitNames,
      arms: (0..<groups).map { group in
        .init(
          label: "Arm \(group)",
          subjects: (0..<5).map { subject in (0..<visits).map { pick("\(seed) \(group) \(subject) \($0)") } },
          means: (0..<visits).map { estimate("\(seed) \(group) \($0)") })
      }, valueTitle: "Value", noData: "No data")
    expectDrawn(slopes.drawn(), seed)
    let boxes = BoxPointsMean(
      groups: (0..<groups).map { group in
        let five = (0..<5).map { pick("\(seed) box \(group) \($0)") ?? 0 }
        return .init(
          label: "Arm \(group)",
          box: .init(
            whiskerLow: five[0], lowerQuartile: five[1], median: five[2], upperQuartile: five[3],
            whiskerHigh: five[4]),
          points: (0..<6).compactMap { number in
            pick("\(seed) \(group) \(number)").map { .init(key: "\(number)", value: $0) }
          }, mean: estimate("\(seed) mean \(group)"))
      }, valueTitle: "Value", noData: "No data")
    expectDrawn(boxes.drawn(), seed)
    let bars = (0..<20).compactMap { number in
      pick("\(seed) bar \(number)").map { Waterfall.Bar(key: "\(number)", value: $0, category: number - 5) }
    }
    expectDrawn(Waterfall(bars: bars, valueTitle: "Value", noData: "No data").drawn(), seed)
    expectDrawn(Sparkline((0..<visits).map { pick("\(seed) line \($0)") }).drawn(), seed)
  }

  @Test("neither stop a figure of rows nor leave it", arguments: 0..<24)
  func rows(_ seed: Int) {
    var forest = Forest(
      rows: (0..<(seed % 6)).map { row in
        .init(
          row % 3 == 0 ? .overall : .subgroup, "Row \(row)", estimate: estimate("\(seed) \(row)"),
          weight: pick("\(seed) weight \(row)"))
      }, axisTitle: "Value", noData: "No data")
    forest.isRatio = seed % 2 == 0
    forest.favours = ("Low", "High")
    forest.shown = seed % 5 == 0 ? -1e10...1e-20 : nil
    expectDrawn(forest.drawn(), seed)
    let dumbbell = Dumbbell(
      rows: (0..<(seed % 6)).map {
        .init("Row \($0)", first: pick("\(seed) \($0)"), second: pick("\(seed) \($0) b"))
      },
      names: ("A", "B"), axisTitle: "Value", noData: "No data")
    expectDrawn(dumbbell.drawn(), seed)
    let heatmap = Heatmap(
      columns: (0..<3).map { "C\($0)" },
      rows: (0..<(seed % 4)).map { row in
        (label: "Row \(row)", cells: (0..<3).map { .init(pick("\(seed) \(row) \($0)"), "x") })
      }, noData: "No data")
    expectDrawn(heatmap.drawn(), seed)
  }
}
