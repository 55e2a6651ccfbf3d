import Drawing
import Testing

@Suite("Stacked panels")
struct StackingTests {
  let panel = Panel(width: 100, height: 40, content: [.text("a", x: 0, y: 20)])

  @Test("none is empty, one is itself")
  func few() {
    #expect(stacked([]) == Panel(width: 0, height: 0, content: []))
    #expect(stacked([panel]) == panel)
  }

  @Test("several stand below one another")
  func several() {
    let both = stacked([panel, Panel(width: 120, height: 10, content: [])], gap: 6)
    #expect(both.width == 120 && both.height == 56)
    #expect(both.content.last?[attribute: "transform"] == "translate(0 46)")
  }
}
