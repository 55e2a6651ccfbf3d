import Drawing
import Testing

@Suite("Labels of positions")
struct PositionLabelsTests {
  func labels(_ texts: [String], to end: Double = 400) -> PositionLabels {
    PositionLabels(texts, at: PositionScale(count: texts.count, from: 40, to: end), width: end + 6)
  }

  @Test("no label takes no room")
  func empty() {
    let none = labels([])
    #expect(none.shown.isEmpty && none.height == 0)
  }

  @Test("stay on one line while they fit, then wrap, then stand upright, then thin out")
  func stages() {
    #expect(labels(["Baseline", "Week 8"]).height == FigureText.line)
    let wrapped = labels(["Baseline visit", "Week 8 of treatment", "Week 16 of treatment", "Last visit"])
    #expect(wrapped.lines.contains { $0.count > 1 } && !wrapped.upright && wrapped.shown.count == 4)
    let upright = labels((1...12).map { "Visit \($0 * 100)" })
    #expect(upright.upright && upright.shown.count == 12)
    let thinned = labels((1...40).map { "Week \($0)" })
    #expect(!thinned.upright && (4...20).contains(thinned.shown.count) && thinned.shown.first == 0)
  }

  @Test("keep every letter of what is shown, inside the figure and apart")
  func property() {
    let words = ["W1", "Baseline", "治疗结束", "Early termination", "Elektrokardiographisch", "V 12.5"]
    for count in [1, 2, 3, 5, 8, 12, 13, 24, 45] {
      for shift in 0..<3 {
        let texts = (0..<count).map { words[(shift + $0 * (1 + shift)) % 6] + ($0 % 3 == 0 ? " visit" : "") }
        let laid = labels(texts)
        for (index, lines) in zip(laid.shown, laid.lines) {
          #expect(lines.joined().filter { $0 != " " } == texts[index].filter { $0 != " " })
        }
        let boxes = textBoxes(laid.drawn(top: 0))
        for (place, box) in boxes.enumerated() {
          #expect(box.left >= -0.1 && box.right <= 406.1 && box.bottom <= laid.height + 0.1)
          #expect(!boxes[(place + 1)...].contains { box.overlaps($0) }, "\(texts)")
        }
      }
    }
  }
}

@Suite("Labels that move beside their positions")
struct MovedLabelsTests {
  func labels(_ texts: [String], _ times: [Double]) throws -> (labels: PositionLabels, scale: PositionScale) {
    let scale = try #require(PositionScale(times: times, from: 60, to: 430))
    return (PositionLabels(texts, at: scale, width: 460, mayMove: true), scale)
  }

  @Test("stay where they have room")
  func idle() throws {
    let (labels, scale) = try labels(["Baseline", "Week 8", "Week 16"], [0, 8, 16])
    #expect(!labels.areMoved && labels.columns == scale.centres)
  }

  @Test("make room for close neighbours instead of standing upright, and keep their order")
  func close() throws {
    let (labels, scale) = try labels(["Baseline", "Month 6", "Year 5"], [0, 182, 1826])
    #expect(labels.areMoved && !labels.upright && labels.shown == [0, 1, 2])
    #expect(zip(labels.columns, labels.columns.dropFirst()).allSatisfy { $0 < $1 })
    #expect(zip(labels.columns, scale.centres).allSatisfy { abs($0 - $1) <= 60 })
    let boxes = textBoxes(labels.drawn(top: 0))
    for (a, b) in zip(boxes, boxes.dropFirst()) { #expect(a.right < b.left) }
  }

  @Test("positions closer than a fiftieth of the whole are not told apart")
  func times() {
    #expect(PositionScale.tellsApart([0, 182, 1826]))
    #expect(!PositionScale.tellsApart([0, 1, 1826]))
    #expect(!PositionScale.tellsApart([0, nil, 1826]))
    #expect(!PositionScale.tellsApart([]))
  }
}
