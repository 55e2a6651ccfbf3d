import Drawing
import Testing

@Suite("Sparklines")
struct SparklineTests {
  @Test("a sparkline of nothing is empty, of one value a point")
  func sparkline() {
    #expect(Sparkline([]).drawn().content.isEmpty)
    #expect(Sparkline([nil, .nan]).drawn().content.isEmpty)
    #expect(!Sparkline([nil, 3]).drawn().content.isEmpty)
  }
}
