import Statistics
import Testing

@Suite struct DecimalDifferenceTests {
  @Test func equalChangesAreEqual() {
    #expect(decimalDifference(5.1, minus: 5.3) == decimalDifference(5.2, minus: 5.4))
    #expect(decimalDifference(5.1, minus: 5.3) == -0.2)
    #expect(decimalDifference(8.1, minus: 7.6) == 0.5)
    #expect(decimalDifference(0.3, minus: 0.1) == 0.2)
    #expect(decimalDifference(1e-9, minus: 3e-9) == -2e-9)
    #expect(decimalDifference(4, minus: 4) == 0)
  }

  @Test func decimalsAsRecorded() {
    let recorded: [(Double, Int)] = [
      (0, 0), (120, 0), (5.25, 2), (5.30, 1), (-0.001, 3), (1e15 - 1, 0), (0.1, 1), (1.5e-12, 13),
      (1e-22, 22),
    ]
    for (value, count) in recorded { #expect(decimals(of: value) == count, "\(value)") }
  }

  @Test func computedValuesHaveNone() {
    #expect(decimals(of: 1.0 / 3) == nil)
    #expect(decimals(of: 0.1 + 0.2) == nil)
    #expect(decimals(of: .nan) == nil)
    #expect(decimals(of: .infinity) == nil)
    #expect(decimals(of: 1e16) == nil)
    #expect(decimals(of: 1e-300) == nil)
  }

  @Test func computedValuesAreComparedAtFifteenDigits() {
    #expect(decimalDifference(0.1 + 0.2, minus: 0.3) == 0)
    #expect(abs(decimalDifference(2.0 / 3, minus: 1.0 / 3) - 1.0 / 3) < 1e-14)
    #expect(decimalDifference(1e200, minus: 1) == 1e200)
    #expect(decimalDifference(3e-300, minus: 1e-300) == 3e-300 - 1e-300)
  }

  /// Against exact integers: the difference of a / 10^d and b / 10^e is the double nearest to the fraction.
  @Test func agreesWithIntegers() {
    var random = PseudoRandom(seed: 20)
    for _ in 0..<100_000 {
      let d = Int.random(in: 0...6, using: &random)
      let e = Int.random(in: 0...6, using: &random)
      let a = Int.random(in: -99_999_999...99_999_999, using: &random)
      let b = Int.random(in: -99_999_999...99_999_999, using: &random)
      let common = max(d, e)
      let exact = Double(a * power(common - d) - b * power(common - e)) / Double(power(common))
      let x = Double(a) / Double(power(d))
      let y = Double(b) / Double(power(e))
      if decimalDifference(x, minus: y) != exact { Issue.record("\(x) - \(y)") }
    }
  }

  @Test func columnsShareAScale() {
    var random = PseudoRandom(seed: 4)
    let x = (0..<5000).map { _ in Double(Int.random(in: 0...99_999, using: &random)) / 100 }
    let y = (0..<5000).map { _ in Double(Int.random(in: 0...99_999, using: &random)) / 1000 }
    let together = decimalDifferences(y, minus: x)
    #expect(together == zip(y, x).map { decimalDifference($0, minus: $1) })
    #expect(DecimalScale(holding: x)?.decimals == 2)
    #expect(DecimalScale(holding: x + [0.0001])?.decimals == 4)
    #expect(DecimalScale(holding: [Double]())?.decimals == 0)
    #expect(DecimalScale(holding: [1e12, 1e-9]) == nil)
    #expect(decimalDifferences([1e12, 3e-9], minus: [1e12 - 1, 1e-9]) == [1, 2e-9])
    #expect(decimalDifferences([1, 2], minus: [1]) == [0])
  }

  @Test func ratios() {
    #expect(decimalRatio(0.3, to: 0.1) == 3)
    #expect(decimalRatio(4.9, to: 7.0) == 0.7)
    #expect(decimalRatio(1.0 / 3, to: 2) == 1.0 / 6)
  }

  private func power(_ n: Int) -> Int { (0..<n).reduce(1) { product, _ in product * 10 } }
}
