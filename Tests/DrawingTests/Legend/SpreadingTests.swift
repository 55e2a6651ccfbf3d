import Drawing
import Testing

@Suite("Moving labels apart")
struct SpreadingTests {
  @Test("nothing moves that has room")
  func idle() {
    #expect(spread([], gap: 10, within: 0...100) == [])
    #expect(spread([80, 10, 40], gap: 10, within: 0...100) == [80, 10, 40])
  }

  @Test("equal wishes are spread about their place, in their order")
  func equal() {
    #expect(spread([50, 50, 50], gap: 10, within: 0...100) == [40, 50, 60])
    #expect(spread([100, 100], gap: 10, within: 0...100) == [90, 100])
  }

  @Test("neighbours are at least the gap apart and within the range, when it has room for all")
  func property() {
    for index in 0..<500 {
      let wishes = (0..<(index % 12)).map { 60 + 70 * jitter("\(index)-\($0)") }
      let places = spread(wishes, gap: 9, within: 0...120)
      let sorted = places.sorted()
      #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $1 - $0 >= 9 - 1e-9 })
      #expect(places.allSatisfy { (-1e-9...120 + 1e-9).contains($0) })
      for (a, b) in zip(wishes.indices, wishes.indices.dropFirst()) where wishes[a] < wishes[b] {
        #expect(places[a] < places[b])
      }
    }
  }
}
