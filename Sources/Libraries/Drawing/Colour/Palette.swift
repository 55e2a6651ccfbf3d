/// What a colour is used for. Drawings name roles; a palette gives each role its colour on one kind of background.
package enum ColourRole: String, Sendable, CaseIterable {
  /// Text, and marks that belong to no series.
  case ink
  /// Individual subjects behind a summary, notes; still text, at 4.5 : 1.
  case muted
  /// Axis lines, ticks and the zero rule.
  case axis
  /// Grid lines: decoration, meant to recede.
  case grid
  /// The reference band.
  case band
  case background
  case series1, series2, series3, series4, series5

  package static let series: [ColourRole] = [.series1, .series2, .series3, .series4, .series5]

  /// The class of what is drawn in this colour, and the stem of its custom property.
  package var className: String { "fig-\(rawValue)" }
}

/// The colours of figures on one kind of page.
///
/// Series colours descend from the set of Okabe and Ito, moved until each reaches 3 : 1 against its background (WCAG
/// 1.4.11) and each pair stays apart under simulated protanopia, deuteranopia and tritanopia. The tests measure both.
package struct Palette: Sendable {
  private let colours: [ColourRole: Colour]
  private let ink: Colour

  package subscript(role: ColourRole) -> Colour { colours[role] ?? ink }

  private init(
    ink: UInt32, muted: UInt32, axis: UInt32, grid: UInt32, band: UInt32, background: UInt32, series: [UInt32]
  ) {
    self.ink = Colour(ink)
    var colours: [ColourRole: Colour] = [
      .ink: Colour(ink), .muted: Colour(muted), .axis: Colour(axis), .grid: Colour(grid), .band: Colour(band),
      .background: Colour(background),
    ]
    for (role, colour) in zip(ColourRole.series, series) { colours[role] = Colour(colour) }
    self.colours = colours
  }

  /// Blue, vermillion, green, purple, grey on white.
  package static let light = Palette(
    ink: 0x22262A, muted: 0x5B6168, axis: 0x6B7178, grid: 0xE4E7EA, band: 0xEEF1F4, background: 0xFFFFFF,
    series: [0x1263BD, 0xD55E00, 0x00A36C, 0xCC76AB, 0x4D4D4D])

  /// Sky blue, orange, green, purple, yellow on near-black.
  package static let dark = Palette(
    ink: 0xE6E8EA, muted: 0xA9B0B7, axis: 0x8C949C, grid: 0x2C3136, band: 0x22272C, background: 0x14171A,
    series: [0x45BBF7, 0xE38F08, 0x178F5E, 0xC590B4, 0xF5EE55])

  /// The colours of the light page with darker lines, for paper.
  package static let print = Palette(
    ink: 0x000000, muted: 0x4A4F55, axis: 0x4A4F55, grid: 0xDDE0E3, band: 0xECEFF1, background: 0xFFFFFF,
    series: [0x1263BD, 0xD55E00, 0x00A36C, 0xCC76AB, 0x4D4D4D])
}
