import Drawing
import Testing

@Suite("Alluvial")
struct AlluvialTests {
  func alluvial(_ moves: [(Int, Int, Double)]) -> Alluvial {
    Alluvial(
      categories: ["Low", "High"].map { .init($0, counts: ("n = 1", "n = 2")) },
      moves: moves.map { .init(from: $0.0, to: $0.1, count: $0.2, text: "\(Int($0.2))") },
      visits: ("Before", "After"), noData: "Nobody")
  }

  @Test("without a subject the caller's words stand alone")
  func empty() {
    for moves in [[], [(0, 0, 0.0)], [(0, 1, -3)], [(0, 5, 3)]] {
      #expect(textBoxes(alluvial(moves).drawn().content).map(\.text) == ["Nobody"])
    }
  }

  @Test("ribbons are as wide as their moves are many, and nobody's are not drawn")
  func ribbons() {
    let paths = alluvial([(0, 0, 10), (0, 1, 30), (1, 0, 0)]).drawn().content
      .flatMap(\.children).compactMap { child in
        if case .element(let element) = child { element[attribute: "d"] } else { nil }
      }
    #expect(paths.count == 2)
    let heights = paths.map { path in
      let numbers = path.split { !($0.isNumber || "-.".contains($0)) }.compactMap { Double($0) }
      // From the upper edge at the left to the lower one.
      return numbers[numbers.count - 1] - numbers[1]
    }
    #expect(abs(heights[1] / heights[0] - 3) < 0.01)
  }

  @Test("a category that everybody left keeps its name at both ends")
  func left() {
    let texts = textBoxes(alluvial([(0, 1, 30)]).drawn().content).map(\.text)
    #expect(texts.count { $0.hasPrefix("Low") } == 2 && texts.count { $0.hasPrefix("High") } == 2)
  }
}
