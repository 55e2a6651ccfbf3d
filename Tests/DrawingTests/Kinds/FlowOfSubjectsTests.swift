import Drawing
import Testing

@Suite("Flow of subjects")
struct FlowOfSubjectsTests {
  @Test("boxes of a flow of subjects keep apart, and reasons with nobody are shown")
  func flow() {
    for shape in DataShape.allCases {
      let panel = shape.flow
      let boxes = panel.content.filter { $0.name == "rect" }.map { box -> TextBox in
        let number = { (name: String) in box[attribute: name].flatMap(Double.init) ?? 0 }
        return TextBox(
          text: "box", left: number("x"), right: number("x") + number("width"), top: number("y"),
          bottom: number("y") + number("height"))
      }
      for (index, box) in boxes.enumerated() {
        #expect(!boxes[(index + 1)...].contains { box.overlaps($0, by: -2) }, "\(shape)")
        #expect(box.left >= 0 && box.right <= panel.width && box.bottom <= panel.height)
      }
    }
    #expect(textBoxes(DataShape.ordinary.flow.content).contains { $0.text.contains("(n = 0)") })
  }
}
