import Drawing
import Testing

@Suite("Counts below an axis")
struct CountsTableTests {
  @Test("no counts are no table")
  func empty() {
    for table in [CountsTable(title: "n", rows: []), CountsTable(title: "n", counts: ["", ""])] {
      #expect(table.isEmpty && table.labelMargin == 0)
      #expect(table.drawn(top: 0, margin: 40, centres: [1, 2], shown: [0, 1], width: 100).height == 0)
    }
  }

  @Test("names stand in the margin while they are short, above their numbers otherwise")
  func names() {
    let rows = { (label: String) in CountsTable(title: "", rows: [.init(label: label, counts: ["12", "11"])])
    }
    let short = rows("Placebo")
    #expect(short.labelMargin > 0)
    #expect(
      short.drawn(top: 0, margin: 100, centres: [120, 200], shown: [0, 1], width: 300).height
        == FigureText.line)
    let long = rows("Placebo, matched in taste, colour and smell")
    #expect(long.labelMargin == 0)
    let drawn = long.drawn(top: 0, margin: 40, centres: [120, 200], shown: [0, 1], width: 400)
    #expect(drawn.height == 2 * FigureText.line)
  }

  @Test("only what is shown has numbers")
  func thinned() {
    let table = CountsTable(title: "n", counts: ["1", "2", "3", ""])
    let drawn = table.drawn(top: 0, margin: 40, centres: [50, 80, 110, 140], shown: [0, 2, 3], width: 400)
    #expect(textBoxes(drawn.content).map(\.text) == ["n", "1", "3"])
    #expect(table.columnWidths(count: 5).map { $0 > 0 } == [true, true, true, false, false])
  }

  @Test("names without room move to a legend, and their keys stay with the numbers")
  func byKeys() {
    let table = CountsTable(
      title: "n",
      rows: [
        .init(
          label: "Placebo, matched in taste, colour and smell", key: .marker(SeriesStyle(0)), counts: ["12"])
      ])
    #expect(!table.namesFit && table.legend.count == 1)
    #expect(table.byKeys.namesFit && table.byKeys.legend.isEmpty)
    let drawn = table.byKeys.drawn(top: 0, margin: 40, centres: [120], shown: [0], width: 400)
    #expect(drawn.height == 2 * FigureText.line)
    #expect(textBoxes(drawn.content).map(\.text) == ["n", "12"])
  }
}
