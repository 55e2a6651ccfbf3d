import Drawing
import Testing

@Suite("Axis of values")
struct ValueAxisTests {
  func axis(_ extent: ClosedRange<Double>?, zero: Bool = false) -> ValueAxis {
    ValueAxis(over: extent, includingZero: zero, format: \.text)
  }

  @Test("without values has no labels")
  func empty() {
    #expect(axis(nil).labels.isEmpty)
    #expect(axis(nil).truncation == .none)
  }

  @Test("says where it leaves out zero")
  func truncation() {
    #expect(axis(7.2...8.9).truncation == .below)
    #expect(axis(-8.9...(-7.2)).truncation == .above)
    #expect(axis(-1...1).truncation == .none)
    #expect(axis(7.2...8.9, zero: true).truncation == .none)
    let area = PlotArea(left: 0, right: 10, top: 0, bottom: 100)
    #expect(axis(7.2...8.9).scale(in: area).start < 100)
    #expect(axis(7.2...8.9, zero: true).scale(in: area).start == 100)
  }

  @Test("moves a power of a thousand into its title when the numbers are very large or small")
  func factors() {
    #expect(axis(0...400_000).factor == "")
    #expect(axis(0...1.2e12).factor == " ×10¹²")
    #expect(axis(0...1.2e12).labels == ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0", "1.2"])
    #expect(axis(0...4e-9).factor == " ×10⁻⁹")
    #expect(axis(0...0.004).factor == "")
  }

  @Test("prints its numbers as the caller does")
  func format() {
    let axis = ValueAxis(over: 0...1) { tick in "\(tick.decimals):\(tick.value)" }
    #expect(axis.labels.first == "1:0.0")
  }

  @Test("draws a zero rule only where zero is")
  func zero() {
    let area = PlotArea(left: 0, right: 10, top: 0, bottom: 100)
    #expect(axis(7.2...8.9).zeroRule(in: area) == nil)
    #expect(axis(-1...1).zeroRule(in: area) != nil)
    #expect(axis(nil).zeroRule(in: area) == nil)
  }
}
