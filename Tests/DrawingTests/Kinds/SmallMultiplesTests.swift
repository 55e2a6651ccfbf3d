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
      SmallMultiples(panels: [("P", one), ("Q", other)], noData: "No data").drawn().content
    ).map(\.text)
    #expect(texts.filter { $0 == "20" }.count == 2)
    #expect(texts.filter { $0 == "X" }.count == 1)
  }
}
