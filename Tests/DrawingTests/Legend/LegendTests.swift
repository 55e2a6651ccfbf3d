import Drawing
import Testing

@Suite("Legend")
struct LegendTests {
  @Test("nothing to name takes no room")
  func empty() {
    let legend = Legend([], width: 300)
    #expect(legend.height == 0 && legend.drawn(top: 0).isEmpty)
  }

  @Test("entries share rows while they fit and wrap when they are wider than a row")
  func rows() {
    let short = (0..<3).map { Legend.Entry(.line(SeriesStyle($0)), "Arm \($0)") }
    #expect(Legend(short, width: 400).height == FigureText.line)
    #expect(Legend(short, width: 100).height > 2 * FigureText.line)
    let long = Legend([.init(.band, "A reference range that is described at length")], width: 120)
    #expect(textBoxes(long.drawn(top: 0)).count > 1)
  }

  @Test("no entry meets another or leaves the width, in every order of lengths")
  func property() {
    for seed in 0..<60 {
      let entries = (0..<(seed % 9)).map { number in
        let length = Int((jitter("\(seed) \(number)") + 1) * 12)
        return Legend.Entry(.line(SeriesStyle(number)), String(repeating: "word ", count: 1 + length))
      }
      let legend = Legend(entries, width: 320)
      let boxes = textBoxes(legend.drawn(top: 0))
      for (index, box) in boxes.enumerated() {
        #expect(box.right <= 320.5 && box.bottom <= legend.height + 0.5)
        #expect(!boxes[(index + 1)...].contains { box.overlaps($0) })
      }
    }
  }

  @Test("every key is as wide as it says")
  func keys() {
    let style = SeriesStyle(1)
    for key in [
      LegendKey.line(style), .marker(style), .subject, .dot, .subjectLine, .mean, .box, .bars, .band,
      .swatch(style),
    ] {
      #expect(key.width >= 10)
      #expect(key.drawn(x: 0, y: 0).elementCount >= 1)
    }
  }
}
