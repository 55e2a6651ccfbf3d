import Drawing
import Testing

@Suite("Forest")
struct ForestTests {
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
}
