/// The style sheet of figures; the only owner of their colours and fonts.
///
/// Drawings carry classes, and presentation attributes with the light colours for programs that ignore style sheets.
package enum FigureStyle {
  /// For a page with figures written into it: colours as custom properties in light, dark and print, then the rules.
  /// A page may override any `--fig-…` property.
  package static let page: String = {
    let properties = { (palette: Palette) in
      ":root{" + ColourRole.allCases.map { "--\($0.className):\(palette[$0].hex)" }.joined(separator: ";")
        + "}"
    }
    let responsive = ".fig{display:block;max-width:100%;height:auto}.fig-wide{max-width:none}"
    return byScheme(properties) + responsive + "\n" + rules { "var(--\($0.className))" } + "\n"
  }()

  /// For a figure in a file of its own: the same rules with the colours written out, since many programs that open
  /// SVG know no custom properties.
  package static let standalone: String = byScheme { palette in rules { palette[$0].hex } }

  private static func byScheme(_ rules: (Palette) -> String) -> String {
    let dark = "@media (prefers-color-scheme:dark){\(rules(.dark))}"
    let print = "@media print{\(rules(.print))}"
    return [rules(.light), dark, print].joined(separator: "\n") + "\n"
  }

  private static func rules(_ colour: (ColourRole) -> String) -> String {
    let text = ".fig text{font-family:\(FigureText.fontFamily)}"
    let series = ColourRole.series.map { ".\($0.className){color:\(colour($0))}" }
    return ([text] + Paint.allCases.map { $0.rule(colour) } + series).joined()
  }
}

/// A colour put to use: which property takes which role.
package enum Paint: CaseIterable, Sendable {
  /// Text.
  case text
  /// Text that recedes: the numbers of an axis.
  case quiet
  /// Marks that belong to no series; `currentColor` inside.
  case neutral
  /// Individual subjects where series share the room; `currentColor` inside.
  case subject
  case axisLine, gridLine
  case band
  /// Filled with the background: the inside of hollow markers and boxes, and the ground of a file of its own.
  case paper
  /// An outline in the background's colour that keeps marks apart where they overlap.
  case halo

  var className: String {
    switch self {
    case .text: "fig-text"
    case .quiet: "fig-quiet"
    case .neutral: "fig-neutral"
    case .subject: "fig-subject"
    case .axisLine: "fig-axis-line"
    case .gridLine: "fig-grid-line"
    case .band: "fig-band-area"
    case .paper: "fig-paper"
    case .halo: "fig-halo"
    }
  }

  private var use: (property: String, role: ColourRole) {
    switch self {
    case .text: ("fill", .ink)
    case .quiet: ("fill", .muted)
    case .neutral: ("color", .ink)
    case .subject: ("color", .muted)
    case .axisLine: ("stroke", .axis)
    case .gridLine: ("stroke", .grid)
    case .band: ("fill", .band)
    case .paper: ("fill", .background)
    case .halo: ("stroke", .background)
    }
  }

  func rule(_ colour: (ColourRole) -> String) -> String {
    ".\(className){\(use.property):\(colour(use.role))}"
  }

  /// The class, and the light colour as a presentation attribute.
  var attributes: [SVGElement.Attribute] {
    [
      .init(name: "class", value: .text(className)),
      .init(name: use.property, value: .text(Palette.light[use.role].hex)),
    ]
  }
}

extension SVGElement {
  /// This element drawn in a paint; its class and colour stand before its other attributes.
  package func painted(_ paint: Paint) -> SVGElement {
    var copy = self
    copy.attributes.insert(contentsOf: paint.attributes, at: 0)
    return copy
  }
}
