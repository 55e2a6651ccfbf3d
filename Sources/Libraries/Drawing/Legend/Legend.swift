/// Names of marks beside samples of them, in rows.
package struct Legend: Sendable, Hashable {
  package struct Entry: Sendable, Hashable {
    package let key: LegendKey?
    package let label: String

    package init(_ key: LegendKey?, _ label: String) {
      self.key = key
      self.label = label
    }
  }

  package let entries: [Entry]
  package let width: Double
  private let placed: [Placed]

  private struct Placed: Sendable, Hashable {
    let entry: Entry
    let lines: [String]
    let x: Double
    let top: Double
  }

  /// As many entries in each row as fit, in the order given; an entry wider than a row is wrapped.
  package init(_ entries: [Entry], width: Double) {
    self.entries = entries
    self.width = width
    var placed: [Placed] = []
    var (x, top, rowLines) = (0.0, 0.0, 1)
    for entry in entries {
      let indent = Self.indent(entry)
      let lines = wrappedText(entry.label, width: max(40, width - indent))
      let length = indent + widestText(lines)
      if x > 0, x + length > width {
        x = 0
        top += Double(rowLines) * FigureText.line + 2
        rowLines = 1
      }
      placed.append(Placed(entry: entry, lines: lines, x: x, top: top))
      rowLines = max(rowLines, lines.count)
      x += length + 18
    }
    self.placed = placed
    height = placed.isEmpty ? 0 : top + Double(rowLines) * FigureText.line
  }

  package let height: Double

  package func drawn(x: Double = 0, top: Double) -> [SVGElement] {
    placed.flatMap { item -> [SVGElement] in
      let key = item.entry.key?.drawn(x: x + item.x, y: top + item.top + FigureText.line / 2)
      let texts = SVGElement.lines(item.lines, x: x + item.x + Self.indent(item.entry), top: top + item.top)
      return [key].compactMap { $0 } + texts
    }
  }

  private static func indent(_ entry: Entry) -> Double { entry.key.map { $0.width + 6 } ?? 0 }
}
