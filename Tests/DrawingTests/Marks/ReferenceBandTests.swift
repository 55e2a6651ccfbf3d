import Drawing
import Testing

@Suite("Reference bands")
struct ReferenceBandTests {
  let band = ReferenceBand(low: 4, high: 5.6, label: "Normal range")
  let area = PlotArea(left: 0, right: 100, top: 0, bottom: 100)

  @Test("widen an axis, but not beyond twice its length")
  func widening() {
    #expect(band.widening(nil) == nil)
    #expect(band.widening(5...6) == 4...6)
    #expect(band.widening(7...8.5) == 5.6...8.5)
    #expect(band.widening(20...21) == 20...21)
  }

  @Test("are drawn as far as they are on the axis, open ends to its edge")
  func drawn() {
    let scale = ValueScale(domain: 5...6, from: 100, to: 0)
    #expect(band.drawn(scale, in: area)?[attribute: "height"] == "60")
    #expect(
      ReferenceBand(low: 5.5, high: nil, label: "").drawn(scale, in: area)?[attribute: "height"] == "50")
    #expect(band.drawn(ValueScale(domain: 20...21, from: 100, to: 0), in: area) == nil)
    #expect(ReferenceBand(low: nil, high: nil, label: "").drawn(scale, in: area) == nil)
  }

  @Test("say in the legend on which side of the axis they lie")
  func legend() {
    #expect(band.legendEntry(5...6).label == "Normal range")
    #expect(band.legendEntry(20...21).label == "↓ Normal range")
    #expect(band.legendEntry(1...2).label == "↑ Normal range")
  }
}
