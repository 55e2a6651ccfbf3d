import Drawing
import Testing

@Suite("Heatmap")
struct HeatmapTests {
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
}
