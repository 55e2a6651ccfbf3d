import Drawing
import Testing

@Suite("Ticks")
struct TicksTests {
  @Test(
    "are printed exactly, with a true minus sign",
    arguments: [
      (0, 0, "0"), (0, -2, "0.00"), (0, 3, "0"), (-5, -1, "\u{2212}0.5"), (25, -2, "0.25"), (125, -1, "12.5"),
      (2, 3, "2000"), (-1, -9, "\u{2212}0.000000001"),
    ] as [(Int, Int, String)])
  func text(_ mantissa: Int, _ exponent: Int, _ text: String) {
    #expect(Tick(mantissa: mantissa, exponent: exponent).text == text)
  }

  @Test(
    "are round numbers",
    arguments: [
      (0...1, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
      (0.1...0.3, ["0.10", "0.15", "0.20", "0.25", "0.30"]),
      (-3...7, ["−4", "−2", "0", "2", "4", "6", "8"]),
      (0...0, ["−1.0", "−0.5", "0.0", "0.5", "1.0"]),
      (5...5, ["4.4", "4.6", "4.8", "5.0", "5.2", "5.4", "5.6"]),
    ] as [(ClosedRange<Double>, [String])])
  func round(_ range: ClosedRange<Double>, _ labels: [String]) {
    #expect(linearTicks(over: range).map(\.text) == labels)
  }

  @Test("cover their range evenly in few steps of 1, 2 or 5, whatever the range")
  func property() throws {
    for index in 0..<4000 {
      let scale = powerOfTen(index % 41 - 20)
      let ends = [jitter("low \(index)") * scale, jitter("high \(index)") * scale].sorted()
      let ticks = linearTicks(over: ends[0]...ends[1])
      let (first, last) = (try #require(ticks.first), try #require(ticks.last))
      let slack = (ends[1] - ends[0]) * 1e-8
      #expect(first.value <= ends[0] + slack && last.value >= ends[1] - slack)
      #expect((3...12).contains(ticks.count), "\(ends)")
      let steps = Set(zip(ticks, ticks.dropFirst()).map { $1.mantissa - $0.mantissa })
      #expect(steps.count == 1 && steps.isSubset(of: [1, 2, 5]))
      #expect(Set(ticks.map(\.text)).count == ticks.count)
    }
  }

  @Test("exist for the largest, smallest and closest of doubles")
  func extremes() {
    for range in [
      -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude, 0...Double.leastNonzeroMagnitude,
      1e12...(1e12 + 1e-3), 1...(1 + 1e-15), -1e300...(-1e300), powerOfTen(-320)...powerOfTen(-310),
    ] {
      let ticks = linearTicks(over: range)
      #expect((2...30).contains(ticks.count))
      #expect(ticks.allSatisfy { $0.value.isFinite })
      #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0.value < $1.value })
    }
  }

  @Test(
    "of a logarithmic axis are those by which ratios are read",
    arguments: [
      (0.3...1.7, ["0.25", "0.5", "1", "2"]), (1...1, ["1"]),
      (0.02...3, ["0.02", "0.05", "0.1", "0.2", "0.5", "1", "2", "5"]),
      (1...1e6, ["1", "10", "100", "1000", "10000", "100000", "1000000"]),
    ] as [(ClosedRange<Double>, [String])])
  func log(_ range: ClosedRange<Double>, _ labels: [String]) {
    #expect(logTicks(over: range).map(\.text) == labels)
  }
}
