import Drawing
import Testing

@Suite("Names at the ends of lines")
struct EndLabelsTests {
  @Test("are for two to five short names")
  func fit() {
    #expect(!EndLabels.fit([]))
    #expect(!EndLabels.fit(["Placebo"]))
    #expect(EndLabels.fit(["Placebo", "Active"]))
    #expect(EndLabels.fit(["Placebo", "A treatment with a long name"]))
    #expect(!EndLabels.fit(["Placebo", "A treatment with a name of more than three lines"]))
    #expect(!EndLabels.fit(["Placebo", "Elektroenzephalographie"]))
    #expect(!EndLabels.fit(["1", "2", "3", "4", "5", "6"]))
  }

  @Test("move apart where lines end together, with a line back to their own")
  func apart() {
    let drawn = EndLabels.drawn([(100, 50, "A"), (100, 51, "B"), (100, 120, "C")], x: 110, within: 0...200)
    let boxes = textBoxes(drawn)
    #expect(boxes.map(\.text) == ["A", "B", "C"])
    #expect(!boxes[0].overlaps(boxes[1]))
    #expect(drawn.filter { $0.name == "line" }.count == 2)
  }
}
