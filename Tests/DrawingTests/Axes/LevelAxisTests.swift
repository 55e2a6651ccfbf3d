import Drawing
import Testing

@Suite("Level axis")
struct LevelAxisTests {
  @Test("without values is a line")
  func empty() {
    let axis = ValueAxis(over: nil, format: \.text)
    let area = PlotArea(left: 0, right: 100, top: 0, bottom: 50)
    #expect(axis.heightBelow == 0)
    #expect(textBoxes(axis.drawnBelow(area)).isEmpty)
  }

  @Test("shows as many labels as fit, counted from zero")
  func thinning() {
    let axis = ValueAxis(over: -3000...4000, about: 10) { $0.text }
    for right in stride(from: 40.0, through: 600, by: 20) {
      let area = PlotArea(left: 0, right: right, top: 0, bottom: 50)
      let boxes = textBoxes(axis.drawnBelow(area))
      #expect(boxes.contains { $0.text == "0" })
      for (a, b) in zip(boxes, boxes.dropFirst()) { #expect(a.right < b.left) }
    }
  }
}
