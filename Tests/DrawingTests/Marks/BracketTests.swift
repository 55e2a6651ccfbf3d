import Drawing
import Testing

@Suite("Brackets")
struct BracketTests {
  @Test("comparisons that cannot be drawn take no room")
  func none() {
    #expect(Brackets([], centres: [1, 2], within: 0...100).height == 0)
    #expect(
      Brackets([Comparison(0, 0, "p"), Comparison(0, 5, "p")], centres: [1, 2], within: 0...100).placed
        .isEmpty)
  }

  @Test("a wide bracket stands above the narrow ones it spans")
  func nesting() throws {
    let brackets = Brackets(
      [Comparison(0, 2, "wide"), Comparison(0, 1, "a"), Comparison(2, 1, "b")], centres: [50, 150, 250],
      within: 0...300)
    let wide = try #require(brackets.placed.last)
    #expect(wide.lines == ["wide"])
    #expect(brackets.placed.dropLast().allSatisfy { $0.base + $0.height < wide.base + 3.1 })
  }

  @Test("no line and no text meets another, none leaves the range, whatever is compared")
  func property() {
    for index in 0..<300 {
      let count = 2 + index % 11
      let centres = PositionScale(count: count, from: 40, to: 460).centres
      let comparisons = (0..<(1 + index % 8)).map { number in
        let pick = { (name: String) in Int((jitter("\(index) \(number) \(name)") + 1) / 2 * Double(count)) }
        let texts = [
          "p = 0.012", "p < 0.001", "n.s.", "difference −1.24 (95% CI, −3.21 to 0.45), adjusted p = 0.012",
        ]
        return Comparison(pick("first"), pick("second"), texts[(index + number) % 4])
      }
      let brackets = Brackets(comparisons, centres: centres, within: 40...460)
      let boxes = textBoxes(brackets.drawn(bottom: 0))
      for (place, bracket) in brackets.placed.enumerated() {
        #expect(bracket.extent.lowerBound >= 39.9 && bracket.extent.upperBound <= 460.1)
        for other in brackets.placed[(place + 1)...] where bracket.extent.overlaps(other.extent) {
          let lower = bracket.base < other.base ? bracket : other
          let upper = bracket.base < other.base ? other : bracket
          #expect(lower.base + lower.height <= upper.base)
        }
      }
      for (place, box) in boxes.enumerated() {
        #expect(box.bottom <= 0 && box.top >= -brackets.height)
        #expect(!boxes[(place + 1)...].contains { box.overlaps($0) })
      }
    }
  }
}
