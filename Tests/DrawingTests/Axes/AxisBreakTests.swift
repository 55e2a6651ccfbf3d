import Drawing
import Testing

@Suite("Axes that leave out zero")
struct AxisBreakTests {
  /// The strokes of a break mark: short and slanting, in the path of the axis line.
  private func hasBreakMark(_ panel: Panel) -> Bool {
    panel.content.contains { element in
      element[attribute: "class"] == "fig-axis-line"
        && (element[attribute: "d"].map { $0.contains("L") && $0.split(separator: "M").count == 4 } ?? false)
    }
  }

  private func means(_ values: [Double], zero: Bool = false) -> Panel {
    var figure = MeanOverVisits(
      positions: [.init("A"), .init("B")],
      series: [.init(label: "X", estimates: values.map { Estimate($0) })], valueTitle: "Value",
      noData: "No data")
    figure.includesZero = zero
    return figure.drawn()
  }

  @Test("show a break mark, and no others do")
  func marks() {
    #expect(hasBreakMark(means([7.2, 8.9])))
    #expect(hasBreakMark(means([-8.9, -7.2])))
    #expect(!hasBreakMark(means([-1, 1])))
    #expect(!hasBreakMark(means([0, 5])))
  }

  @Test("are none of changes: zero is labelled and has a rule across the area")
  func changes() {
    let panel = means([7.2, 8.9], zero: true)
    #expect(!hasBreakMark(panel))
    let label = textBoxes(panel.content).first { $0.text == "0" }
    #expect(label != nil)
    let rules = panel.content.filter { $0.name == "line" && $0[attribute: "class"] == "fig-axis-line" }
    #expect(rules.count == 1)
    let y = rules.first?[attribute: "y1"].flatMap { Double($0) } ?? -1
    #expect(abs(y - ((label?.top ?? 0) + (label?.bottom ?? 0)) / 2) < 4)
  }
}
