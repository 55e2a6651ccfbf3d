import Drawing
import Testing

@Suite("Coordinates")
struct CoordinateTests {
  @Test(
    "are fixed point with at most two decimals",
    arguments: [
      (0, "0"), (-0.0, "0"), (-0.004, "0"), (0.005, "0.01"), (-0.005, "-0.01"), (1, "1"), (1.5, "1.5"),
      (1.05, "1.05"),
      (-1.25, "-1.25"), (12.3456, "12.35"), (1e-300, "0"), (1e9, "1000000000"), (1e300, "1000000000000"),
      (-.infinity, "-1000000000000"), (.nan, "0"),
    ] as [(Double, String)])
  func form(_ value: Double, _ text: String) {
    #expect(coordinate(value) == text)
  }

  @Test("are within half a hundredth of their value, without exponent or trailing zero")
  func property() throws {
    for index in 0..<5000 {
      let value = jitter("coordinate \(index)") * [1, 100, 100_000][index % 3]
      let text = coordinate(value)
      let read = try #require(Double(text))
      #expect(abs(read - value) <= 0.005 + 1e-9)
      #expect(!text.contains("e") && text != "-0" && !(text.contains(".") && text.hasSuffix("0")))
    }
  }
}
