import Drawing
import Testing

@Suite("Small multiples")
struct SmallMultiplesTests {
  @Test("small multiples have one scale, and the series of one name look alike in all of them")
  func sharedScale() {
    let one = MeanOverVisits(
      positions: [.init("A"), .init("B")],
      series: [.init(label: "X", estimates: [Estimate(1), Estimate(2)])],
      valueTitle: "Value", noData: "No data")
    var other = one
    other.series = [.init(label: "Y", estimates: [Estimate(10), Estimate(20)])]
    let texts = textBoxes(
      SmallMultiples(panels: [.init("P", one), .init("Q", other)], noData: "No data").drawn().content
    ).map(\.text)
    #expect(texts.filter { $0 == "20" }.count == 2)
    #expect(texts.filter { $0 == "X" }.count == 1)
  }

  @Test("panels of different scales keep their own")
  func ownScales() {
    let box = { (top: Double) in
      BoxPointsMean(
        groups: [.init(label: "A", box: nil, points: [.init(key: "s", value: top)], mean: .missing)],
        valueTitle: "Value", noData: "No data")
    }
    let texts = { (scale: Int) in
      textBoxes(
        SmallMultiples(
          panels: [.init("P", box(2)), .init("Q", box(400), scale: scale)], noData: "No data"
        ).drawn().content
      ).map(\.text).filter { $0 == "400" }.count
    }
    #expect(texts(0) == 2 && texts(1) == 1)
  }

  @Test("plotting areas of one row are at one height, and a band they have in common is named once")
  func alignment() {
    let slopes = { (title: String) in
      var figure = PairedSlopes(
        visits: ["A", "B"], arms: [.init(label: "", subjects: [[1, 2]], means: [])], valueTitle: title,
        noData: "No data")
      figure.band = ReferenceBand(low: 1, high: 2, label: "Usual")
      return figure
    }
    let panel = SmallMultiples(
      panels: [.init("P", slopes("One")), .init("Q", slopes("Two"))], noData: "No data"
    ).drawn()
    let boxes = textBoxes(panel.content)
    #expect(boxes.filter { $0.text == "Usual" }.count == 1)
    #expect(Set(boxes.filter { $0.text == "A" }.map(\.top)).count == 1)
  }
}
