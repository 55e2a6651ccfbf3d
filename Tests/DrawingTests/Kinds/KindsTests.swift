import Drawing
import Testing

@Suite("Kinds of figures")
struct KindsTests {
  @Test("an estimate counts as missing when it is not finite, its interval when an end is missing")
  func estimate() {
    #expect(Estimate(.nan, low: 1, high: 2).centre == nil)
    #expect(Estimate(1, low: 0).low == nil)
    #expect(Estimate(1, low: 2, high: 0).low == 0)
    #expect(Estimate(1, low: -.infinity, high: 0).high == nil)
    #expect(Estimate.missing.values == [nil, nil, nil])
  }

  @Test("paired slopes show a subject with one value as a lone circle")
  func loneSubjects() {
    let slopes = PairedSlopes(
      visits: ["Before", "After"],
      arms: [
        .init(
          label: "A", subjects: [[1, 2], [3, nil], [nil, nil], [.nan, 4]], means: [Estimate(2), Estimate(3)])
      ],
      valueTitle: "Value", noData: "No data")
    let circles = slopes.drawn().content.map(\.text).joined().components(of: "a2.5 2.5 0 1 0 5 0")
    #expect(circles == 2)
  }

  @Test("box figures draw every finite point")
  func points() {
    let points = [1, 2, .nan, 3].enumerated().map {
      BoxPointsMean.Point(key: "\($0.offset)", value: $0.element)
    }
    let figure = BoxPointsMean(
      groups: [.init(label: "A", box: nil, points: points, mean: Estimate(2))], valueTitle: "Value",
      noData: "No data")
    #expect(figure.drawn().content.map(\.text).joined().components(of: "a2.75 2.75 0 1 0 5.5 0") == 3)
  }

  @Test("a subject's place depends on its key, not on its order; the key is not published")
  func keys() {
    let draw = { (keys: [String]) in
      BoxPointsMean(
        groups: [.init(label: "A", box: nil, points: keys.map { .init(key: $0, value: 1) }, mean: .missing)],
        valueTitle: "Value", noData: "No data"
      ).drawn().content.map(\.text).joined()
    }
    #expect(draw(["subject-17", "subject-18"]).count == draw(["subject-18", "subject-17"]).count)
    #expect(draw(["subject-17"]) != draw(["subject-18"]))
    #expect(!draw(["subject-17"]).contains("subject-17"))
  }

  @Test("a forest's ratios are drawn around one, on a logarithmic axis")
  func ratios() {
    var forest = Forest(
      rows: [
        .init(.subgroup, "A", estimate: Estimate(0.5, low: 0.25, high: 1)),
        .init(.subgroup, "B", estimate: Estimate(-1)),
      ],
      axisTitle: "Ratio", noData: "No data")
    forest.isRatio = true
    let texts = textBoxes(forest.drawn().content).map(\.text)
    #expect(texts.contains("0.25") && texts.contains("0.5") && texts.contains("1"))
  }

  @Test("a forest's interval that leaves the axis ends in an arrow, and its estimate is drawn only inside")
  func arrows() {
    var forest = Forest(
      rows: [.init(.subgroup, "A", estimate: Estimate(1, low: -50, high: 50))], axisTitle: "Difference",
      noData: "No data")
    let full = forest.drawn().content.map(\.text).joined()
    forest.shown = -2...2
    let cut = forest.drawn().content.map(\.text).joined()
    #expect(cut != full && !cut.contains("−50") && full.contains("−40"))
  }

  @Test("a waterfall falls, whatever the order of its subjects")
  func order() {
    let bars = (0..<40).map { Waterfall.Bar(key: "s\($0)", value: jitter("w\($0 / 2)")) }
    let draw = { Waterfall(bars: $0, valueTitle: "Change", noData: "No data").drawn() }
    #expect(draw(bars) == draw(bars.reversed()))
  }

  @Test("a waterfall of a thousand subjects stays a handful of elements")
  func budget() {
    let bars = (0..<1000).map { Waterfall.Bar(key: "s\($0)", value: jitter("w\($0)"), category: $0 % 3) }
    let panel = Waterfall(bars: bars, valueTitle: "Change", noData: "No data").drawn()
    #expect(panel.content.reduce(0) { $0 + $1.elementCount } < 60)
  }

  @Test("text on the fullest tint of a heatmap reaches 4.5 : 1")
  func tints() {
    for palette in [Palette.light, .dark, .print] {
      for role in [ColourRole.series1, .series2] {
        let mixed = mix(palette[role], over: palette[.background], Heatmap.fullestTint)
        #expect(contrast(palette[.ink], mixed) >= 4.5)
      }
    }
  }

  private func mix(_ top: Colour, over ground: Colour, _ share: Double) -> Colour {
    let parts = zip([top.red, top.green, top.blue], [ground.red, ground.green, ground.blue]).map { a, b in
      UInt32((Double(a) * share + Double(b) * (1 - share)).rounded())
    }
    return Colour(parts[0] << 16 | parts[1] << 8 | parts[2])
  }

  @Test("boxes of a flow of subjects keep apart, and reasons with nobody are shown")
  func flow() {
    for shape in DataShape.allCases {
      let panel = shape.flow
      let boxes = panel.content.filter { $0.name == "rect" }.map { box -> TextBox in
        let number = { (name: String) in box[attribute: name].flatMap(Double.init) ?? 0 }
        return TextBox(
          text: "box", left: number("x"), right: number("x") + number("width"), top: number("y"),
          bottom: number("y") + number("height"))
      }
      for (index, box) in boxes.enumerated() {
        #expect(!boxes[(index + 1)...].contains { box.overlaps($0, by: -2) }, "\(shape)")
        #expect(box.left >= 0 && box.right <= panel.width && box.bottom <= panel.height)
      }
    }
    #expect(textBoxes(DataShape.ordinary.flow.content).contains { $0.text.contains("(n = 0)") })
  }

  @Test("small multiples have one scale, and the series of one name look alike in all of them")
  func sharedScale() {
    let one = MeanOverVisits(
      positions: [.init("A"), .init("B")],
      series: [.init(label: "X", estimates: [Estimate(1), Estimate(2)])],
      valueTitle: "Value", noData: "No data")
    var other = one
    other.series = [.init(label: "Y", estimates: [Estimate(10), Estimate(20)])]
    let texts = textBoxes(
      SmallMultiples(panels: [("P", one), ("Q", other)], noData: "No data").drawn().content
    ).map(\.text)
    #expect(texts.filter { $0 == "20" }.count == 2)
    #expect(texts.filter { $0 == "X" }.count == 1)
  }

  @Test("a sparkline of nothing is empty, of one value a point")
  func sparkline() {
    #expect(Sparkline([]).drawn().content.isEmpty)
    #expect(Sparkline([nil, .nan]).drawn().content.isEmpty)
    #expect(!Sparkline([nil, 3]).drawn().content.isEmpty)
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(of part: String) -> Int {
    var (count, rest) = (0, Substring(self))
    while let found = rest.firstRange(of: part) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
