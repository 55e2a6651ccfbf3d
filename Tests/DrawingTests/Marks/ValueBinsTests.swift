import Drawing
import Testing

@Suite("Values counted in intervals")
struct ValueBinsTests {
  @Test("no value counts nowhere, every value once")
  func counts() {
    let bins = ValueBins(over: 0...10, about: 5)
    #expect(bins.edges == [0, 2, 4, 6, 8, 10])
    #expect(bins.counts([]) == [0, 0, 0, 0, 0])
    #expect(bins.counts([0, 1.99, 2, 10, 9, -5, 50]) == [3, 1, 0, 0, 3])
  }

  @Test("a range of one value is still an interval")
  func single() {
    let bins = ValueBins(over: 3...3, about: 5)
    #expect(bins.counts([3, 3]).reduce(0, +) == 2)
  }
}
