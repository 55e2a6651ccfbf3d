import Drawing
import Testing

@Suite("Palette")
struct PaletteTests {
  static let palettes: [(name: String, palette: Palette)] = [
    ("light", .light), ("dark", .dark), ("print", .print),
  ]

  @Test("every series colour reaches 3 : 1 against its background", arguments: palettes.indices)
  func marks(_ index: Int) {
    let palette = Self.palettes[index].palette
    for role in ColourRole.series + [.axis] {
      #expect(contrast(palette[role], palette[.background]) >= 3, "\(role) \(palette[role].hex)")
    }
  }

  @Test("text reaches 4.5 : 1, also on a reference band", arguments: palettes.indices)
  func text(_ index: Int) {
    let palette = Self.palettes[index].palette
    for role in [ColourRole.ink, .muted] {
      #expect(contrast(palette[role], palette[.background]) >= 4.5)
      #expect(contrast(palette[role], palette[.band]) >= 4.5)
    }
  }

  /// 20 in CIELAB: several times the difference that is just noticed between large patches.
  @Test("series stay apart for every kind of colour vision", arguments: palettes.indices)
  func pairs(_ index: Int) {
    let palette = Self.palettes[index].palette
    for vision in ColourVision.allCases {
      for (number, first) in ColourRole.series.enumerated() {
        for second in ColourRole.series[(number + 1)...] {
          let distance = vision.distance(palette[first], palette[second])
          #expect(distance >= 20, "\(vision): \(first) and \(second) are \(distance) apart")
        }
      }
    }
  }

  @Test("contrast and distance are those of known pairs")
  func known() {
    #expect(abs(contrast(Colour(0x000000), Colour(0xFFFFFF)) - 21) < 1e-9)
    #expect(abs(contrast(Colour(0x0072B2), Colour(0xFFFFFF)) - 5.19) < 0.01)
    #expect(abs(ColourVision.normal.distance(Colour(0x000000), Colour(0xFFFFFF)) - 100) < 0.01)
    // Equally dark red and green, which deuteranopia confuses.
    let (red, green) = (Colour(0xB4503C), Colour(0x6E7828))
    #expect(
      ColourVision.deuteranopia.distance(red, green) < ColourVision.normal.distance(red, green) / 2)
  }

  @Test("colours are written as six digits")
  func hex() {
    #expect(Colour(0x0A00FF).hex == "#0A00FF")
  }
}
