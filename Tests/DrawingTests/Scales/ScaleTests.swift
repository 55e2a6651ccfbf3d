import Drawing
import Testing

@Suite("Scales")
struct ScaleTests {
  @Test("a linear scale maps its ends to its ends")
  func linear() {
    let scale = ValueScale(domain: -1...3, from: 100, to: 0)
    #expect([scale(-1), scale(0), scale(3)] == [100, 75, 0])
    #expect(scale.clamped(9) == 0)
    #expect(scale.clamped(-9) == 100)
    #expect(ValueScale(domain: 2...2, from: 0, to: 10)(2) == 5)
  }

  @Test("a log scale maps equal ratios to equal distances")
  func log() {
    let scale = ValueScale(.log, domain: 0.25...4, from: 0, to: 40)
    #expect(abs(scale(1) - 20) < 1e-9)
    #expect(abs(scale(2) - 30) < 1e-9)
    #expect(scale(0) == 0)
    #expect(scale(-1) == 0)
  }

  @Test("an extent leaves out what is missing or not finite")
  func extents() {
    #expect(extent([]) == nil)
    #expect(extent([nil, .nan, .infinity]) == nil)
    #expect(extent([nil, 3, .nan, -1]) == -1...3)
  }

  @Test("positions stand at equal distances or at their times")
  func positions() {
    #expect(PositionScale(count: 0, from: 0, to: 10).centres == [])
    #expect(PositionScale(count: 2, from: 0, to: 10).centres == [2.5, 7.5])
    #expect(PositionScale(count: 2, from: 0, to: 100, largestSlot: 10).centres == [45, 55])
    #expect(PositionScale(times: [0, 1, 4], from: 0, to: 40)?.centres == [0, 10, 40])
    #expect(PositionScale(times: [0, 1, 4], from: 0, to: 40)?.slot == 10)
    #expect(PositionScale(times: [0, nil], from: 0, to: 40) == nil)
    #expect(PositionScale(times: [0, 0], from: 0, to: 40) == nil)
    #expect(PositionScale(times: [1, 0], from: 0, to: 40) == nil)
    #expect(PositionScale(times: [1], from: 0, to: 40) == nil)
  }
}
