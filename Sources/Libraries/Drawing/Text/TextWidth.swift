internal import Diagnostics

/// An upper estimate of the width of a line of text, in the units of `size`.
///
/// A reader's font is not known when a figure is drawn. The estimate is the larger of two: the widths of the widest
/// common sans serif font, and those of a monospaced one. East Asian wide characters count 1 em, combining marks 0,
/// and characters that are written as `U+XXXX` count as that. It is meant to be too wide rather than too narrow.
///
/// - Parameter bold: bold text, up to a fifth wider.
package func textWidth(_ text: String, size: Double = FigureText.size, bold: Bool = false) -> Double {
  var sans = 0
  var monospaced = 0
  // An invisible character is measured as the text that stands for it.
  for scalar in visible(text).unicodeScalars {
    if let width = latinWidth(scalar) {
      sans += width
      monospaced += monospacedWidth
    } else if !isCombining(scalar) {
      let wide = isWide(scalar)
      sans += wide ? 1000 : sansWidth(scalar)
      monospaced += wide ? 1000 : monospacedWidth
    }
  }
  return Double(max(sans, monospaced)) / 1000 * size * (bold ? 1.2 : 1)
}

/// The widest of several texts; 0 when there is none.
package func widestText(_ texts: some Sequence<String>) -> Double {
  texts.reduce(0) { max($0, textWidth($1)) }
}

/// Advance of DejaVu Sans Mono, in thousandths of an em.
private let monospacedWidth = 602

/// The common case: printable ASCII, the first run of the table.
private func latinWidth(_ scalar: Unicode.Scalar) -> Int? {
  0x20...0x7E ~= scalar.value ? Int(latinWidths[Int(scalar.value) - 0x20]) : nil
}

private let latinWidths = sansWidths[0].widths

private func sansWidth(_ scalar: Unicode.Scalar) -> Int {
  for run in sansWidths where scalar.value >= run.first {
    let index = Int(scalar.value - run.first)
    if index < run.widths.count { return Int(run.widths[index]) }
  }
  return 1000
}
