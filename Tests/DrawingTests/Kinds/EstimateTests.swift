import Drawing
import Testing

@Suite("Estimates")
struct EstimateTests {
  @Test("an estimate counts as missing when it is not finite, its interval when an end is missing")
  func estimate() {
    #expect(Estimate(.nan, low: 1, high: 2).centre == nil)
    #expect(Estimate(1, low: 0).low == nil)
    #expect(Estimate(1, low: 2, high: 0).low == 0)
    #expect(Estimate(1, low: -.infinity, high: 0).high == nil)
    #expect(Estimate.missing.values == [nil, nil, nil])
  }
}
