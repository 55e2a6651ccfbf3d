import Drawing
import Testing

@Suite("Waterfall")
struct WaterfallTests {
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
}
