import Drawing
import Testing

@Suite("Jitter")
struct JitterTests {
  @Test("depends on the key only")
  func stable() {
    #expect(jitter("01-701-1015") == jitter("01-701-1015"))
    #expect(jitter("a") != jitter("b"))
  }

  @Test("spreads consecutive keys evenly between −1 and 1")
  func even() {
    let values = (0..<2000).map { jitter("subject-\($0)") }
    #expect(values.allSatisfy { (-1..<1).contains($0) })
    for quarter in 0..<4 {
      let low = Double(quarter) / 2 - 1
      let share = values.filter { $0 >= low && $0 < low + 0.5 }.count
      #expect((400...600).contains(share))
    }
  }
}
