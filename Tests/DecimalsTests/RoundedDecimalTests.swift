import Decimals
import Testing

@Suite struct RoundedDecimalTests {
  @Test(arguments: [
    (2.675, 2, "2.68"), (0.25, 1, "0.3"), (-0.25, 1, "-0.3"), (-0.001, 2, "0.00"), (1.005, 2, "1.01"),
    (0.650506, 1, "0.7"), (9.995, 2, "10.00"), (999.5, 0, "1000"), (0, 0, "0"), (-0.0, 3, "0.000"),
    (5, 2, "5.00"), (0.5, 0, "1"), (0.49999999999999994, 0, "0"), (0.06, 1, "0.1"), (0.04, 1, "0.0"),
    (0.004, 1, "0.0"), (1e-9, 2, "0.00"), (1e22, 1, "10000000000000000000000.0"), (1234.5, 0, "1235"),
    (.leastNonzeroMagnitude, 2, "0.00"), (0.05, 3, "0.050"), (120, 1, "120.0"),
    (1e16, 0, "10000000000000000"),
    (-7.0, 0, "-7"), (2.5, -3, "3"),
  ])
  func halfAwayFromZeroOnTheShortestDecimal(_ value: Double, _ decimals: Int, _ expected: String) {
    #expect(RoundedDecimal(value, decimals: decimals)?.text == expected)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func whatIsNotANumberHasNoDigits(_ value: Double) {
    #expect(RoundedDecimal(value, decimals: 1) == nil)
  }

  /// Exact integers stand in for an exact decimal type: value = thousandths ÷ 1000, rounded to one decimal.
  @Test func agreesWithExactArithmetic() {
    var state: UInt64 = 1
    for _ in 0..<100_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let thousandths = Int(state >> 40) - 8_388_608
      let tenths = (abs(thousandths) + 50) / 100
      let sign = thousandths < 0 && tenths > 0 ? "-" : ""
      let expected = "\(sign)\(tenths / 10).\(tenths % 10)"
      #expect(RoundedDecimal(Double(thousandths) / 1000, decimals: 1)?.text == expected)
    }
  }

  @Test(arguments: [
    (8.174999999999999, 2, "8.18"), (-8.174999999999999, 2, "-8.18"), (0.15000000000000002, 1, "0.2"),
    (0.024999999999999994, 2, "0.03"), (8.17499999, 2, "8.17"), (0.0, 2, "0.00"), (5.3, 1, "5.3"),
    (9.999999999999998, 1, "10.0"), (1234567890.123456, 6, "1234567890.123456"),
    (123456789012345.67, 2, "123456789012345.67"), (.leastNonzeroMagnitude, 3, "0.000"),
  ])
  func computedValuesAreRoundedFromTheirOwnDigits(_ value: Double, _ decimals: Int, _ expected: String) {
    #expect(RoundedDecimal(computed: value, decimals: decimals)?.text == expected)
  }

  /// Means of recorded decimals and halves of their differences, against whole numbers.
  @Test func tiesOfComputedValuesAreTies() {
    var state: UInt64 = 1
    for _ in 0..<100_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let tenths = (0..<4).map { Int((state >> (16 * $0)) & 0x3FF) }
      let values = tenths.map { Double($0) / 10 }
      // Of four values in tenths the mean is in fortieths, the half difference of two means in eightieths.
      let mean = tenths.reduce(0, +) * 25
      let half = (tenths[0] + tenths[1] - tenths[2] - tenths[3]) * 25
      for (value, thousandths) in [
        (values.reduce(0, +) / 4, mean),
        ((values[0] + values[1]) / 2 / 2 - (values[2] + values[3]) / 2 / 2, half),
      ] {
        let hundredths = (abs(thousandths) + 5) / 10
        let digits = hundredths % 100 < 10 ? "0\(hundredths % 100)" : "\(hundredths % 100)"
        let expected = "\(thousandths < 0 && hundredths > 0 ? "-" : "")\(hundredths / 100).\(digits)"
        #expect(RoundedDecimal(computed: value, decimals: 2)?.text == expected)
      }
    }
  }

  @Test func decimalsAsAPersonWroteThem() {
    #expect(ShortestDecimal(5.3)?.decimals == 1)
    #expect(ShortestDecimal(56.72414)?.decimals == 5)
    #expect(ShortestDecimal(1e-7)?.decimals == 7)
    #expect(ShortestDecimal(1e20)?.decimals == 0)
    #expect(ShortestDecimal(0)?.decimals == 0)
  }
}
